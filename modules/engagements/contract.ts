/** The verbs of engagements and series. */
import { engagementOperations } from './contract/engagements.ts'
import { mergeOperations } from './contract/merging.ts'
import { minutesOperations } from './contract/minutes.ts'
import { participantOperations } from './contract/participants.ts'
import { seriesOperations } from './contract/series.ts'
import { sessionOperations } from './contract/sessions.ts'
import { standingOperations } from './contract/standing.ts'

export {
  EngagementFields,
  FoundEngagement,
  NewParticipant,
  SourcedField,
  sourcedFields,
} from './contract/engagements.ts'
export { choiceFields, MergeChoices, MergeNote } from './contract/merging.ts'

export const engagementsContract = {
  ...engagementOperations,
  ...participantOperations,
  ...minutesOperations,
  ...standingOperations,
  ...mergeOperations,
  ...seriesOperations,
  ...sessionOperations,
}
