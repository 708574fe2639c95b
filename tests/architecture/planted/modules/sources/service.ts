// breaks: table:sources
import { door } from '#modules/requests'

export const used = door
