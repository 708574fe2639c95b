import { recordClaims } from '#modules/sources'
import type { Act } from '#platform/operation'
import { dayOf } from '#platform/time'
import type { Opening } from '../contract/fields.ts'
import { doersOf, newsDayOf, statesIn } from '../rules.ts'
import type { Quote } from '../schema.ts'
import * as store from '../store.ts'
import { needSides } from './parties.ts'
import { dueColumns, saidColumns, searchWordsOf, subjectOf } from './record.ts'
import { needCommitment } from './showing.ts'

export interface Opened {
  id: string
  number: string
  version: number
}

/** `C-2026-00017`: the year in which it is entered, and a running number of that year. */
const toNumber = (year: number, count: number) => `C-${year}-${String(count).padStart(5, '0')}`

async function toRecord(act: Act, opening: Opening, number: string): Promise<store.NewRecord> {
  const { by, to, gist, quote, citation, engagement, owner, saidOn } = opening
  const id = act.newId()
  const quotes: Quote[] =
    quote === null
      ? []
      : [{ id: act.newId(), text: quote.text, lang: quote.lang, citation, withdrawnAt: null }]
  return {
    id,
    number,
    stance: opening.stance,
    status: 'said',
    states: statesIn(opening),
    doers: doersOf(opening),
    authority_ids: authoritiesIn(opening),
    areas: opening.areas,
    ...saidColumns(saidOn),
    ...dueColumns(opening.dueOn),
    news_day: newsDayOf(saidOn) ?? dayOf(act.now()),
    engagement_module: engagement?.module ?? null,
    engagement_id: engagement?.id ?? null,
    instrument_id: opening.instrumentId,
    owner_kind: owner?.kind ?? null,
    owner_id: owner?.id ?? null,
    owner_name: owner?.name ?? null,
    repeats_id: null,
    head_id: id,
    handling: opening.handling,
    version: 1,
    created_at: act.now(),
    changed_at: act.now(),
    withdrawn_at: null,
    withdrawn_reason: null,
    by_sides: by,
    to_sides: to,
    gist,
    quotes,
    words: await searchWordsOf(act, { number, by, to, gist, quotes }),
  }
}

export const authoritiesIn = ({ by, to }: Pick<Opening, 'by' | 'to'>): string[] => [
  ...new Set([...by, ...to].flatMap(({ authorityId }) => (authorityId === null ? [] : [authorityId]))),
]

/** Fields that a source speaks of; a blank is never claimed. */
export const claimedFields = ({ stance, by, to, areas, saidOn, dueOn }: Partial<Opening>) => ({
  stance,
  by: by?.length ? by : null,
  to: to?.length ? to : null,
  areas: areas?.length ? [...areas].sort() : null,
  saidOn,
  dueOn,
})

/** Records promises with their claims and ledger lines, all in this act. */
export async function openAll(act: Act, openings: readonly Opening[]): Promise<Opened[]> {
  await needSides(act, ...openings.flatMap(({ by, to }) => [by, to]))
  const year = Number(act.now().slice(0, 4))
  const first = await store.takeNumbers(act.db, year, openings.length)
  const records: store.NewRecord[] = []
  for (const [at, opening] of openings.entries())
    records.push(await toRecord(act, opening, toNumber(year, first + at)))
  await store.insertRecords(act.db, records)
  for (const [at, { id, number, stance }] of records.entries()) {
    const opening = openings[at]!
    await recordClaims(act, subjectOf(id), claimedFields(opening), opening.citation)
    await act.record({ act: 'commitments.opened', subject: subjectOf(id), detail: { number, stance } })
    await act.announce({ type: 'commitments.opened', subject: subjectOf(id) })
  }
  return records.map(({ id, number, version }) => ({ id, number, version }))
}

export const openingKeeps = {
  open: async (input: Opening, act: Act) => {
    const [opened] = await openAll(act, [input])
    return needCommitment(act, opened!.id)
  },
  openMany: async ({ items }: { items: Opening[] }, act: Act) => ({ items: await openAll(act, items) }),
}
