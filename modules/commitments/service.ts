import type { OperationsBy } from '#platform/operation'
import type { commitmentsContract } from './contract.ts'
import { bulkKeeps } from './service/bulk.ts'
import { changingKeeps } from './service/changing.ts'
import { exportKeeps } from './service/export.ts'
import { lifeKeeps } from './service/life.ts'
import { openingKeeps } from './service/opening.ts'
import { readingKeeps } from './service/reading.ts'
import { repeatsKeeps } from './service/repeats.ts'

export const commitmentsKeeps: OperationsBy<typeof commitmentsContract> = {
  ...readingKeeps,
  ...openingKeeps,
  ...changingKeeps,
  ...lifeKeeps,
  ...repeatsKeeps,
  ...bulkKeeps,
  ...exportKeeps,
}
