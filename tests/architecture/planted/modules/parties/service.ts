// breaks: table:parties
import { door } from '#modules/requests'

export const used = door
