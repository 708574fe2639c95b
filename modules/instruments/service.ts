import type { OperationsBy } from '#platform/operation'
import type { instrumentsContract } from './contract.ts'
import { partsKeep } from './service/parts.ts'
import { questionsKeep } from './service/questions.ts'
import { recordsKeep } from './service/records.ts'

export const instrumentsKeeps: OperationsBy<typeof instrumentsContract> = {
  ...recordsKeep,
  ...partsKeep,
  ...questionsKeep,
}
