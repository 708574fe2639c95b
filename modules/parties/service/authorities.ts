import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal } from '#platform/refusal'
import type { authorityOperations } from '../contract/authorities.ts'
import { nameKeys, searchParts, withScript } from '../rules.ts'
import type { Authority, AuthorityLabel } from '../schema.ts'
import * as store from '../store/index.ts'
import { mergeAuthorities } from './merges.ts'
import { change, make, needForChange, needRecord, newRecord } from './records.ts'

/** The authority, or the one it was merged into. */
export async function needAuthority(act: Act, id: string): Promise<Authority> {
  const speaker = (await store.speakers(act.db, 'authority', [id])).get(id)
  return needed(
    speaker === undefined ? undefined : await store.findRecord(act.db, 'authority', speaker, act.sees),
    'parties.authority-unknown',
    { id },
  )
}

/** `VN:MPS` to its authority, by way of merges. Undefined when nobody has the code. */
export async function findAuthorityByCode(act: Act, code: string): Promise<Authority | undefined> {
  const holder = await store.holderOfCode(act.db, code)
  if (!holder) return undefined
  const speaker = (await store.speakers(act.db, 'authority', [holder.id])).get(holder.id)!
  return store.findRecord(act.db, 'authority', speaker, act.sees)
}

/** Labels by the asked id; a merged record answers with the names of the one it was merged into. */
export async function authorityLabels(
  act: Act,
  ids: readonly string[],
): Promise<Map<string, AuthorityLabel>> {
  const speakers = await store.speakers(act.db, 'authority', [...new Set(ids)])
  const labels = await store.findAuthorityLabels(act.db, [...new Set(speakers.values())], act.sees)
  const byId = new Map(labels.map((label) => [label.id, label]))
  return new Map(
    [...speakers].flatMap(([asked, id]) => (byId.has(id) ? [[asked, byId.get(id)!] as const] : [])),
  )
}

async function refuseCodeTaken(
  act: Act,
  code: string | null | undefined,
  state: string,
  own?: string,
): Promise<void> {
  if (code === null || code === undefined) return
  if (code.split(':')[0] !== state)
    throw new Refusal('parties.code-state-differs', { detail: { code, state } })
  const holder = await store.holderOfCode(act.db, code)
  if (holder && holder.id !== own)
    throw new Refusal('parties.code-taken', { status: 409, detail: { code }, current: { id: holder.id } })
}

async function refuseParent(act: Act, parentId: string | null | undefined, state: string, own?: string) {
  if (parentId === null || parentId === undefined) return
  const parent = await needRecord(act, 'authority', parentId)
  if (parent.state !== state) throw new Refusal('parties.parent-other-state')
  if (own === undefined) return
  await store.lockHierarchy(act.db)
  if (parentId === own || (await store.parentIds(act.db, parentId)).includes(own))
    throw new Refusal('parties.parent-circle')
}

const keep = (act: Act, { id, names }: { id: string; names: readonly { text: string }[] }) =>
  store.replaceNameKeys(act.db, 'authority', id, nameKeys(names))

export const authoritiesKeep: OperationsBy<typeof authorityOperations> = {
  addAuthority: async ({ citation, ...fields }, act) => {
    await refuseCodeTaken(act, fields.code, fields.state)
    await refuseParent(act, fields.parentId, fields.state)
    const record = { ...newRecord(act), ...fields, names: fields.names.map(withScript), mergedInto: null }
    const made = await make(act, 'authority', record, citation, { state: fields.state, code: fields.code })
    await keep(act, made)
    return made
  },
  changeAuthority: async ({ id, version, citation, ...fields }, act) => {
    const before = await needForChange(act, 'authority', id, version)
    await refuseCodeTaken(act, fields.code, before.state, id)
    await refuseParent(act, fields.parentId, before.state, id)
    const names = fields.names?.map(withScript)
    const after = await change(act, 'authority', id, names ? { ...fields, names } : fields, citation)
    await keep(act, after)
    return after
  },
  openAuthority: async ({ id }, act) => {
    const authority = await needRecord(act, 'authority', id)
    const parents = await store.parentIds(act.db, id)
    const children = await store.childIds(act.db, id, act.sees)
    const labels = await authorityLabels(act, [...parents, ...children])
    const shown = (ids: string[]) => ids.flatMap((one) => labels.get(one) ?? [])
    return {
      ...authority,
      parents: shown(parents),
      children: shown(children),
      merges: await store.mergesInto(act.db, id),
    }
  },
  findAuthorities: async ({ text, state, kind, parentId, withdrawn, ...page }, act) =>
    store.findAuthorities(
      act.db,
      act.sees,
      { parts: searchParts(text), text, state, kind, parentId, withdrawn },
      page,
    ),
  mergeAuthorities: (input, act) => mergeAuthorities(act, input),
}
