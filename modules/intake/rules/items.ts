import type { Draft, DraftEngagement, DraftOrganisation, DraftParticipant } from '../engine/draft.ts'
import type { DraftOf, Item, ItemKind, Span } from '../schema.ts'
import { toSourceDateOf } from './dates.ts'

/** What the engine read, as one flat list in the order of the review: bodies and people first, promises last. */
export function itemsOf(draft: Draft): Item[] {
  const bodies = bodyItems(draft)
  const people = personItems(draft, bodies)
  return [
    ...bodies,
    ...people,
    ...draft.engagements.map((engagement) => engagementItem(engagement, people, bodies)),
    ...plainItems(draft),
    ...draft.commitments.map(commitmentItem),
  ]
}

interface Found {
  confidence: number
  why: string[]
}

function item<K extends ItemKind>(kind: K, key: string, read: DraftOf<K>, found: Found, spans: Span[]): Item {
  return {
    key,
    kind,
    read: read as Record<string, unknown>,
    corrected: {},
    decision: 'open',
    resolution: { as: 'new', repeatOf: null },
    known: [],
    spans,
    confidence: found.confidence,
    why: found.why,
    generic: false,
    origin: 'engine',
    recorded: null,
  }
}

const spanOf = (from: number | null | undefined, to: number | null | undefined): Span[] =>
  from === null || from === undefined || to === null || to === undefined ? [] : [{ from, to }]

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
/** The same words in any order: "Yasuhiro Tsuyuki" and "Tsuyuki Yasuhiro" are one person of one report. */
const nameKey = (name: string) => plain(name).split(' ').sort().join(' ')
const bodyKey = ({ id, name, country }: DraftOrganisation) => id ?? `${country ?? '?'} ${plain(name)}`

function bodyItems(draft: Draft): Item[] {
  const found = new Map<string, { item: Item; at: string }>()
  for (const organisation of draft.engagements.flatMap(({ organisations }) => organisations)) {
    const at = bodyKey(organisation)
    const span = { from: organisation.textStart, to: organisation.textEnd }
    const before = found.get(at)
    if (before) addSpan(before.item, span)
    else {
      const { id, name, country, kind } = organisation
      const read: DraftOf<'body'> = { name, code: id ?? null, country, kind }
      found.set(at, { at, item: item('body', `o${found.size + 1}`, read, organisation, [span]) })
    }
  }
  return [...found.values()].map(({ item: made }) => made)
}

function personItems(draft: Draft, bodies: readonly Item[]): Item[] {
  const found = new Map<string, Item>()
  for (const participant of draft.engagements.flatMap(({ participants }) => participants)) {
    const at = nameKey(participant.name)
    const span = { from: participant.textStart, to: participant.textEnd }
    const before = found.get(at)
    if (before) addSpan(before, span)
    else
      found.set(at, item('person', `n${found.size + 1}`, toPerson(participant, bodies), participant, [span]))
  }
  return [...found.values()]
}

function toPerson(participant: DraftParticipant, bodies: readonly Item[]): DraftOf<'person'> {
  const { name, country, rank, title, partyTitle, organisation } = participant
  const body = bodies.find(({ read }) => {
    const { name: bodyName, code } = read as DraftOf<'body'>
    return organisation !== null && (organisation === code || plain(organisation) === plain(bodyName))
  })
  return {
    name,
    country,
    rank,
    title,
    partyTitle,
    body: body?.key ?? null,
    former: participant.former ?? false,
  }
}

function addSpan({ spans }: Item, span: Span): void {
  if (!spans.some(({ from, to }) => from === span.from && to === span.to)) spans.push(span)
}

function engagementItem(engagement: DraftEngagement, people: readonly Item[], bodies: readonly Item[]): Item {
  const keyOfPerson = (name: string) =>
    people.find(({ read }) => nameKey(String(read.name)) === nameKey(name))?.key ?? null
  const keyOfBody = (organisation: DraftOrganisation) =>
    bodies.find(({ read }) => {
      const { name, code, country } = read as DraftOf<'body'>
      return (
        bodyKey({ ...organisation, id: code ?? undefined, name, country } as DraftOrganisation) ===
        bodyKey(organisation)
      )
    })?.key ?? null
  const inferred = engagement.yearInText === false
  const read: DraftOf<'engagement'> = {
    kind: engagement.kind,
    parent: engagement.parent ?? null,
    startOn:
      toSourceDateOf(engagement.dateStart, inferred) ??
      toSourceDateOf(engagement.dateNotAfter, false, 'not-after'),
    endOn: toSourceDateOf(engagement.dateEnd, inferred),
    place: engagement.place,
    city: engagement.city,
    hostState: engagement.hostCountry,
    official: engagement.official ?? null,
    session: engagement.session ?? null,
    participants: engagement.participants.flatMap(({ name, role }) => {
      const person = keyOfPerson(name)
      return person === null ? [] : [{ person, role }]
    }),
    bodies: engagement.organisations.flatMap((organisation) => keyOfBody(organisation) ?? []),
  }
  return item('engagement', engagement.id, read, engagement, spanOf(engagement.textStart, engagement.textEnd))
}

/** Instruments, mechanisms, programmes, events and figures: taken as they are. */
function plainItems(draft: Draft): Item[] {
  const make = <K extends ItemKind>(kind: K, prefix: string, list: readonly object[]) =>
    list.map((one, n) => {
      const {
        confidence,
        why,
        textStart,
        textEnd,
        text: _text,
        id,
        ...read
      } = one as Found & {
        textStart: number | null
        textEnd: number | null
        text: string | null
        id?: string
        generic?: boolean
      }
      const made = item(
        kind,
        id ?? `${prefix}${n + 1}`,
        read as DraftOf<K>,
        { confidence, why },
        spanOf(textStart, textEnd),
      )
      return { ...made, generic: read.generic === true }
    })
  return [
    ...make('instrument', 'i', draft.instruments),
    ...make('mechanism', 'm', draft.mechanisms),
    ...make('programme', 'p', draft.programmes),
    ...make('event', 'v', draft.events),
    ...make('figure', 'f', draft.figures),
  ]
}

export function commitmentItem(commitment: Draft['commitments'][number]): Item {
  const read: DraftOf<'commitment'> = {
    stance: commitment.stance,
    by: commitment.by,
    to: commitment.to,
    byPerson: commitment.byPerson ?? null,
    toPerson: commitment.toPerson ?? null,
    areas: commitment.areas as DraftOf<'commitment'>['areas'],
    engagement: commitment.engagement ?? null,
    instrument: commitment.instrument ?? null,
    quote: '',
    gist: null,
  }
  return item('commitment', commitment.id, read, commitment, spanOf(commitment.charStart, commitment.charEnd))
}

/** The words of each promise, taken from the text itself. */
export function withQuotes(items: readonly Item[], text: string): Item[] {
  return items.map((one) => {
    const span = one.spans[0]
    if (one.kind !== 'commitment' || span === undefined) return one
    return { ...one, read: { ...one.read, quote: text.slice(span.from, span.to) } }
  })
}
