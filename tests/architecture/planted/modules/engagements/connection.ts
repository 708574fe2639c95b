// breaks: connections
import { get } from 'node:https'

export const used = get
