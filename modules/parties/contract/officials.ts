import { z } from 'zod'
import { Citation } from '#modules/sources/schema'
import { Id } from '#platform/ids'
import { operation, pageOf, pageQuery, readers, versionField, writers } from '#platform/operation/contract'
import { Day, SourceDate } from '#platform/time'
import {
  AuthorityLabel,
  Certainty,
  Merge,
  Official,
  OfficialLabel,
  StateCode,
  standings,
  Tenure,
} from '../schema.ts'

const cited = { citation: Citation.nullable().default(null) }
const fields = Official.pick({ state: true, names: true, handling: true })
const tenureFields = Tenure.pick({
  kind: true,
  authorityId: true,
  titles: true,
  standing: true,
  fromOn: true,
  untilOn: true,
  handling: true,
})
const tenureDefaults = {
  kind: tenureFields.shape.kind.default('post'),
  authorityId: tenureFields.shape.authorityId.default(null),
  standing: tenureFields.shape.standing.default(null),
  handling: tenureFields.shape.handling.default('official'),
}

/** A tenure with the authority's names, for showing. */
export const ShownTenure = Tenure.extend({ authority: AuthorityLabel.nullable() })
export type ShownTenure = z.infer<typeof ShownTenure>

/** `matched` is the name the search text was found in; `latest` the post that began last. */
export const ListedOfficial = Official.extend({
  matched: z.string().nullable(),
  latest: ShownTenure.nullable(),
})
export type ListedOfficial = z.infer<typeof ListedOfficial>

export const OpenOfficial = Official.extend({ tenures: z.array(ShownTenure), merges: z.array(Merge) })
export type OpenOfficial = z.infer<typeof OpenOfficial>

/** Somebody who held (`certain`) or may have held (`possible`) a post on a day, with the rank of that day. */
export const HeldOn = z.object({
  official: OfficialLabel,
  tenure: ShownTenure,
  certainty: Certainty.exclude(['no']),
  ranks: z.array(Tenure),
})
export type HeldOn = z.infer<typeof HeldOn>

export const sameReasons = [
  'same-name',
  'same-name-other-order',
  'same-spelling-without-marks',
  'similar-spelling',
  'part-of-name',
  'same-post',
] as const
export const SameCandidate = z.object({
  official: OfficialLabel,
  /** The name that agrees. */
  matched: z.string().nullable(),
  reasons: z.array(z.enum(sameReasons)),
  /** 0 to 1, for ordering only. */
  score: z.number(),
  latest: ShownTenure.nullable(),
})
export type SameCandidate = z.infer<typeof SameCandidate>

