// breaks: table:commitments
import { door } from '#modules/requests'

export const used = door
