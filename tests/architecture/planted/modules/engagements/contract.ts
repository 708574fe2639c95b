// breaks: pure-throughout
import { operation } from '#platform/operation'

export const used = operation
