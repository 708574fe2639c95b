// breaks: doors-only
import { rows } from '#modules/commitments/store'

export const used = rows
