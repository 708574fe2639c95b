// breaks: table:events
import { door } from '#modules/requests'

export const used = door
