import { Refusal } from '#platform/refusal'
import type { ItemChange } from '../contract.ts'
import { type DraftOf, draftOf, type Item, type ItemKind } from '../schema.ts'

/** What the item says now: what was read, with the officer's corrections over it. */
export const currentOf = <K extends ItemKind>(item: Item): DraftOf<K> =>
  ({ ...item.read, ...item.corrected }) as DraftOf<K>

/** Applies decisions, corrections and resolutions; all or none. */
export function changeItems(items: readonly Item[], changes: readonly ItemChange[]): Item[] {
  const byKey = new Map(items.map((item) => [item.key, item]))
  for (const change of changes) {
    const item = byKey.get(change.key)
    if (item === undefined)
      throw new Refusal('intake.item-unknown', { status: 404, detail: { key: change.key } })
    byKey.set(change.key, changeItem(item, change))
  }
  return items.map(({ key }) => byKey.get(key)!)
}

function changeItem(item: Item, change: ItemChange): Item {
  const changed = {
    ...item,
    decision: change.decision ?? item.decision,
    resolution: change.resolution ?? item.resolution,
    corrected: change.corrected === undefined ? item.corrected : keepOnlyNew(item, change.corrected),
  }
  const checked = draftOf[item.kind].safeParse(currentOf(changed))
  if (!checked.success) {
    const field = checked.error.issues[0]?.path.join('.') ?? ''
    throw new Refusal('intake.correction-invalid', { detail: { key: item.key, field } })
  }
  return changed
}

/** A field set back to what was read is no correction any more. */
function keepOnlyNew({ read, kind }: Item, corrected: Record<string, unknown>): Record<string, unknown> {
  const known = Object.keys(draftOf[kind].shape)
  const differing = Object.entries(corrected).filter(
    ([field, value]) => known.includes(field) && JSON.stringify(value) !== JSON.stringify(read[field]),
  )
  return Object.fromEntries(differing)
}
