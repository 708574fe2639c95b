// breaks: table:notices
import { door } from '#modules/requests'

export const used = door
