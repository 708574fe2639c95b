import { findDocument } from '#modules/sources'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal } from '#platform/refusal'
import { earliest, latest } from '#platform/time'
import type { MoveInput } from '../contract/fields.ts'
import type { commitmentsContract } from '../contract.ts'
import { fold, mayMove, needsEvidence, needsReason } from '../rules.ts'
import type { Evidence, EvidenceInput, Move } from '../schema.ts'
import * as store from '../store.ts'
import { needForChange, refreshLife, told } from './record.ts'

type Keeps = OperationsBy<typeof commitmentsContract>

/** A state as a message can select it: its selectors take no hyphen. */
const selector = (state: string) => state.replaceAll('-', '')

/** Refuses a report that does not follow from those before it, or that those after it do not follow from. */
function refuseBrokenLife(record: store.StoredRecord, moves: readonly Move[], added: Move): void {
  const { fault } = fold(moves)
  if (fault === null) return
  if (fault.id !== added.id)
    throw new Refusal('commitments.later-move-depends', {
      status: 409,
      detail: { to: selector(fault.to), from: selector(fault.from) },
    })
  const detail = { from: selector(fault.from), to: selector(fault.to), number: record.number }
  throw new Refusal('commitments.step-not-allowed', { status: 409, detail })
}

/** A report cannot be of a day before the promise was said. */
function refuseBeforeSaid(record: store.StoredRecord, { on }: MoveInput): void {
  const end = on && (latest(on) ?? earliest(on))
  const start = record.said_on && earliest(record.said_on)
  if (end && start && end < start)
    throw new Refusal('commitments.before-said', { detail: { said: start, on: end } })
}

function toEvidence(act: Act, given: EvidenceInput, moveId: string | null): Evidence {
  const made = { id: act.newId(), moveId, addedAt: act.now(), addedBy: act.actor.name, withdrawnAt: null }
  return { ...made, sourceId: given.sourceId, note: given.note, on: given.on }
}

/** The documents must be ones this officer may see. */
async function needDocuments(act: Act, evidence: readonly { sourceId: string | null }[]): Promise<void> {
  for (const { sourceId } of evidence)
    if (sourceId !== null)
      needed(await findDocument(act, sourceId), 'sources.document-unknown', { id: sourceId })
}

async function standingEvidence(act: Act, id: string): Promise<Evidence[]> {
  return (await store.evidenceOf(act.db, id)).filter(({ withdrawnAt }) => withdrawnAt === null)
}

/** Decides and writes one report on a locked record; the ledger line is the caller's. */
export async function reportMove(act: Act, record: store.StoredRecord, input: MoveInput): Promise<Move> {
  const first = mayMove(record.status, input.to)
  if (first.rule === 'commitments.is-repetition')
    throw new Refusal(first.rule, { status: 409, detail: { number: record.number } })
  if (needsReason(input.to) && input.reason === null)
    throw new Refusal('commitments.reason-needed', { detail: { to: selector(input.to) } })
  refuseBeforeSaid(record, input)
  const move: Move = {
    id: act.newId(),
    to: input.to,
    on: input.on,
    reason: input.reason,
    note: input.note,
    citation: input.citation,
    recordedAt: act.now(),
    recordedBy: act.actor.name,
    undoneAt: null,
    undoneReason: null,
  }
  refuseBrokenLife(record, [...(await store.movesOf(act.db, record.id)), move], move)
  const cited = input.citation !== null && needsEvidence(input.to)
  const given = cited ? [{ sourceId: input.citation!.sourceId, note: null, on: input.on }] : []
  const evidence = [...input.evidence, ...given].map((one) => toEvidence(act, one, move.id))
  if (needsEvidence(input.to) && evidence.length + (await standingEvidence(act, record.id)).length === 0)
    throw new Refusal('commitments.evidence-needed', { detail: { number: record.number } })
  await needDocuments(act, evidence)
  if (input.citation !== null) await needDocuments(act, [input.citation])
  await store.insertMove(act.db, record.id, move)
  await store.insertEvidence(act.db, record.id, evidence)
  await store.updateRecord(act.db, record.id, act.now(), {})
  await refreshLife(act, record.id)
  return move
}

/** Takes a report out of the fold or puts it back, if what is left still follows. */
export async function markMove(
  act: Act,
  record: store.StoredRecord,
  moveId: string,
  undone: { at: string; reason: string } | null,
): Promise<void> {
  const moves = await store.movesOf(act.db, record.id)
  const move = moves.find(({ id }) => id === moveId)
  const found = needed(
    move && (move.undoneAt === null) === (undone !== null) ? move : undefined,
    'commitments.move-unknown',
    {
      id: moveId,
    },
  )
  const after = moves.map((one) => (one.id === found.id ? { ...one, undoneAt: undone?.at ?? null } : one))
  const { fault } = fold(after)
  if (fault !== null)
    throw new Refusal('commitments.later-move-depends', {
      status: 409,
      detail: { to: selector(fault.to), from: selector(fault.from) },
    })
  await store.markMove(act.db, moveId, undone)
  await store.updateRecord(act.db, record.id, act.now(), {})
  if (record.repeats_id === null) await refreshLife(act, record.id)
}

async function markEvidence(
  act: Act,
  input: { id: string; version: number; evidenceId: string },
  at: string | null,
) {
  const record = await needForChange(act, input)
  const all = await store.evidenceOf(act.db, record.id)
  const evidence = all.find(
    ({ id, withdrawnAt }) => id === input.evidenceId && (withdrawnAt === null) === (at !== null),
  )
  needed(evidence, 'commitments.evidence-unknown', { id: input.evidenceId })
  const standing = all.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (at !== null && record.status === 'done' && standing.length === 1)
    throw new Refusal('commitments.evidence-needed', { status: 409, detail: { number: record.number } })
  await store.markEvidence(act.db, input.evidenceId, at)
  await store.updateRecord(act.db, record.id, act.now(), {})
  if (record.repeats_id === null) await refreshLife(act, record.id)
  return told(act, record.id, at === null ? 'evidence-restored' : 'evidence-withdrawn', {
    evidence: input.evidenceId,
  })
}

export const lifeKeeps = {
  move: async (input, act) => {
    const record = await needForChange(act, input)
    const move = await reportMove(act, record, input)
    return told(act, record.id, 'moved', { from: record.status, to: move.to, move: move.id, on: move.on })
  },
  withdrawMove: async ({ moveId, reason, ...input }, act) => {
    const record = await needForChange(act, input)
    await markMove(act, record, moveId, { at: act.now(), reason })
    return told(act, record.id, 'move-withdrawn', { move: moveId })
  },
  restoreMove: async ({ moveId, ...input }, act) => {
    const record = await needForChange(act, input)
    await markMove(act, record, moveId, null)
    return told(act, record.id, 'move-restored', { move: moveId })
  },
  addEvidence: async ({ evidence, ...input }, act) => {
    const record = await needForChange(act, input)
    await needDocuments(act, [evidence])
    const added = toEvidence(act, evidence, null)
    await store.insertEvidence(act.db, record.id, [added])
    await store.updateRecord(act.db, record.id, act.now(), {})
    if (record.repeats_id === null) await refreshLife(act, record.id)
    return told(act, record.id, 'evidence-added', { evidence: added.id, source: added.sourceId })
  },
  withdrawEvidence: (input, act) => markEvidence(act, input, act.now()),
  restoreEvidence: (input, act) => markEvidence(act, input, null),
} satisfies Partial<Keeps>
