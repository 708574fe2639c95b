import { z } from 'zod'
import { Id, Ref } from '#platform/ids'
import { operation, pageOf, pageQuery, readers, versionField, writers } from '#platform/operation/contract'
import { documentRefusals } from './documents/refusals.ts'
import { Decision, ReadInput, Reading, ReadingState, ReadingSummary, Resolution } from './schema.ts'
import { secondOpinionRefusals } from './second-opinion/refusals.ts'

/** One decision of the review; fields that are left out stay as they are. */
export const ItemChange = z.object({
  key: z.string(),
  decision: Decision.optional(),
  corrected: z.record(z.string(), z.unknown()).optional(),
  resolution: Resolution.optional(),
})
export type ItemChange = z.infer<typeof ItemChange>

export const intakeContract = {
  read: operation({
    id: 'intake.read-report',
    method: 'POST',
    path: '/intake',
    summary: 'Reads a report or minutes into items to review. Nothing is recorded yet; the source is kept.',
    input: ReadInput,
    output: z.object({ id: Id, sourceId: Id }),
    refusals: ['intake.nothing-given', 'intake.already-read', 'intake.no-meeting', ...documentRefusals],
    roles: writers,
    bodyLimit: 30 * 1024 * 1024,
  }),
  find: operation({
    id: 'intake.find',
    method: 'GET',
    path: '/intake',
    summary: 'Lists readings, newest first.',
    input: z.object({ ...pageQuery, state: ReadingState.optional() }),
    output: pageOf(ReadingSummary),
    refusals: [],
    roles: readers,
  }),
  open: operation({
    id: 'intake.open',
    method: 'GET',
    path: '/intake/:id',
    summary: 'Gives one reading with its text, its items and what is already known of them.',
    input: z.object({ id: Id }),
    output: Reading,
    refusals: ['intake.reading-unknown'],
    roles: readers,
    personal: true,
  }),
  decide: operation({
    id: 'intake.decide',
    method: 'POST',
    path: '/intake/:id/decide',
    summary: 'Confirms, corrects or drops items; the same call with the earlier values undoes it.',
    input: z.object({ id: Id, ...versionField, changes: z.array(ItemChange).min(1).max(1000) }),
    output: Reading,
    refusals: [
      'intake.reading-unknown',
      'intake.not-open',
      'intake.item-unknown',
      'intake.correction-invalid',
    ],
    roles: writers,
  }),
  record: operation({
    id: 'intake.record',
    method: 'POST',
    path: '/intake/:id/record',
    summary: 'Records the confirmed items, all or none, each with its place in the source.',
    input: z.object({ id: Id, ...versionField }),
    output: Reading.extend({ made: z.array(Ref), joined: z.array(Ref) }),
    refusals: [
      'intake.reading-unknown',
      'intake.not-open',
      'intake.nothing-confirmed',
      'intake.state-missing',
      'intake.side-missing',
    ],
    roles: writers,
  }),
  askSecondOpinion: operation({
    id: 'intake.ask-second-opinion',
    method: 'POST',
    path: '/intake/:id/second-opinion',
    summary:
      'Asks the configured language model for promises that were missed; its items are marked and wait like others.',
    input: z.object({ id: Id, ...versionField }),
    output: Reading,
    refusals: [
      'intake.reading-unknown',
      'intake.not-open',
      'intake.second-opinion-handling',
      ...secondOpinionRefusals,
    ],
    roles: writers,
    personal: true,
  }),
  setAside: operation({
    id: 'intake.set-aside',
    method: 'POST',
    path: '/intake/:id/set-aside',
    summary: 'Puts a reading away unrecorded; it can be taken up again.',
    input: z.object({ id: Id, ...versionField }),
    output: Reading,
    refusals: ['intake.reading-unknown', 'intake.not-open'],
    roles: writers,
  }),
  takeUp: operation({
    id: 'intake.take-up',
    method: 'POST',
    path: '/intake/:id/take-up',
    summary: 'Opens a reading again that was set aside.',
    input: z.object({ id: Id, ...versionField }),
    output: Reading,
    refusals: ['intake.reading-unknown', 'intake.not-set-aside'],
    roles: writers,
  }),
}
