// breaks: table:programmes
import { door } from '#modules/requests'

export const used = door
