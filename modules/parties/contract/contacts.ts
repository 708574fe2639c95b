import { z } from 'zod'
import { Citation } from '#modules/sources/schema'
import { Id } from '#platform/ids'
import { operation, readers, versionField, writers } from '#platform/operation/contract'
import { Instant } from '#platform/time'
import { AuthorityLabel, ContactPoint, ContactTest, StateCode } from '../schema.ts'

const cited = { citation: Citation.nullable().default(null) }
const fields = ContactPoint.pick({
  authorityId: true,
  channel: true,
  address: true,
  note: true,
  hours: true,
  languages: true,
  example: true,
  handling: true,
})
const { shape } = fields

/** A contact point as of the moment of asking. `reachesAt`: when it is next reachable; null when it is now. */
export const ShownContactPoint = ContactPoint.extend({
  authority: AuthorityLabel,
  reachable: z.boolean(),
  reachesAt: Instant.nullable(),
})
export type ShownContactPoint = z.infer<typeof ShownContactPoint>

export const contactOperations = {
  addContactPoint: operation({
    id: 'parties.add-contact-point',
    method: 'POST',
    path: '/contact-points',
    summary: 'Records how and when an authority is reached.',
    input: fields.extend({
      note: shape.note.default(null),
      languages: shape.languages.default([]),
      example: shape.example.default(false),
      handling: shape.handling.default('official'),
      ...cited,
    }),
    output: ContactPoint,
    refusals: ['parties.authority-unknown', 'sources.document-unknown'],
    roles: writers,
  }),
  changeContactPoint: operation({
    id: 'parties.change-contact-point',
    method: 'PUT',
    path: '/contact-points/:id',
    summary: 'Changes the given fields of a contact point. A new address counts as not yet tested.',
    input: fields
      .omit({ authorityId: true })
      .partial()
      .extend({ id: Id, ...versionField, ...cited }),
    output: ContactPoint,
    refusals: ['parties.contact-point-unknown', 'parties.withdrawn', 'sources.document-unknown'],
    roles: writers,
  }),
  recordContactTest: operation({
    id: 'parties.record-contact-test',
    method: 'POST',
    path: '/contact-points/:id/tests',
    summary: 'Records that a contact point was tried, and whether it answered.',
    input: ContactTest.pick({ result: true }).extend({
      id: Id,
      note: ContactTest.shape.note.default(null),
      testedAt: Instant.optional(),
    }),
    output: ContactPoint,
    refusals: ['parties.contact-point-unknown', 'parties.withdrawn', 'parties.test-in-the-future'],
    roles: writers,
  }),
  contactTests: operation({
    id: 'parties.contact-tests',
    method: 'GET',
    path: '/contact-points/:id/tests',
    summary: 'Lists the tests of a contact point, newest first.',
    input: z.object({ id: Id }),
    output: z.array(ContactTest),
    refusals: ['parties.contact-point-unknown'],
    roles: readers,
  }),
  findContactPoints: operation({
    id: 'parties.find-contact-points',
    method: 'GET',
    path: '/contact-points',
    summary: 'Lists contact points, those reachable now first.',
    input: z.object({ state: StateCode.optional(), authorityId: Id.optional() }),
    output: z.array(ShownContactPoint),
    refusals: [],
    roles: readers,
  }),
}
