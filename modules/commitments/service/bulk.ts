import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal } from '#platform/refusal'
import type { commitmentsContract } from '../contract.ts'
import * as store from '../store.ts'
import { ownerColumns } from './changing.ts'
import { markMove, reportMove } from './life.ts'
import { dueColumns, needForChange, subjectOf } from './record.ts'
import { ownerOf } from './showing.ts'

type Keeps = OperationsBy<typeof commitmentsContract>
type Edit = Parameters<Keeps['changeMany']>[0]['set']

async function tell(act: Act, done: string, id: string, detail: unknown): Promise<void> {
  await act.record({ act: `commitments.${done}`, subject: subjectOf(id), detail })
  await act.announce({ type: `commitments.${done}`, subject: subjectOf(id) })
}

const versionNow = async (act: Act, id: string) => (await store.findRecord(act.db, id, act.sees))!.version

/** One record of a bulk edit. Decisions come before the first write, so a refusal leaves nothing half done. */
async function editOne(act: Act, item: { id: string; version: number }, set: Edit): Promise<store.BulkItem> {
  const record = await needForChange(act, item)
  const before: store.BulkItem = { id: record.id, version: 0 }
  if (set.move !== undefined) before.moveId = (await reportMove(act, record, set.move)).id
  if (set.owner !== undefined) before.owner = ownerOf(record)
  if (set.dueOn !== undefined) before.dueOn = record.due_on
  if (set.owner !== undefined || set.dueOn !== undefined)
    await store.updateRecord(act.db, record.id, act.now(), {
      ...(set.owner === undefined ? {} : ownerColumns(set.owner)),
      ...(set.dueOn === undefined ? {} : dueColumns(set.dueOn)),
    })
  before.version = await versionNow(act, record.id)
  await tell(act, 'changed-in-bulk', record.id, { fields: Object.keys(set) })
  return before
}

async function undoOne(act: Act, item: store.BulkItem): Promise<boolean> {
  const record = await store.findRecord(act.db, item.id, act.sees, { lock: true })
  if (record === undefined || record.version !== item.version) return false
  if (item.moveId !== undefined)
    await markMove(act, record, item.moveId, { at: act.now(), reason: 'bulk-edit-undone' })
  await store.updateRecord(act.db, record.id, act.now(), {
    ...(item.owner === undefined ? {} : ownerColumns(item.owner)),
    ...(item.dueOn === undefined ? {} : dueColumns(item.dueOn)),
  })
  await tell(act, 'bulk-change-undone', record.id, {})
  return true
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

export const bulkKeeps = {
  changeMany: async ({ items, set }, act) => {
    if (Object.values(set).every((value) => value === undefined))
      throw new Refusal('commitments.nothing-to-set')
    const done: store.BulkItem[] = []
    const results: Awaited<ReturnType<Keeps['changeMany']>>['results'] = []
    await store.lockRecords(act.db, idsOf(items))
    for (const item of items) {
      try {
        const edited = await editOne(act, item, set)
        done.push(edited)
        results.push({ id: item.id, version: edited.version, refusal: null })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        results.push({
          id: item.id,
          version: null,
          refusal: { code: error.code, detail: { ...error.detail } },
        })
      }
    }
    if (done.length === 0) return { results, changed: 0, undo: null }
    const token = act.newId()
    await store.insertBulkEdit(act.db, { token, accountId: act.actor.accountId, items: done, at: act.now() })
    return { results, changed: done.length, undo: token }
  },
  undoMany: async ({ token }, act) => {
    const edit = await store.lockBulkEdit(act.db, token, act.actor.accountId)
    const { items, undoneAt } = needed(edit, 'commitments.undo-unknown')
    if (undoneAt !== null) throw new Refusal('commitments.already-undone', { status: 409 })
    const changedSince: string[] = []
    await store.lockRecords(act.db, idsOf(items))
    for (const item of items) if (!(await undoOne(act, item))) changedSince.push(item.id)
    await store.markBulkEditUndone(act.db, token, act.now())
    return { undone: items.length - changedSince.length, changedSince }
  },
} satisfies Partial<Keeps>
