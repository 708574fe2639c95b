import { z } from 'zod'
import { StateCode } from '#modules/parties/schema'
import { Id } from '#platform/ids'
import { operation, pageOf, pageQuery, readers } from '#platform/operation/contract'
import { languages } from '#platform/words'
import { directions } from '../rules/sides.ts'
import { Commitment, CommitmentRow, SavedFilter, Status } from '../schema.ts'
import { filterFields, openFields, sortFields } from './fields.ts'

const count = z.number().int()
const { text: _text, ...countedBy } = filterFields

/** How many in one state of affairs. `open`: neither done nor dropped. */
export const Tally = z.object({ open: count, kept: count, late: count, silent: count, dropped: count })

export const LikenessReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same-sides') }),
  z.object({ kind: z.literal('other-direction') }),
  z.object({ kind: z.literal('areas'), areas: z.array(z.string()) }),
  z.object({ kind: z.literal('words'), percent: count }),
  z.object({ kind: z.literal('other-language') }),
])

export const readingContract = {
  find: operation({
    id: 'commitments.find',
    method: 'GET',
    path: '/commitments',
    summary: 'Lists promises, each once however often it was said, narrowed and sorted as asked.',
    input: z.object({ ...pageQuery, ...filterFields, ...sortFields }),
    output: pageOf(CommitmentRow),
    refusals: [],
    roles: readers,
  }),
  get: operation({
    id: 'commitments.get',
    method: 'GET',
    path: '/commitments/:id',
    summary: 'Gives one promise with its words, its life, its evidence and every telling of it.',
    input: z.object({ id: Id }),
    output: Commitment,
    refusals: ['commitments.unknown'],
    roles: readers,
    personal: true,
  }),
  board: operation({
    id: 'commitments.board',
    method: 'GET',
    path: '/commitments/board',
    summary: 'Gives the promises in columns by their state of affairs, the first of each column.',
    input: z.object({
      ...filterFields,
      ...sortFields,
      perColumn: z.coerce.number().int().min(1).max(100).default(20),
    }),
    output: z.object({
      columns: z.array(z.object({ status: Status, total: count, items: z.array(CommitmentRow) })),
    }),
    refusals: [],
    roles: readers,
  }),
  counts: operation({
    id: 'commitments.counts',
    method: 'GET',
    path: '/commitments/counts',
    summary: 'Counts promises by side, state of affairs, year and partner, for charts and panels.',
    input: z.object(countedBy),
    output: z.object({
      total: count,
      /** Seen from `own`; empty without it. */
      byDirection: z.array(Tally.extend({ direction: z.enum(directions) })),
      byStatus: z.array(z.object({ status: Status, count })),
      /** Year null: no source says when. */
      byYear: z.array(z.object({ year: z.string().nullable(), status: Status, count })),
      byState: z.array(Tally.extend({ state: StateCode })),
    }),
    refusals: [],
    roles: readers,
  }),
  export: operation({
    id: 'commitments.export',
    method: 'GET',
    path: '/commitments/export.csv',
    summary: 'Gives the same listing as a table for a spreadsheet, at most 100,000 lines.',
    input: z.object({ ...filterFields, ...sortFields, language: z.enum(languages).default('en') }),
    output: z.string(),
    refusals: ['commitments.export-too-large'],
    roles: readers,
    mediaType: 'text/csv',
  }),
  proposeRepeats: operation({
    id: 'commitments.propose-repeats',
    method: 'POST',
    path: '/commitments/repeats',
    summary: 'Proposes promises that the given one may repeat, the likest first, each with its reasons.',
    input: z.object({
      by: openFields.by,
      to: openFields.to,
      areas: openFields.areas,
      gist: openFields.gist,
      quote: openFields.quote,
      saidOn: openFields.saidOn,
      /** Leaves out this one and its chain. */
      except: Id.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
    output: z.array(
      z.object({
        commitment: CommitmentRow,
        /** 0 to 1. */
        score: z.number(),
        reasons: z.array(LikenessReason),
      }),
    ),
    refusals: [],
    roles: readers,
  }),
  findFilters: operation({
    id: 'commitments.find-filters',
    method: 'GET',
    path: '/commitments/filters',
    summary: 'Lists the filters this account has saved.',
    input: z.object({}),
    output: z.array(SavedFilter),
    refusals: [],
    roles: readers,
  }),
  saveFilter: operation({
    id: 'commitments.save-filter',
    method: 'POST',
    path: '/commitments/filters',
    summary: 'Keeps a filter for this account under a name; the same name again replaces it.',
    input: z.object({
      name: z.string().trim().min(1).max(80),
      query: z.record(z.string().max(40), z.string().max(500)),
    }),
    output: SavedFilter,
    refusals: ['commitments.too-many-filters'],
    roles: readers,
  }),
  removeFilter: operation({
    id: 'commitments.remove-filter',
    method: 'DELETE',
    path: '/commitments/filters/:id',
    summary:
      'Forgets a saved filter of this account; what it was is given back, so that it can be saved again.',
    input: z.object({ id: Id }),
    output: SavedFilter,
    refusals: ['commitments.filter-unknown'],
    roles: readers,
  }),
}
