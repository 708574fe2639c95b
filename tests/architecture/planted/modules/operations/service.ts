// breaks: table:operations
import { door } from '#modules/requests'

export const used = door
