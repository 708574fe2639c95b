// breaks: no-cycles
import { used } from './circle.ts'

export const back = () => used
