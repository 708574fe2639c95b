// breaks: table:safeguards
import { door } from '#modules/requests'

export const used = door
