// breaks: table:exchange
import { door } from '#modules/requests'

export const used = door
