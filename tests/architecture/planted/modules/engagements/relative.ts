// breaks: doors-by-name
import { door } from '../commitments/index.ts'

export const used = door
