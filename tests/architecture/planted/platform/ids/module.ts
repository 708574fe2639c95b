// breaks: platform-alone
import { door } from '#modules/ledger'

export const used = door
