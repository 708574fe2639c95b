import { z } from 'zod'
import { Citation } from '#modules/sources/schema'
import { Id } from '#platform/ids'
import { operation, readers, versionField, writers } from '#platform/operation/contract'
import { RecordKind, StateCode, Wording } from '../schema.ts'

const unknowns = [
  'parties.authority-unknown',
  'parties.official-unknown',
  'parties.tenure-unknown',
  'parties.competence-unknown',
  'parties.contact-point-unknown',
  'parties.unit-pair-unknown',
]
const Versioned = z.object({ kind: RecordKind, id: Id, version: z.number().int() })

export const ListedPartner = z.object({
  state: StateCode,
  names: z.array(Wording),
  authorities: z.number().int(),
  officials: z.number().int(),
  contactPoints: z.number().int(),
})
export type ListedPartner = z.infer<typeof ListedPartner>

/** What belongs to every kind of record here. */
export const recordOperations = {
  withdraw: operation({
    id: 'parties.withdraw',
    method: 'POST',
    path: '/parties/:kind/:id/withdraw',
    summary: 'Takes a record out of use with a reason; it stays readable and can be restored.',
    input: z.object({ kind: RecordKind, id: Id, ...versionField, reason: z.string().trim().min(3).max(500) }),
    output: Versioned,
    refusals: [...unknowns, 'parties.withdrawn'],
    roles: writers,
  }),
  restore: operation({
    id: 'parties.restore',
    method: 'POST',
    path: '/parties/:kind/:id/restore',
    summary: 'Puts a withdrawn record back into use.',
    input: z.object({ kind: RecordKind, id: Id, ...versionField }),
    output: Versioned,
    refusals: [...unknowns, 'parties.not-withdrawn', 'parties.pair-already-there'],
    roles: writers,
  }),
  addSource: operation({
    id: 'parties.add-source',
    method: 'POST',
    path: '/parties/:kind/:id/sources',
    summary: 'Notes what a further source says of a record; the record itself stays as it is.',
    input: z.object({
      kind: RecordKind,
      id: Id,
      fields: z.record(z.string().max(60), z.json()),
      citation: Citation.nullable().default(null),
    }),
    output: z.object({ noted: z.literal(true) }),
    refusals: [...unknowns, 'parties.field-unknown', 'sources.document-unknown'],
    roles: writers,
  }),
  listPartners: operation({
    id: 'parties.list-partners',
    method: 'GET',
    path: '/partners',
    summary: 'Lists states that have at least one authority, with counts.',
    input: z.object({}),
    output: z.array(ListedPartner),
    refusals: [],
    roles: readers,
  }),
}
