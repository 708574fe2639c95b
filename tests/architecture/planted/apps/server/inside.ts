// breaks: doors-only-from-outside
import { rows } from '../../modules/commitments/store/index.ts'

export const used = rows
