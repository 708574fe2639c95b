// breaks: table:instruments
import { door } from '#modules/requests'

export const used = door
