/** Two records of one party become one, and two again when that was wrong. */
import type { Act } from '#platform/operation'
import { needed, Refusal } from '#platform/refusal'
import { nameKeys } from '../rules.ts'
import type { Authority, Merge, Official } from '../schema.ts'
import * as store from '../store/index.ts'
import { lock, needForChange, refuseWithdrawn, tell } from './records.ts'

interface MergeInput {
  id: string
  version: number
  mergedId: string
  reason: string | null
}
type Party = Authority | Official
const sameText = (a: { text: string; lang: string }) => (b: { text: string; lang: string }) =>
  a.text === b.text && a.lang === b.lang

async function needPair<K extends 'authority' | 'official'>(act: Act, kind: K, input: MergeInput) {
  if (input.id === input.mergedId) throw new Refusal('parties.merge-same-record')
  const kept = await needForChange(act, kind, input.id, input.version)
  const merged = await lock(act, kind, input.mergedId)
  refuseWithdrawn(merged)
  for (const { mergedInto, id } of [kept, merged])
    if (mergedInto !== null) throw new Refusal('parties.already-merged', { status: 409, detail: { id } })
  if (kept.state !== merged.state) throw new Refusal('parties.merge-other-state')
  return { kept, merged }
}

/** Names of the merged record that the kept one lacks; `official` ones become variants of the kept one's own. */
const newNames = (kept: Party, merged: Party) =>
  merged.names.filter((name) => !kept.names.some(sameText(name)))

async function join(
  act: Act,
  kind: Merge['kind'],
  { kept, merged }: { kept: Party; merged: Party },
  moved: store.Moved,
  reason: string | null,
): Promise<Merge> {
  const names = [...kept.names, ...newNames(kept, merged)] as never
  await store.updateRecord(act.db, kind, kept.id, { names, changedAt: act.now() })
  await store.updateRecord(act.db, kind, merged.id, { mergedInto: kept.id, changedAt: act.now() })
  await store.replaceNameKeys(act.db, kind, kept.id, nameKeys(names))
  const merge = {
    id: act.newId(),
    kind,
    keptId: kept.id,
    mergedId: merged.id,
    reason,
    mergedAt: act.now(),
    mergedBy: act.actor.name,
    undoneAt: null,
  }
  await store.insertMerge(act.db, merge, { ...moved, names: newNames(kept, merged) })
  await tell(act, `parties.${kind}-merged`, kept.id, { merged: merged.id, merge: merge.id })
  return merge
}

export async function mergeOfficials(act: Act, input: MergeInput): Promise<Merge> {
  const pair = await needPair(act, 'official', input)
  const tenures = await store.moveAll(act.db, 'parties_tenure', 'official_id', pair.merged.id, pair.kept.id)
  return join(act, 'official', pair, { ...store.nothingMoved, tenures }, input.reason)
}

export async function mergeAuthorities(act: Act, input: MergeInput): Promise<Merge> {
  const { kept, merged } = await needPair(act, 'authority', input)
  await store.lockHierarchy(act.db)
  // The merged one's children come to the kept one, so neither may stand below the other.
  const above = [...(await store.parentIds(act.db, kept.id)), ...(await store.parentIds(act.db, merged.id))]
  if (above.includes(kept.id) || above.includes(merged.id)) throw new Refusal('parties.parent-circle')
  const move = (table: 'parties_tenure' | 'parties_competence' | 'parties_contact_point') =>
    store.moveAll(act.db, table, 'authority_id', merged.id, kept.id)
  const moved: store.Moved = {
    ...store.nothingMoved,
    tenures: await move('parties_tenure'),
    competences: await move('parties_competence'),
    contactPoints: await move('parties_contact_point'),
    children: await store.moveAll(act.db, 'parties_authority', 'parent_id', merged.id, kept.id),
    pairs: await store.movePairs(act.db, merged.id, kept.id),
  }
  return join(act, 'authority', { kept, merged }, moved, input.reason)
}

export async function unmerge(act: Act, id: string): Promise<Merge> {
  const { merge, moved } = needed(await store.lockMerge(act.db, id), 'parties.merge-unknown', { id })
  if (merge.undoneAt !== null) throw new Refusal('parties.merge-already-undone', { status: 409 })
  const kept = await lock(act, merge.kind, merge.keptId)
  const merged = await lock(act, merge.kind, merge.mergedId)
  if (kept.mergedInto !== null) throw new Refusal('parties.merge-built-upon', { status: 409 })
  await moveBack(act, merge, moved)
  const gone = moved.names as { text: string; lang: string }[]
  const names = kept.names.filter((name) => !gone.some(sameText(name))) as never
  await store.updateRecord(act.db, merge.kind, kept.id, { names, changedAt: act.now() })
  await store.updateRecord(act.db, merge.kind, merged.id, { mergedInto: null, changedAt: act.now() })
  await store.replaceNameKeys(act.db, merge.kind, kept.id, nameKeys(names))
  await store.markUndone(act.db, id, act.now())
  await tell(act, `parties.${merge.kind}-unmerged`, kept.id, { merged: merged.id, merge: id })
  return { ...merge, undoneAt: act.now() }
}

async function moveBack(act: Act, { kind, mergedId }: Merge, moved: store.Moved): Promise<void> {
  const column = kind === 'official' ? 'official_id' : 'authority_id'
  await store.moveThese(act.db, 'parties_tenure', column, moved.tenures, mergedId)
  await store.moveThese(act.db, 'parties_competence', 'authority_id', moved.competences, mergedId)
  await store.moveThese(act.db, 'parties_contact_point', 'authority_id', moved.contactPoints, mergedId)
  await store.moveThese(act.db, 'parties_authority', 'parent_id', moved.children, mergedId)
  for (const pair of moved.pairs)
    await store.setPair(act.db, pair.id, pair.authorityId, pair.otherAuthorityId)
}
