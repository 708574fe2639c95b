// breaks: table:protection
import { door } from '#modules/requests'

export const used = door
