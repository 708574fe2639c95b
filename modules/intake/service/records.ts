/** From items of a reading to what the modules that keep them take. */
import type { Citation } from '#modules/sources/schema'
import type {
  BodyRecord,
  CommitmentRecord,
  EngagementRecord,
  InstrumentRecord,
  PersonRecord,
  SeriesRecord,
  SideRecord,
} from '../carriers.ts'
import { currentOf, sidesOf } from '../rules/index.ts'
import { type Resolved, sideOf } from '../rules/sides.ts'
import type { DraftOf, Item } from '../schema.ts'
import type { StoredReading } from '../store.ts'

/** The reading, and which record each item is or has become. */
export interface Sitting {
  readonly reading: StoredReading
  readonly ids: ReadonlyMap<string, string>
}

export const itemOf = ({ reading }: Sitting, key: string | null): Item | undefined =>
  key === null ? undefined : reading.items.find((item) => item.key === key)

/** An item that the officer has dropped is not carried along by another. */
const standing = (item: Item | undefined): item is Item => item !== undefined && item.decision !== 'dropped'

export const citationOf = ({ reading }: Sitting, item: Item): Citation => ({
  sourceId: reading.sourceId,
  ...(item.spans[0] ?? {}),
})

const plainName = (name: string) => name.normalize('NFC').toLowerCase().split(/\s+/).sort().join(' ')

function resolvedIn(sitting: Sitting): Resolved {
  const idWhere = (fits: (item: Item) => boolean) => {
    const item = sitting.reading.items.find(fits)
    return item === undefined ? null : (sitting.ids.get(item.key) ?? null)
  }
  return {
    authorityByCode: (code) =>
      idWhere((item) => item.kind === 'body' && currentOf<'body'>(item).code === code),
    officialByName: (name) =>
      idWhere(
        (item) => item.kind === 'person' && plainName(currentOf<'person'>(item).name) === plainName(name),
      ),
  }
}

export const toBody = ({ reading }: Sitting, item: Item): BodyRecord => ({
  ...currentOf<'body'>(item),
  language: reading.language,
})

export function toPerson(sitting: Sitting, item: Item): PersonRecord {
  const { body, ...person } = currentOf<'person'>(item)
  const met = sitting.reading.items.find(
    (one) =>
      one.kind === 'engagement' &&
      currentOf<'engagement'>(one).participants.some((participant) => participant.person === item.key) &&
      currentOf<'engagement'>(one).startOn !== null,
  )
  return {
    ...person,
    language: sitting.reading.language,
    authorityId: body === null ? null : (sitting.ids.get(body) ?? null),
    on: met ? currentOf<'engagement'>(met).startOn : null,
  }
}

export function toEngagement(sitting: Sitting, item: Item): EngagementRecord {
  const { parent, participants, bodies, ...engagement } = currentOf<'engagement'>(item)
  return {
    ...engagement,
    parentId: parent === null ? null : (sitting.ids.get(parent) ?? null),
    language: sitting.reading.language,
    handling: sitting.reading.handling,
    participants: participants.flatMap(({ person, role }) => {
      const found = itemOf(sitting, person)
      if (!standing(found)) return []
      const { name, country, title, rank, body } = currentOf<'person'>(found)
      return [
        {
          officialId: sitting.ids.get(person) ?? null,
          name,
          state: country,
          title,
          rank,
          authorityId: body === null ? null : (sitting.ids.get(body) ?? null),
          role,
        },
      ]
    }),
    bodies: bodies.flatMap((key) => {
      const found = itemOf(sitting, key)
      if (!standing(found)) return []
      const { name, country } = currentOf<'body'>(found)
      return [{ authorityId: sitting.ids.get(key) ?? null, name, state: country }]
    }),
  }
}

/** The bodies that sat at one meeting; without a meeting, those of the whole report. */
function sidesPresent(sitting: Sitting, engagement: string | null): SideRecord[] {
  const met = itemOf(sitting, engagement)
  const bodies = standing(met) ? currentOf<'engagement'>(met).bodies : bodiesOfReport(sitting)
  return bodies.flatMap((key): SideRecord[] => {
    const body = itemOf(sitting, key)
    if (!standing(body)) return []
    const { name, country } = currentOf<'body'>(body)
    if (country === null) return []
    const authorityId = sitting.ids.get(key) ?? null
    return [{ state: country, authorityId, officialId: null, words: authorityId === null ? name : null }]
  })
}

const bodiesOfReport = ({ reading }: Sitting) =>
  reading.items.filter(({ kind }) => kind === 'body').map(({ key }) => key)

export function toCommitment(sitting: Sitting, item: Item): CommitmentRecord {
  const said = currentOf<'commitment'>(item)
  const resolved = resolvedIn(sitting)
  const present = sidesPresent(sitting, said.engagement)
  const met = itemOf(sitting, said.engagement)
  return {
    stance: said.stance,
    by: sidesOf(said.by, said.byPerson, resolved, present),
    to: sidesOf(said.to, said.toPerson, resolved, present),
    areas: said.areas,
    quote: said.quote,
    gist: said.gist,
    language: sitting.reading.language,
    saidOn: met ? currentOf<'engagement'>(met).startOn : null,
    engagementId: said.engagement === null ? null : (sitting.ids.get(said.engagement) ?? null),
    instrumentId: firstId(sitting, said.instrument),
    handling: sitting.reading.handling,
  }
}

/** A promise may name several instruments (`i2,i3`); the first that is recorded is linked. */
const firstId = (sitting: Sitting, keys: string | null): string | null =>
  (keys ?? '')
    .split(',')
    .map((key) => sitting.ids.get(key))
    .find((id) => id !== undefined) ?? null

const partiesOf = (sitting: Sitting, parties: readonly string[]): SideRecord[] =>
  parties.map((party) => sideOf(party, null, resolvedIn(sitting)))

export function toInstrument(sitting: Sitting, item: Item): InstrumentRecord {
  const { parties, ...instrument } = currentOf<'instrument'>(item)
  const { language, handling } = sitting.reading
  return { ...instrument, parties: partiesOf(sitting, parties), language, handling }
}

export function toSeries(sitting: Sitting, item: Item): SeriesRecord {
  const { parties, ...mechanism } = currentOf<'mechanism'>(item)
  const { language, handling } = sitting.reading
  const told = sitting.reading.items.find(
    (one) => one.kind === 'engagement' && currentOf<'engagement'>(one).startOn !== null,
  )
  const on = told ? currentOf<'engagement'>(told).startOn : null
  return { ...mechanism, parties: partiesOf(sitting, parties), on, language, handling }
}

/** Visits before the meetings in them. */
export function parentsFirst(items: readonly Item[]): Item[] {
  const depth = (item: Item): number => {
    const parent = items.find(({ key }) => key === (item.read as DraftOf<'engagement'>).parent)
    return parent === undefined || parent === item
      ? 0
      : 1 + (parent.read.parent === item.key ? 0 : depth(parent))
  }
  return [...items].sort((a, b) => depth(a) - depth(b))
}
