import { z } from 'zod'
import { AuthorityLabel, LanguageTag, OfficialLabel } from '#modules/parties/schema'
import { Area } from '#modules/safeguards/schema'
import { Id } from '#platform/ids'
import { operation, pageOf, pageQuery, readers, versionField, writers } from '#platform/operation/contract'
import { Day } from '#platform/time'
import {
  Document,
  Draft,
  Instrument,
  InstrumentKind,
  InstrumentSummary,
  NextStep,
  Round,
  Signatory,
  StateCode,
  Status,
  Step,
} from '../schema.ts'
import { cited, instrumentInput, ofInstrument, reason } from './fields.ts'

/** A listed instrument, with the names of the authorities among its parties. */
export const ListedInstrument = InstrumentSummary.extend({ authorities: z.array(AuthorityLabel) })
export type ListedInstrument = z.infer<typeof ListedInstrument>

/** A neighbour in the chain of what came before and after. */
export const LinkedInstrument = Instrument.pick({
  id: true,
  kind: true,
  titles: true,
  startOn: true,
  endOn: true,
})
export type LinkedInstrument = z.infer<typeof LinkedInstrument>

/** One instrument with all that is known of it. */
export const OpenInstrument = ListedInstrument.extend({
  signatories: z.array(Signatory),
  steps: z.array(Step),
  rounds: z.array(Round),
  drafts: z.array(Draft),
  documents: z.array(Document),
  nextSteps: z.array(NextStep),
  successors: z.array(LinkedInstrument),
  predecessors: z.array(LinkedInstrument),
  /** Ids of steps of one verb whose dates cannot all be right. */
  disagreements: z.array(z.array(Id)),
  /** Ids of steps whose dates are not in the order of a life. */
  contradictions: z.array(z.object({ earlierId: Id, laterId: Id })),
  officials: z.array(OfficialLabel),
  /** Titles of the documents that are cited. */
  sources: z.array(z.object({ id: Id, title: z.string() })),
})
export type OpenInstrument = z.infer<typeof OpenInstrument>

const partyRefusals = [
  'instruments.party-other-state',
  'instruments.party-twice',
  'parties.authority-unknown',
  'parties.official-unknown',
]

export const recordOperations = {
  open: operation({
    id: 'instruments.open',
    method: 'POST',
    path: '/instruments',
    summary: 'Begins the record of an instrument: its kind, titles and parties, and what else a source says.',
    input: z.object({ ...instrumentInput, ...cited }),
    output: InstrumentSummary,
    refusals: ['instruments.period-reversed', ...partyRefusals, 'sources.document-unknown'],
    roles: writers,
  }),
  find: operation({
    id: 'instruments.find',
    method: 'GET',
    path: '/instruments',
    summary:
      'Lists instruments, the latest first; with `inForceOn` those that are or may be in force on that day.',
    input: z.object({
      ...pageQuery,
      text: z.string().trim().max(200).optional(),
      state: StateCode.optional(),
      withState: StateCode.optional(),
      authorityId: Id.optional(),
      kind: InstrumentKind.optional(),
      status: Status.optional(),
      area: Area.optional(),
      inForceOn: Day.optional(),
      /** Ends by itself within so many days; what has ended is not listed. */
      endingWithin: z.coerce.number().int().min(1).max(3650).optional(),
      /** `none`: only those whose end is past or near, with nothing recorded to follow. */
      successor: z.enum(['none']).optional(),
      withdrawn: z.enum(['shown']).optional(),
    }),
    output: pageOf(ListedInstrument),
    refusals: [],
    roles: readers,
  }),
  get: operation({
    id: 'instruments.get',
    method: 'GET',
    path: '/instruments/:id',
    summary: 'Gives one instrument with its steps, negotiation, documents and neighbours.',
    input: z.object(ofInstrument),
    output: OpenInstrument,
    refusals: ['instruments.unknown'],
    roles: readers,
    personal: true,
  }),
  change: operation({
    id: 'instruments.change',
    method: 'PUT',
    path: '/instruments/:id',
    summary: 'Changes the given fields; fields that are left out stay as they are.',
    input: z
      .object({
        kind: Instrument.shape.kind,
        titles: Instrument.shape.titles,
        parties: instrumentInput.parties,
        areas: Instrument.shape.areas,
        startOn: Instrument.shape.startOn,
        endOn: Instrument.shape.endOn,
        signatories: z.array(Signatory).max(100),
        noSuccessorReason: Instrument.shape.noSuccessorReason,
        note: Instrument.shape.note,
        handling: Instrument.shape.handling,
      })
      .partial()
      .extend({ ...ofInstrument, ...versionField, ...cited }),
    output: InstrumentSummary,
    refusals: [
      'instruments.unknown',
      'instruments.withdrawn',
      'instruments.period-reversed',
      ...partyRefusals,
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  addSource: operation({
    id: 'instruments.add-source',
    method: 'POST',
    path: '/instruments/:id/sources',
    summary:
      'Notes what another source says of some fields. The record stays as it is; differences are shown.',
    input: z.object({
      ...ofInstrument,
      kind: Instrument.shape.kind.optional(),
      title: z.string().trim().min(1).max(300).optional(),
      /** Of the title; that of our first title unless said. */
      titleLang: LanguageTag.optional(),
      startOn: Instrument.shape.startOn.optional(),
      endOn: Instrument.shape.endOn.optional(),
      areas: Instrument.shape.areas.optional(),
      ...cited,
    }),
    output: InstrumentSummary,
    refusals: ['instruments.unknown', 'instruments.withdrawn', 'sources.document-unknown'],
    roles: writers,
  }),
  withdraw: operation({
    id: 'instruments.withdraw',
    method: 'POST',
    path: '/instruments/:id/withdraw',
    summary: 'Takes the record back with a reason, for example when it was opened twice; it stays readable.',
    input: z.object({ ...ofInstrument, ...versionField, reason }),
    output: InstrumentSummary,
    refusals: ['instruments.unknown', 'instruments.withdrawn'],
    roles: writers,
  }),
  restore: operation({
    id: 'instruments.restore',
    method: 'POST',
    path: '/instruments/:id/restore',
    summary: 'Brings a record back that was taken back.',
    input: z.object({ ...ofInstrument, ...versionField }),
    output: InstrumentSummary,
    refusals: ['instruments.unknown', 'instruments.not-withdrawn'],
    roles: writers,
  }),
}
