import { engagementsKeeps } from '#modules/engagements'
import { engagementsContract } from '#modules/engagements/contract'
import { type Candidate, SeriesLevel, StateCode } from '#modules/engagements/schema'
import type { Carrier, EngagementRecord, SeriesRecord, SideRecord } from '#modules/intake'
import type { Known } from '#modules/intake/schema'
import type { Act } from '#platform/operation'
import { dayOf, earliest, type SourceDate } from '#platform/time'
import { askOf } from './ask.ts'

const ask = askOf(engagementsContract, engagementsKeeps)

const knownState = (state: string | null): StateCode | null => StateCode.safeParse(state).data ?? null
const placeOf = ({ city, place }: EngagementRecord) =>
  city !== null && place !== null && city !== place ? `${city}, ${place}` : (city ?? place)

/** What of the record a source can be cited for. */
const sourcedOf = (made: EngagementRecord) => ({
  kind: made.kind,
  startOn: made.startOn,
  endOn: made.endOn,
  place: placeOf(made),
  hostState: knownState(made.hostState),
  official: made.official,
})

const toParticipant = ({ authorityId, state, ...person }: EngagementRecord['participants'][number]) => ({
  ...person,
  authorityId,
  state: knownState(state),
})

export const engagements: Carrier<EngagementRecord> = {
  async propose(act, made) {
    const states = [...made.participants, ...made.bodies].flatMap(({ state }) => knownState(state) ?? [])
    const candidates = await ask(act, 'findSimilar', {
      kind: made.kind,
      parentId: made.parentId,
      startOn: made.startOn,
      endOn: made.endOn,
      hostState: knownState(made.hostState),
      place: placeOf(made),
      participantNames: made.participants.map(({ name }) => name),
      officialIds: made.participants.flatMap(({ officialId }) => officialId ?? []),
      organisationNames: made.bodies.map(({ name }) => name),
      states: [...new Set(states)],
      limit: 5,
    })
    const fitting = candidates.filter(
      ({ engagement }) => (engagement.kind === 'visit') === (made.kind === 'visit'),
    )
    return fitting.map((candidate, n) => toKnown(candidate, n === 0))
  },
  async record(act, made, citation) {
    const { id } = await ask(act, 'open', {
      ...sourcedOf(made),
      parentId: made.parentId,
      handling: made.handling,
      status: isOver(made.startOn, dayOf(act.now())) ? 'held' : 'planned',
      organisations: made.bodies.map(({ state, ...body }) => ({ ...body, state: knownState(state) })),
      participants: made.participants.map(toParticipant),
      citation,
    })
    return id
  },
  async attach(act, id, made, citation) {
    const said = Object.entries(sourcedOf(made)).filter(([, value]) => value !== null)
    await ask(act, 'addSource', { id, fields: Object.fromEntries(said), citation })
    const { participants } = await ask(act, 'get', { id })
    const isThere = ({ officialId, name }: EngagementRecord['participants'][number]) =>
      participants.some((one) => (officialId !== null && one.officialId === officialId) || one.name === name)
    for (const participant of made.participants)
      if (!isThere(participant))
        await ask(act, 'addParticipant', { id, ...toParticipant(participant), citation })
  },
}

/** A report tells of what has happened, unless it names a day that is still to come. */
const isOver = (startOn: SourceDate | null, today: string) =>
  startOn === null || (earliest(startOn) ?? '') <= today

/** The likeliest is taken as the same when people agree and nothing but details differs. */
function toKnown({ engagement, reasons, differences, likeness }: Candidate, first: boolean): Known {
  const met = reasons.some(({ reason }) => reason === 'same-participant')
  const people = engagement.people.map(({ name }) => name).join(', ')
  return {
    id: engagement.id,
    label: [engagement.title, people, engagement.startOn, engagement.place].filter(Boolean).join(' · '),
    reasons: [...new Set(reasons.map(({ reason }) => `intake.reason.${reason}`))],
    sure: first && met && likeness >= 0.5,
    relation: 'same',
    differences: differences.map(({ field, ours, theirs }) => ({ field, known: ours, read: theirs })),
  }
}

export const series: Carrier<SeriesRecord> = {
  async propose(act, made) {
    const states = [...new Set(made.parties.flatMap(({ state }) => knownState(state) ?? []))]
    const found = await findByStates(act, states)
    const level = SeriesLevel.safeParse(made.level).data
    const sameSides = (line: (typeof found)[number]) =>
      states.every((state) => line.parties.some((party) => party.state === state))
    return found
      .filter((line) => line.level === level && states.length > 1 && sameSides(line))
      .map(
        (line, _n, all): Known => ({
          id: line.id,
          label: line.names[0]?.text ?? '',
          reasons: ['intake.reason.same-states', 'intake.reason.same-level'],
          sure: all.length === 1,
          relation: 'same',
          differences: [],
        }),
      )
  },
  async record(act, made, citation) {
    const { id } = await ask(act, 'openSeries', {
      names: [{ text: made.name, lang: made.language }],
      level: SeriesLevel.safeParse(made.level).data ?? 'department',
      parties: made.parties.map(toOrganisation),
      cadence: made.cadence === 'annual' ? 'P1Y' : null,
      handling: made.handling,
      citation,
    })
    await noteCount(act, id, made, citation)
    return id
  },
  attach: noteCountOn,
}

const toOrganisation = ({ state, authorityId, words }: SideRecord) => ({
  authorityId,
  name: words ?? state,
  state: knownState(state),
})

async function findByStates(act: Act, states: readonly StateCode[]) {
  const [state] = states
  if (state === undefined) return []
  return (await ask(act, 'findSeries', { state, limit: 50 })).items
}

type Cited = Parameters<Carrier<SeriesRecord>['record']>[2]

async function noteCount(
  act: Act,
  id: string,
  { sessionsHeld, since, on }: SeriesRecord,
  citation: Cited,
): Promise<void> {
  if (sessionsHeld !== null)
    await ask(act, 'noteCount', { id, count: sessionsHeld, since, asOf: on, citation })
}

async function noteCountOn(act: Act, id: string, made: SeriesRecord, citation: Cited): Promise<void> {
  await noteCount(act, id, made, citation)
}
