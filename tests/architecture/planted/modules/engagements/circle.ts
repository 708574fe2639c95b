// breaks: no-cycles
import { back } from './circle-back.ts'

export const used = back
