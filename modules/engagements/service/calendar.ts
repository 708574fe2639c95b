import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { stateName } from '#modules/parties/schema'
import type { Act, ParsedInputOf } from '#platform/operation'
import { createWords, type Language, type Words } from '#platform/words'
import type { engagementOperations } from '../contract/engagements.ts'
import { calendarSpan } from '../rules.ts'
import type { EngagementLine, SeriesLine, Wording } from '../schema.ts'
import * as store from '../store.ts'
import en from '../words/en.json' with { type: 'json' }
import ja from '../words/ja.json' with { type: 'json' }
import ru from '../words/ru.json' with { type: 'json' }
import vi from '../words/vi.json' with { type: 'json' }
import zh from '../words/zh.json' with { type: 'json' }
import { fillLines } from './reading.ts'
import { toLines } from './series-reading.ts'

const catalogues = { en, ja, ru, vi, zh }
/** A calendar program is not served better by more. */
const mostEvents = 1000

interface Entry {
  id: string
  summary: string
  startOn: string | null
  endOn: string | null
  place: string | null
  /** Said of the entry besides its date. */
  notes: string[]
  firm: boolean
}

/**
 * Planned engagements and sessions that are due. Every entry is of whole days: the node does not know the hour's time
 * zone, so an hour stands in the text. No person is named.
 */
export async function calendarFeed(
  { state, language }: ParsedInputOf<typeof engagementOperations.calendar>,
  act: Act,
): Promise<string> {
  const t = createWords(catalogues, language)
  const filter = { parts: [], status: 'planned', state, withWithdrawn: false } as const
  const page = { limit: mostEvents, group: 'each', order: 'oldest' } as const
  const { items } = await store.findLines(act.db, act.sees, filter, page)
  const planned = (await fillLines(act, items)).map((line) => fromEngagement(line, t))
  const series = await store.listSeries(act.db, act.sees, { parts: [], state, withEnded: false })
  const due = (await toLines(act, series)).filter(isOwnEntry).map((line) => fromSeries(line, t))
  const calendar = ical({
    name: t('engagements.calendar.name'),
    prodId: { company: 'Comity', product: 'Engagements', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const entry of [...planned, ...due]) addEvent(calendar, entry, act.now(), t)
  return calendar.toString()
}

/** A planned session that has its own engagement is already there. */
const isOwnEntry = ({ next, planned }: SeriesLine) => next.dueOn !== null && planned?.engagementId == null

const nameIn = (names: readonly Wording[], language: Language) =>
  (names.find(({ lang }) => lang === language) ?? names.find(({ lang }) => lang === 'en') ?? names[0])
    ?.text ?? ''

function fromEngagement(line: EngagementLine, t: Words): Entry {
  const states = line.states.map((state) => stateName(state, t.language)).join(', ')
  const kind = t(`engagements.kind.${line.kind}`)
  const session = line.session && nameIn(line.session.names, t.language)
  const hour =
    line.timeOfDay === null ? [] : [t('engagements.calendar.hour', { hour: hourText(line.timeOfDay, t) })]
  return {
    id: line.id,
    summary: line.title ?? session ?? (states === '' ? kind : `${kind}: ${states}`),
    startOn: line.startOn,
    endOn: line.endOn,
    place: line.place,
    notes: [kind, ...(states === '' ? [] : [states]), ...hour],
    firm: true,
  }
}

export const hourText = (hour: string, t: Words) =>
  hour.includes(':') ? hour : t(`engagements.timeOfDay.${hour}`)

function fromSeries(line: SeriesLine, t: Words): Entry {
  const name = nameIn(line.names, t.language)
  const host = line.turn.host?.state
  const turn = host ? [t('engagements.calendar.turn', { host: stateName(host, t.language) })] : []
  return {
    id: `due-${line.id}`,
    summary: t('engagements.calendar.due', { name }),
    startOn: line.next.dueOn,
    endOn: null,
    place: null,
    notes: [t(`engagements.due.basis.${line.next.basis}`), ...turn],
    firm: false,
  }
}

function addEvent(calendar: ReturnType<typeof ical>, entry: Entry, now: string, t: Words): void {
  const span = calendarSpan(entry.startOn, entry.endOn)
  if (span === null) return
  const marks = [
    ...(span.exactness === 'exact' ? [] : [t(`engagements.calendar.${span.exactness}`)]),
    ...(span.inferred ? [t('engagements.calendar.inferred')] : []),
  ]
  const event = calendar.createEvent({
    id: `${entry.id}@comity`,
    start: span.from,
    end: span.until,
    allDay: true,
    stamp: now,
    summary: marks.length === 0 ? entry.summary : `${entry.summary} (${marks.join('; ')})`,
    description: entry.notes.join('\n'),
    status: entry.firm && marks.length === 0 ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    transparency:
      marks.length === 0 && entry.firm ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  })
  if (entry.place !== null) event.location(entry.place)
}
