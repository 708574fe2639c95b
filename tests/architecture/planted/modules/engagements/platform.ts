// breaks: platform-by-name
import { newId } from '../../platform/ids/index.ts'

export const used = newId
