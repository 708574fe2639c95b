// breaks: table:ledger
import { door } from '#modules/requests'

export const used = door
