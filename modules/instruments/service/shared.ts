import { needAuthority } from '#modules/parties'
import { recordClaims } from '#modules/sources'
import type { Citation } from '#modules/sources/schema'
import type { Act } from '#platform/operation'
import { needed, Refusal } from '#platform/refusal'
import { dayOf, type SourceDate } from '#platform/time'
import type { PartyInput } from '../contract.ts'
import {
  bestDate,
  endToWatch,
  firstDay,
  type Lifetime,
  lastDay,
  searchText,
  stretchesOf,
  toWarning,
  untilOn,
  usualHorizonDays,
  withRounds,
} from '../rules.ts'
import type { InstrumentSummary, Party } from '../schema.ts'
import * as store from '../store/index.ts'

export const subjectOf = (id: string) => ({ module: 'instruments', id })
export const today = (act: Act) => dayOf(act.now())

/** Writes the ledger line and tells other pages. `done` is the past tense, `signed` of `instruments.signed`. */
export async function tell(act: Act, done: string, id: string, detail: unknown = {}): Promise<void> {
  await act.record({ act: `instruments.${done}`, subject: subjectOf(id), detail })
  await act.announce({ type: `instruments.${done}`, subject: subjectOf(id) })
}

/** The row, locked until the act ends; refuses what was taken back. */
export async function needForChange(act: Act, id: string): Promise<store.Kept> {
  const kept = needed(await store.findKept(act.db, id, act.sees, 'for-change'), 'instruments.unknown', { id })
  if (kept.withdrawnAt !== null) throw new Refusal('instruments.withdrawn', { status: 409, detail: { id } })
  return kept
}

export function refuseReversed(startOn: SourceDate | null, endOn: SourceDate | null): void {
  if (startOn !== null && endOn !== null && lastDay(endOn) < firstDay(startOn))
    throw new Refusal('instruments.period-reversed', { detail: { startOn, endOn } })
}

/** Parties with the state of each authority filled in. */
export async function toParties(act: Act, given: readonly PartyInput[]): Promise<Party[]> {
  const parties: Party[] = []
  for (const { state, authorityId } of given) {
    if (authorityId === null) parties.push({ state: state!, authorityId })
    else {
      const authority = await needAuthority(act, authorityId)
      if (state !== null && state !== authority.state)
        throw new Refusal('instruments.party-other-state', {
          detail: { state, authorityState: authority.state },
        })
      parties.push({ state: authority.state, authorityId: authority.id })
    }
  }
  const keys = parties.map(({ state, authorityId }) => `${state} ${authorityId}`)
  if (new Set(keys).size < keys.length) throw new Refusal('instruments.party-twice')
  return parties
}

/** What a source says of the fields of the record itself. */
export async function claim(
  act: Act,
  id: string,
  fields: Partial<Pick<store.Kept, 'kind' | 'titles' | 'areas' | 'startOn' | 'endOn' | 'parties'>>,
  citation: Citation | null,
): Promise<void> {
  const { titles = [], kind, areas, startOn, endOn, parties } = fields
  const named = Object.fromEntries(titles.map(({ text, lang }) => [`title.${lang}`, text]))
  // An empty list and "unspecified" are what nobody said, so no one is noted as saying it.
  const said = {
    ...named,
    startOn,
    endOn,
    parties,
    kind: kind === 'unspecified' ? null : kind,
    areas: areas?.length === 0 ? null : areas,
  }
  await recordClaims(act, subjectOf(id), said, citation)
}

const standing = <P extends { withdrawnAt: string | null }>(parts: readonly P[]) =>
  parts.filter(({ withdrawnAt }) => withdrawnAt === null)

export const lifetimeOf = (
  kept: store.Kept,
  { steps, rounds }: Pick<store.Parts, 'steps' | 'rounds'>,
): Lifetime => ({
  steps: withRounds(standing(steps), standing(rounds)),
  startOn: kept.startOn,
  endOn: kept.endOn,
  parties: kept.parties.length,
})

/** Works status, force and dates out of the steps again, and keeps them for lists. */
export async function workOut(act: Act, kept: store.Kept): Promise<void> {
  const life = lifetimeOf(kept, await store.partsOf(act.db, kept.id))
  const days = [...life.steps.map(({ on }) => on), life.startOn].flatMap((on) =>
    on === null ? [] : [firstDay(on) || lastDay(on)],
  )
  const worked = {
    signedOn: bestDate(life.steps, 'signed'),
    inForceOn: bestDate(life.steps, 'entered-into-force'),
    untilOn: untilOn(life, '9999'),
    endsOn: endToWatch(life),
    // Of which no source gives a day stands where it was opened.
    sortOn: days.sort().at(-1) ?? dayOf(kept.createdAt),
    stretches: stretchesOf(life),
  }
  await store.keepWorkedOut(act.db, kept.id, worked, act.now())
}

/** A row as lists show it, with its warning as of today. */
export function toSummary(
  act: Act,
  { endsOn, hasSuccessor, ...listed }: store.Listed,
  horizonDays = usualHorizonDays,
): InstrumentSummary {
  const watched =
    endsOn !== null && !hasSuccessor && listed.noSuccessorReason === null && listed.withdrawnAt === null
  return { ...listed, warning: watched ? toWarning(endsOn, today(act), horizonDays) : null }
}

export async function summaryOf(act: Act, id: string): Promise<InstrumentSummary> {
  const [listed] = await store.findAllListed(act.db, act.sees, {
    day: today(act),
    ids: [id],
    withdrawn: true,
  })
  return toSummary(act, needed(listed, 'instruments.unknown', { id }))
}

export { searchText }
