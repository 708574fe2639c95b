import { z } from 'zod'
import { Id } from '#platform/ids'
import { operation, versionField, writers } from '#platform/operation/contract'
import { Document, Draft, InstrumentSummary, NextStep, Round, StateCode, Step } from '../schema.ts'
import { cited, ofInstrument, reason } from './fields.ts'

const toAll = ['instruments.unknown', 'instruments.withdrawn']
const shared = { ...ofInstrument, note: Step.shape.note.default(null), ...cited }

export const partKinds = ['step', 'round', 'draft', 'document'] as const
export const PartKind = z.enum(partKinds)
export type PartKind = z.infer<typeof PartKind>
const ofPart = { ...ofInstrument, part: PartKind, partId: Id }

export const partOperations = {
  addStep: operation({
    id: 'instruments.add-step',
    method: 'POST',
    path: '/instruments/:id/steps',
    summary:
      'Adds a dated step in the life of an instrument; two sources that date it differently are both kept.',
    input: z.object({
      ...shared,
      verb: Step.shape.verb,
      on: Step.shape.on.default(null),
      untilOn: Step.shape.untilOn.default(null),
      place: Step.shape.place.default(null),
    }),
    output: Step,
    refusals: [...toAll, 'instruments.step-already-kept', 'sources.document-unknown'],
    roles: writers,
  }),
  addRound: operation({
    id: 'instruments.add-round',
    method: 'POST',
    path: '/instruments/:id/rounds',
    summary: 'Adds a round of talks.',
    input: z.object({
      ...shared,
      number: Round.shape.number.default(null),
      on: Round.shape.on.default(null),
      endOn: Round.shape.endOn.default(null),
      place: Round.shape.place.default(null),
      form: Round.shape.form.default(null),
    }),
    output: Round,
    refusals: [...toAll, 'instruments.period-reversed', 'sources.document-unknown'],
    roles: writers,
  }),
  addDraft: operation({
    id: 'instruments.add-draft',
    method: 'POST',
    path: '/instruments/:id/drafts',
    summary: 'Adds a draft of the text, with whose it is and the document that holds it.',
    input: z.object({
      ...shared,
      label: Draft.shape.label,
      on: Draft.shape.on.default(null),
      byState: Draft.shape.byState.default(null),
      byAuthorityId: Draft.shape.byAuthorityId.default(null),
      sourceId: Draft.shape.sourceId.default(null),
    }),
    output: Draft,
    refusals: [...toAll, 'parties.authority-unknown', 'sources.document-unknown'],
    roles: writers,
  }),
  addDocument: operation({
    id: 'instruments.add-document',
    method: 'POST',
    path: '/instruments/:id/documents',
    summary: 'Attaches a kept document as the text, a translation or a note.',
    input: z.object({ ...shared, sourceId: Id, role: Document.shape.role }),
    output: Document,
    refusals: [...toAll, 'instruments.document-already-kept', 'sources.document-unknown'],
    roles: writers,
  }),
  withdrawPart: operation({
    id: 'instruments.withdraw-part',
    method: 'POST',
    path: '/instruments/:id/:part/:partId/withdraw',
    summary:
      'Takes a step, round, draft or document back with a reason; it stays readable and counts no more.',
    input: z.object({ ...ofPart, reason }),
    output: InstrumentSummary,
    refusals: [...toAll, 'instruments.part-unknown', 'instruments.part-withdrawn'],
    roles: writers,
  }),
  restorePart: operation({
    id: 'instruments.restore-part',
    method: 'POST',
    path: '/instruments/:id/:part/:partId/restore',
    summary: 'Brings back a step, round, draft or document that was taken back.',
    input: z.object(ofPart),
    output: InstrumentSummary,
    refusals: [...toAll, 'instruments.part-unknown', 'instruments.part-not-withdrawn'],
    roles: writers,
  }),
  setNextStep: operation({
    id: 'instruments.set-next-step',
    method: 'PUT',
    path: '/instruments/:id/next-steps/:state',
    summary: 'Says what one side does next, who, and by when; with `what` null that side has no next step.',
    input: z.object({
      ...ofInstrument,
      ...versionField,
      state: StateCode,
      what: NextStep.shape.what.nullable(),
      ownerAuthorityId: NextStep.shape.ownerAuthorityId.default(null),
      ownerOfficialId: NextStep.shape.ownerOfficialId.default(null),
      ownerText: NextStep.shape.ownerText.default(null),
      dueOn: NextStep.shape.dueOn.default(null),
    }),
    output: InstrumentSummary,
    refusals: [...toAll, 'instruments.not-a-party', 'parties.authority-unknown', 'parties.official-unknown'],
    roles: writers,
  }),
  linkSuccessor: operation({
    id: 'instruments.link-successor',
    method: 'POST',
    path: '/instruments/:id/successors',
    summary: 'Says that another instrument follows this one.',
    input: z.object({ ...ofInstrument, successorId: Id }),
    output: InstrumentSummary,
    refusals: [...toAll, 'instruments.already-linked', 'instruments.succession-circle'],
    roles: writers,
  }),
  unlinkSuccessor: operation({
    id: 'instruments.unlink-successor',
    method: 'POST',
    path: '/instruments/:id/successors/:successorId/unlink',
    summary: 'Takes back that another instrument follows this one.',
    input: z.object({ ...ofInstrument, successorId: Id }),
    output: InstrumentSummary,
    refusals: [...toAll, 'instruments.not-linked'],
    roles: writers,
  }),
}
