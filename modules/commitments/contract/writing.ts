import { z } from 'zod'
import { Citation } from '#modules/sources/schema'
import { Id } from '#platform/ids'
import { operation, versionField, writers } from '#platform/operation/contract'
import { Commitment, EvidenceInput, QuoteInput } from '../schema.ts'
import {
  bulkFields,
  changeFields,
  citation,
  moveFields,
  Opening,
  openFields,
  reasonField,
  recordFields,
  sourcedFields,
} from './fields.ts'

const mostAtOnce = 500
/** What any change may be refused with. */
const changing = ['commitments.unknown', 'commitments.is-withdrawn'] as const
/** And where it names a document. */
const citing = [...changing, 'sources.document-unknown'] as const
const naming = ['commitments.same-side-twice', 'parties.authority-unknown'] as const

export const writingContract = {
  open: operation({
    id: 'commitments.open',
    method: 'POST',
    path: '/commitments',
    summary: 'Records a promise: who said it to whom, how firmly, about what, and where it stands written.',
    input: z.object(openFields),
    output: Commitment,
    refusals: [...naming, 'sources.document-unknown'],
    roles: writers,
  }),
  openMany: operation({
    id: 'commitments.open-many',
    method: 'POST',
    path: '/commitments/many',
    summary: 'Records several promises at once: all of them or none.',
    input: z.object({ items: z.array(Opening).min(1).max(mostAtOnce) }),
    output: z.object({ items: z.array(z.object({ id: Id, number: z.string(), version: z.number().int() })) }),
    refusals: [...naming, 'sources.document-unknown'],
    roles: writers,
    bodyLimit: 8 * 1024 * 1024,
  }),
  change: operation({
    id: 'commitments.change',
    method: 'PUT',
    path: '/commitments/:id',
    summary: 'Corrects a promise; what is left out stays, null says that no source says.',
    input: z.object({ ...recordFields, ...changeFields, citation }),
    output: Commitment,
    refusals: [...citing, ...naming, 'commitments.levels-differ'],
    roles: writers,
  }),
  setOwner: operation({
    id: 'commitments.set-owner',
    method: 'POST',
    path: '/commitments/:id/owner',
    summary: 'Says who keeps it moving on our side; null says nobody.',
    input: z.object({ ...recordFields, owner: openFields.owner }),
    output: Commitment,
    refusals: changing,
    roles: writers,
  }),
  setDue: operation({
    id: 'commitments.set-due',
    method: 'POST',
    path: '/commitments/:id/due',
    summary: 'Says by when; null says that no day is set.',
    input: z.object({ ...recordFields, dueOn: openFields.dueOn, citation }),
    output: Commitment,
    refusals: citing,
    roles: writers,
  }),
  move: operation({
    id: 'commitments.move',
    method: 'POST',
    path: '/commitments/:id/moves',
    summary: 'Reports what became of it, with the day it happened; done asks for evidence.',
    input: z.object({ ...recordFields, ...moveFields }),
    output: Commitment,
    refusals: [
      ...citing,
      'commitments.step-not-allowed',
      'commitments.is-repetition',
      'commitments.reason-needed',
      'commitments.evidence-needed',
      'commitments.before-said',
    ],
    roles: writers,
  }),
  withdrawMove: operation({
    id: 'commitments.withdraw-move',
    method: 'POST',
    path: '/commitments/:id/moves/:moveId/withdraw',
    summary: 'Takes a report back; it stays readable.',
    input: z.object({ ...recordFields, moveId: Id, ...reasonField }),
    output: Commitment,
    refusals: [...changing, 'commitments.move-unknown', 'commitments.later-move-depends'],
    roles: writers,
  }),
  restoreMove: operation({
    id: 'commitments.restore-move',
    method: 'POST',
    path: '/commitments/:id/moves/:moveId/restore',
    summary: 'Puts a report that was taken back in its place again.',
    input: z.object({ ...recordFields, moveId: Id }),
    output: Commitment,
    refusals: [...changing, 'commitments.move-unknown', 'commitments.later-move-depends'],
    roles: writers,
  }),
  addEvidence: operation({
    id: 'commitments.add-evidence',
    method: 'POST',
    path: '/commitments/:id/evidence',
    summary: 'Adds evidence: a document, or a note with its day.',
    input: z.object({ ...recordFields, evidence: EvidenceInput }),
    output: Commitment,
    refusals: citing,
    roles: writers,
  }),
  withdrawEvidence: operation({
    id: 'commitments.withdraw-evidence',
    method: 'POST',
    path: '/commitments/:id/evidence/:evidenceId/withdraw',
    summary: 'Takes evidence back; a promise that is done keeps at least one.',
    input: z.object({ ...recordFields, evidenceId: Id }),
    output: Commitment,
    refusals: [...changing, 'commitments.evidence-unknown', 'commitments.evidence-needed'],
    roles: writers,
  }),
  restoreEvidence: operation({
    id: 'commitments.restore-evidence',
    method: 'POST',
    path: '/commitments/:id/evidence/:evidenceId/restore',
    summary: 'Brings evidence that was taken back into force again.',
    input: z.object({ ...recordFields, evidenceId: Id }),
    output: Commitment,
    refusals: [...changing, 'commitments.evidence-unknown'],
    roles: writers,
  }),
  addSource: operation({
    id: 'commitments.add-source',
    method: 'POST',
    path: '/commitments/:id/sources',
    summary: 'Attaches what another source says of it; where it differs, both are kept and the record stays.',
    input: z.object({
      ...recordFields,
      citation: Citation,
      quote: QuoteInput.nullable().default(null),
      fields: z.object(sourcedFields).default({}),
    }),
    output: Commitment,
    refusals: [...citing, ...naming],
    roles: writers,
  }),
  withdrawQuote: operation({
    id: 'commitments.withdraw-quote',
    method: 'POST',
    path: '/commitments/:id/quotes/:quoteId/withdraw',
    summary: 'Takes a quote back that does not belong here; it stays readable.',
    input: z.object({ ...recordFields, quoteId: Id }),
    output: Commitment,
    refusals: [...changing, 'commitments.quote-unknown'],
    roles: writers,
  }),
  restoreQuote: operation({
    id: 'commitments.restore-quote',
    method: 'POST',
    path: '/commitments/:id/quotes/:quoteId/restore',
    summary: 'Brings a quote that was taken back into the record again.',
    input: z.object({ ...recordFields, quoteId: Id }),
    output: Commitment,
    refusals: [...changing, 'commitments.quote-unknown'],
    roles: writers,
  }),
  linkRepeat: operation({
    id: 'commitments.link-repeat',
    method: 'POST',
    path: '/commitments/:id/repeats',
    summary:
      'Says that two records are tellings of one promise; whole chains are joined, the first said leads.',
    input: z.object({ ...recordFields, otherId: Id }),
    /** `linkedId`: the record to unlink to undo this. */
    output: z.object({
      headId: Id,
      linkedId: Id,
      linkedVersion: z.number().int(),
      saidTimes: z.number().int(),
    }),
    refusals: [...changing, 'commitments.already-linked', 'commitments.levels-differ'],
    roles: writers,
  }),
  unlinkRepeat: operation({
    id: 'commitments.unlink-repeat',
    method: 'POST',
    path: '/commitments/:id/repeats/unlink',
    summary: 'Takes a telling, with those that were linked to it, out of its chain again.',
    input: z.object(recordFields),
    /** `fromId`: the record to link to again to undo this. */
    output: z.object({ id: Id, version: z.number().int(), fromId: Id }),
    refusals: [...changing, 'commitments.not-linked'],
    roles: writers,
  }),
  changeMany: operation({
    id: 'commitments.change-many',
    method: 'POST',
    path: '/commitments/changes',
    summary: 'Sets owner, due day or state of several promises; each succeeds or is refused by itself.',
    input: z.object({
      items: z
        .array(z.object({ id: Id, ...versionField }))
        .min(1)
        .max(mostAtOnce),
      set: z.object(bulkFields),
    }),
    output: z.object({
      results: z.array(
        z.object({
          id: Id,
          version: z.number().int().nullable(),
          refusal: z
            .object({ code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) })
            .nullable(),
        }),
      ),
      changed: z.number().int(),
      /** Takes the whole back; null when nothing was changed. */
      undo: Id.nullable(),
    }),
    refusals: ['commitments.nothing-to-set'],
    roles: writers,
  }),
  undoMany: operation({
    id: 'commitments.undo-many',
    method: 'POST',
    path: '/commitments/changes/:token/undo',
    summary: 'Takes a bulk edit of this account back, except where a record was changed since.',
    input: z.object({ token: Id }),
    output: z.object({ undone: z.number().int(), changedSince: z.array(Id) }),
    refusals: ['commitments.undo-unknown', 'commitments.already-undone'],
    roles: writers,
  }),
  withdraw: operation({
    id: 'commitments.withdraw',
    method: 'POST',
    path: '/commitments/:id/withdraw',
    summary: 'Takes a record out of the lists with a reason; it stays readable.',
    input: z.object({ ...recordFields, ...reasonField }),
    output: Commitment,
    refusals: [...changing, 'commitments.still-linked'],
    roles: writers,
  }),
  restore: operation({
    id: 'commitments.restore',
    method: 'POST',
    path: '/commitments/:id/restore',
    summary: 'Puts a withdrawn record back into the lists.',
    input: z.object(recordFields),
    output: Commitment,
    refusals: ['commitments.unknown', 'commitments.not-withdrawn'],
    roles: writers,
  }),
}
