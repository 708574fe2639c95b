// breaks: demo-outside
import { world } from '../../demo/index.ts'

export const used = world
