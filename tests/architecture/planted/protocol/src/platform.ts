// breaks: protocol-alone
import { newId } from '../../platform/ids/index.ts'

export const used = newId
