import { z } from 'zod'
import { Citation } from '#modules/sources/schema'
import { Id } from '#platform/ids'
import { operation, pageOf, pageQuery, readers, versionField, writers } from '#platform/operation/contract'
import { Authority, AuthorityKind, AuthorityLabel, Merge, StateCode } from '../schema.ts'

export const cited = { citation: Citation.nullable().default(null) }
const fields = Authority.pick({
  code: true,
  state: true,
  kind: true,
  parentId: true,
  names: true,
  levelNote: true,
  handling: true,
})

/** A listed authority: `matched` is the name the search text was found in. */
export const ListedAuthority = Authority.extend({ matched: z.string().nullable() })
export type ListedAuthority = z.infer<typeof ListedAuthority>

/** An authority with where it hangs, what hangs on it, and the records merged into it. */
export const OpenAuthority = Authority.extend({
  parents: z.array(AuthorityLabel),
  children: z.array(AuthorityLabel),
  merges: z.array(Merge),
})
export type OpenAuthority = z.infer<typeof OpenAuthority>

export const authorityOperations = {
  addAuthority: operation({
    id: 'parties.add-authority',
    method: 'POST',
    path: '/authorities',
    summary: 'Records an authority, agency, unit, company or other body of a state.',
    input: fields.extend({
      code: fields.shape.code.default(null),
      parentId: fields.shape.parentId.default(null),
      levelNote: fields.shape.levelNote.default(null),
      handling: fields.shape.handling.default('official'),
      ...cited,
    }),
    output: Authority,
    refusals: [
      'parties.code-taken',
      'parties.code-state-differs',
      'parties.authority-unknown',
      'parties.parent-other-state',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  changeAuthority: operation({
    id: 'parties.change-authority',
    method: 'PUT',
    path: '/authorities/:id',
    summary: 'Changes the given fields of an authority; fields that are left out stay as they are.',
    input: fields
      .omit({ state: true })
      .partial()
      .extend({ id: Id, ...versionField, ...cited }),
    output: Authority,
    refusals: [
      'parties.authority-unknown',
      'parties.code-taken',
      'parties.code-state-differs',
      'parties.parent-other-state',
      'parties.parent-circle',
      'parties.withdrawn',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  openAuthority: operation({
    id: 'parties.open-authority',
    method: 'GET',
    path: '/authorities/:id',
    summary: 'Gives one authority with its parents and children.',
    input: z.object({ id: Id }),
    output: OpenAuthority,
    refusals: ['parties.authority-unknown'],
    roles: readers,
  }),
  findAuthorities: operation({
    id: 'parties.find-authorities',
    method: 'GET',
    path: '/authorities',
    summary:
      'Lists authorities; `text` matches names in any script, without marks and in any order of parts.',
    input: z.object({
      ...pageQuery,
      text: z.string().trim().max(200).optional(),
      state: StateCode.optional(),
      kind: AuthorityKind.optional(),
      parentId: Id.optional(),
      withdrawn: z.enum(['shown']).optional(),
    }),
    output: pageOf(ListedAuthority),
    refusals: [],
    roles: readers,
  }),
  mergeAuthorities: operation({
    id: 'parties.merge-authorities',
    method: 'POST',
    path: '/authorities/:id/merge',
    summary: 'Joins a second record of the same authority into this one; names and sources of both stay.',
    input: z.object({
      id: Id,
      ...versionField,
      mergedId: Id,
      reason: z.string().trim().max(500).nullable().default(null),
    }),
    output: Merge,
    refusals: [
      'parties.authority-unknown',
      'parties.merge-same-record',
      'parties.merge-other-state',
      'parties.already-merged',
      'parties.withdrawn',
      'parties.parent-circle',
    ],
    roles: writers,
  }),
}
