// breaks: apps-are-last
import { main } from '../../apps/server/main.ts'

export const used = main
