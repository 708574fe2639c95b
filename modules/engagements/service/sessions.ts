import { recordClaims } from '#modules/sources'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { SourceDate } from '#platform/time'
import type { sessionOperations } from '../contract/sessions.ts'
import type { Series, Session } from '../schema.ts'
import * as store from '../store.ts'
import { needLocked, refuseHeldAhead, subjectOf, tell } from './records.ts'
import { needSeriesLocked } from './series-records.ts'

const needEra = (series: Series, era: number | undefined): number => {
  const asked = era ?? series.eras.at(-1)!.era
  if (!series.eras.some((one) => one.era === asked))
    throw new Refusal('engagements.era-unknown', { status: 404, detail: { era: asked } })
  return asked
}

async function needSession(act: Act, id: string): Promise<Session> {
  return needed(await store.findSession(act.db, id, act.sees), 'engagements.session-unknown', { id })
}

/** Holds series and session, in that order. `removed`: whether it must be one that was taken off. */
async function needForChange(act: Act, id: string, removed = false): Promise<Session> {
  const { seriesId } = await needSession(act, id)
  await needSeriesLocked(act, seriesId)
  const session = needed(await store.lockSession(act.db, id, act.sees), 'engagements.session-unknown', { id })
  if ((session.removedAt !== null) !== removed)
    throw new Refusal('engagements.session-unknown', { status: 404, detail: { id } })
  return session
}

async function done(act: Act, session: Pick<Session, 'id' | 'seriesId'>, what: string, detail: object = {}) {
  await tell(act, what, session.seriesId, { session: session.id, ...detail })
  return needSession(act, session.id)
}

interface Opening {
  seriesId: string
  number: number | null
  era?: number | undefined
}
interface Occasion {
  id: string
  startOn: SourceDate | null
  status: string
}

/** A new engagement is a session: of a number that stood alone until now, or one that the series did not know. */
export async function openSession(
  act: Act,
  { seriesId, number, era }: Opening,
  engagement: Occasion,
): Promise<void> {
  const series = await needSeriesLocked(act, seriesId)
  const inEra = needEra(series, era)
  const known = (await store.sessionsOf(act.db, [seriesId], act.sees)).filter(
    ({ removedAt }) => removedAt === null,
  )
  const waiting =
    number === null ? undefined : known.find((one) => one.era === inEra && one.number === number)
  if (waiting?.engagementId)
    throw new Refusal('engagements.session-number-taken', {
      status: 409,
      detail: { number: number ?? 0, era: inEra },
    })
  if (waiting) await store.updateSession(act.db, waiting, { engagement_id: engagement.id })
  else await store.insertSession(act.db, blank(act, seriesId, inEra, number, engagement))
  await tell(act, 'engagements.session-linked', seriesId, { engagement: engagement.id, number, era: inEra })
}

const blank = (
  act: Act,
  seriesId: string,
  era: number,
  number: number | null,
  engagement: Occasion,
): Session => ({
  id: act.newId(),
  seriesId,
  era,
  number,
  heldOn: null,
  place: null,
  hostState: null,
  status: engagement.status === 'held' ? 'held' : 'planned',
  engagementId: engagement.id,
  engagement: null,
  removedAt: null,
  version: 1,
})

export const sessionsKeep: OperationsBy<typeof sessionOperations> = {
  addSession: async ({ id, era, citation, ...made }, act) => {
    const series = await needSeriesLocked(act, id)
    if (made.status === 'held') refuseHeldAhead(act, made.heldOn)
    const unlinked = { engagementId: null, engagement: null, removedAt: null, version: 1 }
    const session = { id: act.newId(), seriesId: id, era: needEra(series, era), ...made, ...unlinked }
    await store.insertSession(act.db, session)
    const { number, heldOn, place, hostState } = made
    await recordClaims(act, subjectOf(session.id), { number, heldOn, place, hostState }, citation)
    return done(act, session, 'engagements.session-added', { number })
  },
  changeSession: async ({ id, version, citation, ...fields }, act) => {
    const session = await needForChange(act, id)
    refuseStale(version, session)
    const after = { ...session, ...fields }
    if (after.status === 'held') refuseHeldAhead(act, after.heldOn)
    const { number, heldOn, place, hostState, status } = fields
    const columns = { number, held_on: heldOn, place, host_state: hostState, status }
    const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
    await store.updateSession(act.db, session, given)
    await recordClaims(act, subjectOf(id), { number, heldOn, place, hostState }, citation)
    return done(act, session, 'engagements.session-changed', { fields: Object.keys(given) })
  },
  linkSession: async ({ id, engagementId }, act) => {
    const session = await needForChange(act, id)
    await needLocked(act, engagementId)
    if (session.engagementId !== null) throw new Refusal('engagements.session-linked', { status: 409 })
    await store.updateSession(act.db, session, { engagement_id: engagementId })
    return done(act, session, 'engagements.session-linked', { engagement: engagementId })
  },
  unlinkSession: async ({ id }, act) => {
    const session = await needForChange(act, id)
    if (session.engagementId === null) throw new Refusal('engagements.session-not-linked', { status: 409 })
    // What the engagement said of it stays known to the series.
    const { heldOn, place, hostState, status } = session
    const known = {
      held_on: heldOn,
      place,
      host_state: hostState,
      status: status === 'held' ? 'held' : 'planned',
    } as const
    await store.updateSession(act.db, session, { engagement_id: null, ...known })
    return done(act, session, 'engagements.session-unlinked', { engagement: session.engagementId })
  },
  removeSession: async ({ id }, act) => {
    const session = await needForChange(act, id)
    await store.updateSession(act.db, session, { removed_at: act.now() })
    return done(act, session, 'engagements.session-removed')
  },
  restoreSession: async ({ id }, act) => {
    const session = await needForChange(act, id, true)
    await store.updateSession(act.db, session, { removed_at: null })
    return done(act, session, 'engagements.session-restored')
  },
}
