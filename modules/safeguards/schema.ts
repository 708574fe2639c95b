import { z } from 'zod'
import { areas } from './areas.ts'

export { type AreaGroup, areaGroups, areas } from './areas.ts'

export const Area = z.enum(areas)
export type Area = z.infer<typeof Area>
