import type { Act } from '#platform/operation'
import type { Carriers } from '../carriers.ts'
import type { Item, Resolution } from '../schema.ts'
import type { StoredReading } from '../store.ts'
import { desksOf, itemsInOrder, kindsInOrder } from './desks.ts'

/**
 * Looks up, for every item, the records that may be the same, in the order in which items refer to each other.
 * With `settle`, an item takes a sure proposal as its resolution; the officer may still say no.
 */
export async function withKnown(
  act: Act,
  carriers: Carriers,
  reading: StoredReading,
  settle: boolean,
): Promise<StoredReading> {
  const desks = desksOf(carriers)
  const found = new Map(reading.items.map((item) => [item.key, item]))
  const ids = new Map<string, string>()
  const current = () => ({ ...reading, items: [...found.values()] })
  for (const kind of kindsInOrder) {
    for (const item of itemsInOrder(reading.items, kind)) {
      const known = item.generic ? [] : await desks[kind].propose(act, { reading: current(), ids }, item)
      const resolution = settle ? settled(known, item.resolution) : item.resolution
      found.set(item.key, { ...item, known, resolution })
      if (resolution.as === 'same') ids.set(item.key, resolution.id)
    }
  }
  return current()
}

function settled(known: Item['known'], before: Resolution): Resolution {
  const sure = known.find((one) => one.sure)
  if (sure === undefined) return before
  return sure.relation === 'same' ? { as: 'same', id: sure.id } : { as: 'new', repeatOf: sure.id }
}
