import { z } from 'zod'
import { Citation } from '#modules/sources/schema'
import { Id } from '#platform/ids'
import { operation, readers, versionField, writers } from '#platform/operation/contract'
import { Day } from '#platform/time'
import {
  AuthorityLabel,
  Certainty,
  Competence,
  InstrumentKind,
  RequestKind,
  StateCode,
  UnitPair,
} from '../schema.ts'

const cited = { citation: Citation.nullable().default(null) }
const fields = Competence.pick({
  authorityId: true,
  requestKind: true,
  instrumentId: true,
  instrumentKind: true,
  ground: true,
  verified: true,
  fromOn: true,
  untilOn: true,
  handling: true,
})
const { shape } = fields
const pairFields = UnitPair.pick({ note: true, sinceOn: true, untilOn: true, handling: true })

export const ShownCompetence = Competence.extend({ authority: AuthorityLabel })
export type ShownCompetence = z.infer<typeof ShownCompetence>

/** Why an authority is competent, most exact first. */
export const competenceReasons = ['named-for-instrument', 'named-for-instrument-kind', 'at-large'] as const
export const CompetentCandidate = z.object({
  authority: AuthorityLabel,
  competence: Competence,
  reason: z.enum(competenceReasons),
  certainty: Certainty.exclude(['no']),
  /** A more exact rule holds for certain, so this one is shown for information only. */
  overridden: z.boolean(),
})
export type CompetentCandidate = z.infer<typeof CompetentCandidate>

export const ShownPair = UnitPair.extend({ authority: AuthorityLabel, otherAuthority: AuthorityLabel })
export type ShownPair = z.infer<typeof ShownPair>

export const competenceOperations = {
  addCompetence: operation({
    id: 'parties.add-competence',
    method: 'POST',
    path: '/competences',
    summary: 'Records that an authority is competent for a kind of request, at large or under an instrument.',
    input: fields.extend({
      instrumentId: shape.instrumentId.default(null),
      instrumentKind: shape.instrumentKind.default(null),
      ground: shape.ground.default(null),
      verified: shape.verified.default(false),
      fromOn: shape.fromOn.default(null),
      untilOn: shape.untilOn.default(null),
      handling: shape.handling.default('official'),
      ...cited,
    }),
    output: Competence,
    refusals: [
      'parties.authority-unknown',
      'parties.competence-two-scopes',
      'parties.dates-reversed',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  changeCompetence: operation({
    id: 'parties.change-competence',
    method: 'PUT',
    path: '/competences/:id',
    summary: 'Changes the given fields of a competence, e.g. that its text was compared.',
    input: fields
      .omit({ authorityId: true })
      .partial()
      .extend({ id: Id, ...versionField, ...cited }),
    output: Competence,
    refusals: [
      'parties.competence-unknown',
      'parties.competence-two-scopes',
      'parties.dates-reversed',
      'parties.withdrawn',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  findCompetences: operation({
    id: 'parties.find-competences',
    method: 'GET',
    path: '/competences',
    summary: 'Lists what the authorities of a state, or one authority, are competent for.',
    input: z.object({ state: StateCode.optional(), authorityId: Id.optional(), instrumentId: Id.optional() }),
    output: z.array(ShownCompetence),
    refusals: [],
    roles: readers,
  }),
  whoIsCompetent: operation({
    id: 'parties.who-is-competent',
    method: 'GET',
    path: '/competences/who',
    summary: 'Says which authority of a state a kind of request goes to on a day, and why.',
    input: z.object({
      state: StateCode,
      requestKind: RequestKind,
      instrumentId: Id.optional(),
      instrumentKind: InstrumentKind.optional(),
      on: Day,
    }),
    output: z.array(CompetentCandidate),
    refusals: [],
    roles: readers,
  }),
}

export const pairOperations = {
  addPair: operation({
    id: 'parties.add-pair',
    method: 'POST',
    path: '/unit-pairs',
    summary: 'Records that two local units of two states deal with each other directly.',
    input: pairFields.extend({
      authorityId: Id,
      otherAuthorityId: Id,
      note: pairFields.shape.note.default(null),
      sinceOn: pairFields.shape.sinceOn.default(null),
      untilOn: pairFields.shape.untilOn.default(null),
      handling: pairFields.shape.handling.default('official'),
      ...cited,
    }),
    output: UnitPair,
    refusals: [
      'parties.authority-unknown',
      'parties.pair-one-state',
      'parties.pair-already-there',
      'parties.dates-reversed',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  changePair: operation({
    id: 'parties.change-pair',
    method: 'PUT',
    path: '/unit-pairs/:id',
    summary: 'Changes the note or the dates of a pair of units.',
    input: pairFields.partial().extend({ id: Id, ...versionField, ...cited }),
    output: UnitPair,
    refusals: [
      'parties.unit-pair-unknown',
      'parties.dates-reversed',
      'parties.withdrawn',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  findPairs: operation({
    id: 'parties.find-pairs',
    method: 'GET',
    path: '/unit-pairs',
    summary: 'Lists pairs of local units of a state or an authority.',
    input: z.object({ state: StateCode.optional(), authorityId: Id.optional() }),
    output: z.array(ShownPair),
    refusals: [],
    roles: readers,
  }),
}
