/** What every act on a series begins with. */
import { foldName } from '@comity/names'
import { authorityLabels } from '#modules/parties'
import type { Act } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { Series } from '../schema.ts'
import * as store from '../store.ts'
import { present } from './records.ts'

export async function needSeries(act: Act, id: string): Promise<Series> {
  return needed(await store.findSeries(act.db, id, act.sees), 'engagements.series-unknown', { id })
}

/** Holds the series until the act ends and refuses one that is withdrawn. */
export async function needSeriesLocked(act: Act, id: string): Promise<Series> {
  const series = needed(await store.lockSeries(act.db, id, act.sees), 'engagements.series-unknown', { id })
  if (series.withdrawnAt !== null)
    throw new Refusal('engagements.series-withdrawn', { status: 409, detail: { id } })
  return series
}

export async function needSeriesForChange(
  act: Act,
  { id, version }: { id: string; version: number },
): Promise<Series> {
  const series = await needSeriesLocked(act, id)
  refuseStale(version, series)
  return series
}

/** What a series is found by: its names and its parties' names. */
export async function foldedOf(
  act: Act,
  { names, parties }: Pick<Series, 'names' | 'parties'>,
): Promise<string> {
  const all = { ...act, sees: ['public', 'official', 'restricted', 'confidential', 'secret'] as const }
  const labels = await authorityLabels(all, present(parties.map(({ authorityId }) => authorityId)))
  const texts = [
    ...names.map(({ text }) => text),
    ...parties.map(({ name }) => name),
    ...[...labels.values()].flatMap((label) => label.names.map(({ text }) => text)),
  ]
  return [...new Set(texts.map(foldName))].join(' | ')
}
