/** Visits, meetings and series of the demonstration world, put on a node by the same operations an officer uses. */
import { engagementsContract as ask } from '#modules/engagements/contract'
import { partiesContract } from '#modules/parties/contract'
import { sourcesContract } from '#modules/sources/contract'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { Refusal } from '#platform/refusal'
import { addDays } from '#platform/time'
import {
  engagementsWorld,
  type ReportKey,
  type WorldEngagement,
  type WorldSeries,
} from './engagements/world.ts'

export { engagementsWorld } from './engagements/world.ts'

export interface Seeding {
  /** Performs an operation as the node itself. */
  perform<O extends OperationContract>(operation: O, input: InputOf<O>): Promise<OutputOf<O>>
  /** With a day, two invented meetings are planned around it, marked as examples. */
  today?: string
}
type Perform = Seeding['perform']

export interface SeededEngagements {
  /** By the keys of the world; only what the node holds now. */
  engagements: ReadonlyMap<string, string>
  series: ReadonlyMap<string, string>
  /** How many records are new. */
  opened: number
}

/** Records each once: what is there already by kind, day and people, or by name, is left as it is. */
export async function seedEngagements({ perform, today }: Seeding): Promise<SeededEngagements> {
  const cite = citing(perform)
  const bodies = await bodiesOf(perform)
  const series = new Map<string, string>()
  const engagements = new Map<string, string>()
  let opened = 0
  for (const told of engagementsWorld.series) {
    const known = await findSeries(perform, told)
    series.set(told.key, known ?? (await openSeries(perform, told, bodies, cite)))
    if (known === undefined) opened += 1
  }
  for (const told of engagementsWorld.engagements) {
    const parentId = told.parent === undefined ? null : (engagements.get(told.parent) ?? null)
    const known = await findEngagement(perform, told, parentId)
    engagements.set(
      told.key,
      known ?? (await openEngagement({ perform, told, parentId, series, bodies, cite })),
    )
    if (known === undefined) opened += 1
  }
  if (today !== undefined) opened += await planExamples(perform, bodies, today)
  return { engagements, series, opened }
}

interface Body {
  authorityId: string | null
  name: string
  state: string | null
}
type Bodies = (code: string) => Body
type Cite = (key: ReportKey) => Promise<{ sourceId: string }>

/** Keeps each report once, when it is first cited. */
function citing(perform: Perform): Cite {
  const kept = new Map<ReportKey, string>()
  return async (key) => {
    const before = kept.get(key)
    if (before !== undefined) return { sourceId: before }
    const document = { ...engagementsWorld.reports[key], kind: 'report', handling: 'public' } as const
    const sourceId = await perform(sourcesContract.add, document).then(
      ({ id }) => id,
      (error: unknown) => {
        if (error instanceof Refusal && error.code === 'sources.already-kept')
          return (error.current as { id: string }).id
        throw error
      },
    )
    kept.set(key, sourceId)
    return { sourceId }
  }
}

/** Bodies by code; one that the register does not hold is named by its code. */
async function bodiesOf(perform: Perform): Promise<Bodies> {
  const known = new Map<string, Body>()
  for (let after: string | undefined; ; ) {
    const page = await perform(partiesContract.findAuthorities, { limit: 500, ...(after ? { after } : {}) })
    for (const { id, code, names, state } of page.items) {
      const name = names.find(({ lang }) => lang === 'en') ?? names[0]!
      if (code !== null) known.set(code, { authorityId: id, name: name.text, state })
    }
    if (page.next === null) break
    after = page.next
  }
  return (code) => known.get(code) ?? { authorityId: null, name: code, state: code.split(':')[0] ?? null }
}

async function findSeries(perform: Perform, { names }: WorldSeries): Promise<string | undefined> {
  const [, text] = names.find(([lang]) => lang === 'en')!
  const { items } = await perform(ask.findSeries, { limit: 500, ended: 'shown' })
  return items.find((one) => one.names.some((name) => name.text === text))?.id
}

