// breaks: table:engagements
import { door } from '#modules/requests'

export const used = door
