// breaks: table:intake
import { door } from '#modules/requests'

export const used = door
