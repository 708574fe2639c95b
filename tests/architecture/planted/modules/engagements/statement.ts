// breaks: protocol-by-wire
import { parseReference } from '@comity/protocol'

export const used = parseReference
