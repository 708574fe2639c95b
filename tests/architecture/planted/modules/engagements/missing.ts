// breaks: resolved
import { thing } from './not-there.ts'

export const used = thing
