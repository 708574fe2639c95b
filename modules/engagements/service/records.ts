/** What every act on an engagement begins and ends with. */
import { foldName } from '@comity/names'
import { authorityLabels, needAuthority, needOfficial, officialLabels } from '#modules/parties'
import { claimsOn, recordClaims } from '#modules/sources'
import type { Citation } from '#modules/sources/schema'
import type { Act } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import { addDays, dayOf, earliest, type SourceDate, sortKey } from '#platform/time'
import { type NewParticipant, sourcedFields } from '../contract.ts'
import { span, statesOf } from '../rules.ts'
import type { Engagement, Organisation, Participant } from '../schema.ts'
import * as store from '../store.ts'

export const subjectOf = (id: string) => ({ module: 'engagements', id })

/** Writes the ledger line and tells the pages; `detail` names fields and ids, never persons. */
export async function tell(act: Act, done: string, id: string, detail: unknown = {}): Promise<void> {
  const subject = subjectOf(id)
  await act.record({ act: done, subject, detail })
  await act.announce({ type: done, subject })
}

/** Claims of the fields that sources can differ on; what is null or empty is claimed of nobody. */
export async function claim(
  act: Act,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  citation: Citation | null,
) {
  const sourced = Object.fromEntries(Object.entries(fields).filter(([field]) => isSourced(field)))
  await recordClaims(act, subjectOf(id), sourced, citation)
  if (citation !== null) await store.attach(act.db, id, citation.sourceId, act.now())
}
const isSourced = (field: string) => (sourcedFields as readonly string[]).includes(field)
export const claimsOf = (act: Act, id: string) => claimsOn(act, subjectOf(id))

export const today = (act: Act) => dayOf(act.now())

export async function needEngagement(act: Act, id: string): Promise<Engagement> {
  return needed(await store.findEngagement(act.db, id, act.sees), 'engagements.engagement-unknown', { id })
}

/** Holds the record until the act ends and refuses one that is out of use. */
export async function needLocked(act: Act, id: string): Promise<Engagement> {
  const engagement = await store.lockEngagement(act.db, id, act.sees)
  return refuseUnused(needed(engagement, 'engagements.engagement-unknown', { id }))
}

/** Held in one order, so that two acts on the same pair wait for each other instead of blocking for ever. */
export async function needAllLocked(act: Act, ids: readonly string[]): Promise<Map<string, Engagement>> {
  const locked = new Map<string, Engagement>()
  for (const id of [...new Set(ids)].sort()) locked.set(id, await needLocked(act, id))
  return locked
}

export async function needForChange(
  act: Act,
  { id, version }: { id: string; version: number },
): Promise<Engagement> {
  const engagement = await needLocked(act, id)
  refuseStale(version, engagement)
  return engagement
}

export function refuseUnused(engagement: Engagement): Engagement {
  const { id, mergedInto, withdrawnAt } = engagement
  if (mergedInto !== null)
    throw new Refusal('engagements.merged-away', { status: 409, detail: { id, into: mergedInto } })
  if (withdrawnAt !== null) throw new Refusal('engagements.withdrawn', { status: 409, detail: { id } })
  return engagement
}

/**
 * Nothing that certainly lies ahead was held. The node counts days in UTC and the meeting may be at the other end of
 * the world, so the day that has begun somewhere is let pass.
 */
export function refuseHeldAhead(act: Act, startOn: SourceDate | null): void {
  const first = startOn === null ? null : earliest(startOn)
  if (first !== null && first > addDays(today(act), 1))
    throw new Refusal('engagements.held-in-future', { detail: { date: first } })
}

/** Columns that follow from its dates. */
export function timeColumns({ startOn, endOn }: Pick<Engagement, 'startOn' | 'endOn'>) {
  const { from, to } = span(startOn, endOn)
  const first = startOn ?? endOn
  return { sortOn: first === null ? '' : sortKey(first), fromOn: from, untilOn: to }
}

/** Bodies that are in the register, with the register's state where the input names none. */
export async function settleOrganisations(
  act: Act,
  organisations: readonly Organisation[],
): Promise<Organisation[]> {
  const settled: Organisation[] = []
  for (const organisation of organisations) {
    const authority =
      organisation.authorityId === null ? null : await needAuthority(act, organisation.authorityId)
    const { name = '', state } = organisation
    settled.push({
      ...organisation,
      name: name || (authority?.names[0]?.text ?? ''),
      state: state ?? authority?.state ?? null,
    })
  }
  return settled
}

/** A person with the state of the register's person or body, where the input names none. */
export async function settlePerson<P extends Partial<NewParticipant>>(act: Act, person: P): Promise<P> {
  const official = person.officialId ? await needOfficial(act, person.officialId) : null
  const authority = person.authorityId ? await needAuthority(act, person.authorityId) : null
  const state = person.state ?? official?.state ?? authority?.state
  return state === undefined ? person : { ...person, state }
}

/** The claims on a person: who, with what title and rank, as one source has it. */
export const claimPerson = (
  act: Act,
  person: Pick<Participant, 'id'> & Partial<Participant>,
  citation: Citation | null,
) =>
  recordClaims(
    act,
    subjectOf(person.id),
    { name: person.name, title: person.title, rank: person.rank, role: person.role, body: person.body },
    citation,
  )

/** Rewrites whom an engagement is with and what it is found by, after its people, bodies or words changed. */
export async function reindex(act: Act, id: string): Promise<void> {
  // What the register holds above this officer's clearance still belongs in the index.
  const all = { ...act, sees: ['public', 'official', 'restricted', 'confidential', 'secret'] as const }
  const engagement = needed(
    await store.findEngagement(act.db, id, all.sees),
    'engagements.engagement-unknown',
    { id },
  )
  const people = (await store.participantsOf(act.db, [id])).filter(({ removed }) => !removed)
  const officials = await officialLabels(all, present(people.map(({ officialId }) => officialId)))
  const bodyIds = [
    ...people.map((person) => person.authorityId),
    ...engagement.organisations.map((one) => one.authorityId),
  ]
  const bodies = await authorityLabels(all, present(bodyIds))
  const texts = [
    engagement.title,
    engagement.place,
    ...people.flatMap(({ name, title, body }) => [name, title, body]),
    ...engagement.organisations.map(({ name }) => name),
    ...[...officials.values(), ...bodies.values()].flatMap(({ names }) => names.map(({ text }) => text)),
  ]
  const folded = [...new Set(texts.filter((text) => text !== null).map(foldName))].join(' | ')
  const states = statesOf({ hostState: engagement.hostState, people, bodies: engagement.organisations })
  await store.rewriteIndex(act.db, id, states, folded)
}

export const present = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
]