async function openSeries(perform: Perform, told: WorldSeries, bodies: Bodies, cite: Cite): Promise<string> {
  const { id, version } = await perform(ask.openSeries, {
    names: told.names.map(([lang, text]) => ({ lang, text })),
    level: told.level,
    parties: told.parties.map(bodies),
    areas: told.areas,
    handling: 'public',
  })
  if (told.cadence !== null) {
    const hosts = told.hosts.map((state) => ({ state, authorityId: null }))
    await perform(ask.changeSeries, { id, version, cadence: told.cadence, hosts })
  }
  for (const [count, since, asOf, source] of told.counts ?? [])
    await perform(ask.noteCount, { id, count, since, asOf, citation: await cite(source) })
  for (const [number, heldOn, place, hostState, source] of told.sessions ?? [])
    await perform(ask.addSession, { id, number, heldOn, place, hostState, citation: await cite(source) })
  if (told.raised) {
    const [level, fromOn, source] = told.raised
    await perform(ask.raiseLevel, { id, version, level, fromOn, citation: await cite(source) })
  }
  return id
}

const namesOf = (people: readonly { name: string }[]) =>
  people
    .map(({ name }) => name)
    .sort()
    .join('|')

async function findEngagement(
  perform: Perform,
  { kind, startOn, people = [] }: WorldEngagement,
  parentId: string | null,
): Promise<string | undefined> {
  const [first] = people
  const filter = { kind, limit: 500, withdrawn: 'shown', ...(first ? { text: first.name } : {}) } as const
  const { items } = await perform(ask.find, filter)
  return items.find(
    (one) =>
      one.startOn === (startOn ?? null) &&
      one.parentId === parentId &&
      namesOf(one.people) === namesOf(people),
  )?.id
}

interface Opening {
  perform: Perform
  told: WorldEngagement
  parentId: string | null
  series: ReadonlyMap<string, string>
  bodies: Bodies
  cite: Cite
}

async function openEngagement({ perform, told, parentId, series, bodies, cite }: Opening): Promise<string> {
  const { key: _key, parent: _parent, people = [], bodies: codes = [], session, source, ...facts } = told
  const participants = []
  for (const { name, state, role, title } of people)
    participants.push({
      name,
      state,
      role,
      title: title ?? null,
      officialId: await findOfficial(perform, name, state),
    })
  const made = await perform(ask.open, {
    ...facts,
    parentId,
    participants,
    organisations: codes.map(bodies),
    status: 'held',
    handling: 'public',
    session: session ? { seriesId: series.get(session[0])!, number: session[1], era: session[2] ?? 1 } : null,
    citation: await cite(source),
  })
  return made.id
}

/** The official who bears exactly this name, when there is one. */
async function findOfficial(perform: Perform, name: string, state: string): Promise<string | null> {
  const { items } = await perform(partiesContract.findOfficials, { text: name, state, limit: 20 })
  const bearing = items.filter((one) => one.names.some(({ text }) => text === name))
  return bearing.length === 1 ? bearing[0]!.id : null
}

/** Two invented meetings, so that Today has one to prepare and one that nobody has confirmed. */
async function planExamples(perform: Perform, bodies: Bodies, today: string): Promise<number> {
  const examples = [
    { title: 'Working session on online fraud (example)', days: 21, hostState: 'VN' },
    { title: 'Preparatory talks (example)', days: -4, hostState: 'JP' },
  ]
  let opened = 0
  for (const { title, days, hostState } of examples) {
    const { total } = await perform(ask.find, { text: title, withdrawn: 'shown' })
    if (total > 0) continue
    await perform(ask.open, {
      kind: 'working-session',
      title,
      startOn: addDays(today, days),
      hostState,
      organisations: ['VN:MPS', 'JP:NPA'].map(bodies),
      handling: 'public',
    })
    opened += 1
  }
  return opened
}
