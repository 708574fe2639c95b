// breaks: table:requests
import { door } from '#modules/operations'

export const used = door
