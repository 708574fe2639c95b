import { recordClaims } from '#modules/sources'
import type { Ref } from '#platform/ids'
import type { Act } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import { type Carriers, homeOf } from '../carriers.ts'
import { currentOf } from '../rules/index.ts'
import type { Item } from '../schema.ts'
import type { StoredReading } from '../store.ts'
import { desksOf, type ItemDesk, itemsInOrder, kindsInOrder } from './desks.ts'
import { citationOf, type Sitting } from './records.ts'

export interface Recorded {
  items: Item[]
  made: Ref[]
  joined: Ref[]
}

/** Records every confirmed item, in the order in which they refer to each other. The caller's transaction is all or none. */
export async function recordConfirmed(
  act: Act,
  carriers: Carriers,
  reading: StoredReading,
): Promise<Recorded> {
  if (!reading.items.some(({ decision }) => decision === 'confirmed'))
    throw new Refusal('intake.nothing-confirmed', { status: 409 })
  const desks = desksOf(carriers)
  const done: Recorded = { items: [], made: [], joined: [] }
  const ids = new Map<string, string>()
  const sitting: Sitting = { reading, ids }
  const recorded = new Map<string, Ref>()
  for (const kind of kindsInOrder) {
    for (const item of itemsInOrder(reading.items, kind).filter(({ decision }) => decision === 'confirmed')) {
      const id = await recordItem(act, desks[kind], sitting, item)
      ids.set(item.key, id)
      const ref = { module: homeOf[kind], id }
      recorded.set(item.key, ref)
      ;(item.resolution.as === 'same' ? done.joined : done.made).push(ref)
      if (kind === 'commitment' && item.resolution.as === 'new' && item.resolution.repeatOf !== null)
        await carriers.commitments.linkRepeat(act, id, item.resolution.repeatOf)
    }
  }
  await claimTheRest(act, sitting)
  done.items = reading.items.map((item) => ({ ...item, known: [], recorded: recorded.get(item.key) ?? null }))
  return done
}

async function recordItem(act: Act, desk: ItemDesk, sitting: Sitting, item: Item): Promise<string> {
  const citation = citationOf(sitting, item)
  if (item.resolution.as === 'new') return naming(item, () => desk.record(act, sitting, item, citation))
  await desk.attach(act, sitting, item, item.resolution.id, citation)
  return item.resolution.id
}

/** A carrier that cannot take an item as it is refuses; the officer is told which item it was. */
async function naming<T>({ key }: Item, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, {
      status: error.status,
      detail: { ...error.detail, key },
      current: error.current,
    })
  }
}

/**
 * Programmes, events and figures are kept as claims of the source on the engagement they were told at (or, with no
 * engagement, on the source itself): nothing that was confirmed is lost before they have a home of their own.
 */
async function claimTheRest(act: Act, sitting: Sitting): Promise<void> {
  const { reading, ids } = sitting
  const top = itemsInOrder(reading.items, 'engagement').find(({ key }) => ids.has(key))
  const subject = top
    ? { module: homeOf.engagement, id: ids.get(top.key)! }
    : { module: 'sources', id: reading.sourceId }
  for (const item of reading.items) {
    const rest = item.kind === 'programme' || item.kind === 'event' || item.kind === 'figure'
    if (!rest || item.decision !== 'confirmed') continue
    const read = currentOf<typeof item.kind>(item) as Record<string, unknown>
    const named = String(read.name ?? read.what ?? item.key)
    await recordClaims(
      act,
      subject,
      { [`${item.kind}:${named.slice(0, 80)}`]: read },
      citationOf(sitting, item),
    )
  }
}