export const officialOperations = {
  addOfficial: operation({
    id: 'parties.add-official',
    method: 'POST',
    path: '/officials',
    summary: 'Records a holder of public office with the published names.',
    input: fields.extend({ handling: fields.shape.handling.default('official'), ...cited }),
    output: Official,
    refusals: ['sources.document-unknown'],
    roles: writers,
    personal: true,
  }),
  changeOfficial: operation({
    id: 'parties.change-official',
    method: 'PUT',
    path: '/officials/:id',
    summary: 'Changes the names or handling of an official.',
    input: fields
      .omit({ state: true })
      .partial()
      .extend({ id: Id, ...versionField, ...cited }),
    output: Official,
    refusals: ['parties.official-unknown', 'parties.withdrawn', 'sources.document-unknown'],
    roles: writers,
    personal: true,
  }),
  openOfficial: operation({
    id: 'parties.open-official',
    method: 'GET',
    path: '/officials/:id',
    summary: 'Gives one official with posts, ranks and party titles over time.',
    input: z.object({ id: Id }),
    output: OpenOfficial,
    refusals: ['parties.official-unknown'],
    roles: readers,
    personal: true,
  }),
  findOfficials: operation({
    id: 'parties.find-officials',
    method: 'GET',
    path: '/officials',
    summary: 'Lists officials; `text` matches names in any script, without marks and in any order of parts.',
    input: z.object({
      ...pageQuery,
      text: z.string().trim().max(200).optional(),
      state: StateCode.optional(),
      authorityId: Id.optional(),
      withdrawn: z.enum(['shown']).optional(),
    }),
    output: pageOf(ListedOfficial),
    refusals: [],
    roles: readers,
    personal: true,
  }),
  proposeSame: operation({
    id: 'parties.propose-same',
    method: 'GET',
    path: '/officials/same',
    summary: 'Proposes known officials who may be the person of a name, best first, each with its reasons.',
    input: z.object({
      name: z.string().trim().min(1).max(300),
      state: StateCode.optional(),
      authorityId: Id.optional(),
      standing: z.enum(standings).optional(),
    }),
    output: z.array(SameCandidate),
    refusals: [],
    roles: readers,
    personal: true,
  }),
  mergeOfficials: operation({
    id: 'parties.merge-officials',
    method: 'POST',
    path: '/officials/:id/merge',
    summary: 'Joins a second record of the same person into this one; names, posts and sources of both stay.',
    input: z.object({
      id: Id,
      ...versionField,
      mergedId: Id,
      reason: z.string().trim().max(500).nullable().default(null),
    }),
    output: Merge,
    refusals: [
      'parties.official-unknown',
      'parties.merge-same-record',
      'parties.merge-other-state',
      'parties.already-merged',
      'parties.withdrawn',
    ],
    roles: writers,
    personal: true,
  }),
  unmerge: operation({
    id: 'parties.unmerge',
    method: 'POST',
    path: '/merges/:id/undo',
    summary: 'Takes a merge of officials or authorities back: each has again what was its own.',
    input: z.object({ id: Id }),
    output: Merge,
    refusals: ['parties.merge-unknown', 'parties.merge-already-undone', 'parties.merge-built-upon'],
    roles: writers,
  }),
}

export const tenureOperations = {
  addTenure: operation({
    id: 'parties.add-tenure',
    method: 'POST',
    path: '/officials/:officialId/tenures',
    summary: 'Records a post, rank or party title of an official with its dates.',
    input: tenureFields.extend({
      officialId: Id,
      ...tenureDefaults,
      fromOn: tenureFields.shape.fromOn.default(null),
      untilOn: tenureFields.shape.untilOn.default(null),
      ...cited,
    }),
    output: Tenure,
    refusals: [
      'parties.official-unknown',
      'parties.authority-unknown',
      'parties.post-without-authority',
      'parties.dates-reversed',
      'sources.document-unknown',
    ],
    roles: writers,
    personal: true,
  }),
  noteTenure: operation({
    id: 'parties.note-tenure',
    method: 'POST',
    path: '/officials/:officialId/tenures/note',
    summary:
      'Notes that an official held a post, rank or party title on a day; widens what is known of it, or adds it.',
    input: tenureFields
      .omit({ fromOn: true, untilOn: true })
      .extend({ officialId: Id, ...tenureDefaults, heldOn: SourceDate, ...cited }),
    output: z.object({ tenure: Tenure, outcome: z.enum(['added', 'widened', 'already-known']) }),
    refusals: [
      'parties.official-unknown',
      'parties.authority-unknown',
      'parties.post-without-authority',
      'sources.document-unknown',
    ],
    roles: writers,
    personal: true,
  }),
  changeTenure: operation({
    id: 'parties.change-tenure',
    method: 'PUT',
    path: '/tenures/:id',
    summary: 'Changes the given fields of a post, rank or party title.',
    input: tenureFields
      .omit({ kind: true })
      .partial()
      .extend({ id: Id, ...versionField, ...cited }),
    output: Tenure,
    refusals: [
      'parties.tenure-unknown',
      'parties.authority-unknown',
      'parties.post-without-authority',
      'parties.dates-reversed',
      'parties.withdrawn',
      'sources.document-unknown',
    ],
    roles: writers,
    personal: true,
  }),
  whoHeld: operation({
    id: 'parties.who-held',
    method: 'GET',
    path: '/tenures/held',
    summary: 'Says who held a post on a day, for certain or possibly, and with which rank.',
    input: z.object({
      authorityId: Id.optional(),
      state: StateCode.optional(),
      title: z.string().trim().max(200).optional(),
      standing: z.enum(standings).optional(),
      on: Day,
    }),
    output: z.array(HeldOn),
    refusals: [],
    roles: readers,
    personal: true,
  }),
}
