/** What every change of a promise shares: locked, not stale, not withdrawn; and its derived columns kept true. */
import type { Act } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import { dayOf, earliest, latest, type SourceDate, sortKey } from '#platform/time'
import { fold, laterDay, newsDayOf, searchWords } from '../rules.ts'
import type { Commitment, Gist, Quote, Side } from '../schema.ts'
import * as store from '../store.ts'
import { labelsOf } from './parties.ts'
import { needCommitment, toCommitment } from './showing.ts'

export const subjectOf = (id: string) => ({ module: 'commitments', id })

/** The record and the first telling it repeats, locked until this act ends. A second of two who change it at once is told how it stands now. */
export async function needForChange(
  act: Act,
  { id, version }: { id: string; version: number },
  { withdrawn = false } = {},
): Promise<store.StoredRecord> {
  await store.lockRecords(act.db, [id])
  const record = needed(await store.findRecord(act.db, id, act.sees, { lock: true }), 'commitments.unknown', {
    id,
  })
  if (record.version !== version) {
    // As a form would write it: sides without the names that are only shown.
    const { by_sides: by, to_sides: to } = record
    const current = { ...(await toCommitment(act, record)), by, to }
    refuseStale(version, current)
  }
  if (!withdrawn && record.withdrawn_at !== null)
    throw new Refusal('commitments.is-withdrawn', { status: 409, detail: { number: record.number } })
  return record
}

/** Writes the line and tells the pages, then gives the record as it is now. */
export async function told(act: Act, id: string, done: string, detail: unknown): Promise<Commitment> {
  await act.record({ act: `commitments.${done}`, subject: subjectOf(id), detail })
  await act.announce({ type: `commitments.${done}`, subject: subjectOf(id) })
  return needCommitment(act, id)
}

/** Sorts after every day. */
const noDue = '9999-99-99'
export const saidColumns = (saidOn: SourceDate | null) => ({
  said_on: saidOn,
  said_key: saidOn === null ? '' : sortKey(saidOn),
})
export const dueColumns = (dueOn: SourceDate | null) => ({
  due_on: dueOn,
  due_key: (dueOn && latest(dueOn)) ?? noDue,
})

/** What a search looks through; names of bodies as they are now, in every script they have. */
export async function searchWordsOf(
  act: Act,
  parts: {
    number: string
    by: readonly Side[]
    to: readonly Side[]
    gist: Gist | null
    quotes: readonly Quote[]
  },
): Promise<string[]> {
  const sides = [...parts.by, ...parts.to]
  const { authorities, officials } = await labelsOf(act, sides, true)
  const names = [
    ...[...authorities.values()].flatMap((body) => body.names),
    ...[...officials.values()].flatMap((person) => person.names),
  ]
  const codes = [...authorities.values()].map(({ code }) => code)
  const texts = [
    parts.number,
    parts.gist?.text,
    ...parts.quotes.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ text }) => text),
    ...sides.map(({ words }) => words),
    ...codes,
    ...names.map(({ text }) => text),
  ]
  return searchWords(texts.filter(Boolean).join(' \n '))
}

/** Folds what was reported of the first telling again, and the day of the last news of the whole chain. */
export async function refreshLife(act: Act, headId: string): Promise<void> {
  const head = needed(await store.findRecord(act.db, headId, [...everyLevel]), 'commitments.unknown', {
    id: headId,
  })
  const life = fold(await store.movesOf(act.db, headId))
  const evidence = (await store.evidenceOf(act.db, headId)).filter(({ withdrawnAt }) => withdrawnAt === null)
  const days = [
    life.lastNewsOn,
    ...evidence.map(({ on, addedAt }) => (on && (latest(on) ?? earliest(on))) ?? dayOf(addedAt)),
    ...(await store.saidDaysOf(act.db, headId)).map(newsDayOf),
  ]
  const news = days.reduce(laterDay, null) ?? dayOf(head.created_at)
  await store.setLife(act.db, headId, { status: life.status, news_day: news })
}
const everyLevel = ['public', 'official', 'restricted', 'confidential', 'secret'] as const
