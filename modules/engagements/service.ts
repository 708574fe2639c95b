import type { OperationsBy } from '#platform/operation'
import type { engagementsContract } from './contract.ts'
import { engagementsKeep } from './service/engagements.ts'
import { mergingKeeps } from './service/merging.ts'
import { minutesKeep } from './service/minutes.ts'
import { participantsKeep } from './service/participants.ts'
import { seriesKeep } from './service/series.ts'
import { sessionsKeep } from './service/sessions.ts'
import { standingKeep } from './service/standing.ts'

export const engagementsKeeps: OperationsBy<typeof engagementsContract> = {
  ...engagementsKeep,
  ...participantsKeep,
  ...minutesKeep,
  ...standingKeep,
  ...mergingKeeps,
  ...seriesKeep,
  ...sessionsKeep,
}
