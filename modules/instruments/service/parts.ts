import { needAuthority, needOfficial } from '#modules/parties'
import { findDocument } from '#modules/sources'
import type { Citation } from '#modules/sources/schema'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { partOperations } from '../contract/parts.ts'
import type { PartKind } from '../contract.ts'
import { leadsTo } from '../rules.ts'
import type { InstrumentSummary } from '../schema.ts'
import * as store from '../store/index.ts'
import { needForChange, refuseReversed, searchText, summaryOf, tell, workOut } from './shared.ts'

const needDocument = async (act: Act, id: string) =>
  needed(await findDocument(act, id), 'sources.document-unknown', { id })

/** What every part begins with; refuses a citation of a document that is not there for this officer. */
async function newPart(act: Act, note: string | null, citation: Citation | null) {
  if (citation !== null) await needDocument(act, citation.sourceId)
  return {
    id: act.newId(),
    note,
    citation,
    addedAt: act.now(),
    addedBy: act.actor.name,
    withdrawnAt: null,
    withdrawnReason: null,
  }
}

async function addStep({ id, note, citation, ...fields }: Input<'addStep'>, act: Act) {
  const kept = await needForChange(act, id)
  const { steps } = await store.partsOf(act.db, id)
  const same = steps.find(
    (step) =>
      step.withdrawnAt === null &&
      step.verb === fields.verb &&
      step.on === fields.on &&
      step.untilOn === fields.untilOn &&
      step.citation?.sourceId === citation?.sourceId,
  )
  if (same)
    throw new Refusal('instruments.step-already-kept', {
      status: 409,
      detail: { id },
      current: { id: same.id },
    })
  const step = { ...(await newPart(act, note, citation)), ...fields }
  await store.insertStep(act.db, id, step)
  await workOut(act, kept)
  await tell(act, 'step-added', id, { step: step.id, verb: step.verb, on: step.on })
  return step
}

async function addRound({ id, note, citation, ...fields }: Input<'addRound'>, act: Act) {
  const kept = await needForChange(act, id)
  refuseReversed(fields.on, fields.endOn)
  const round = { ...(await newPart(act, note, citation)), ...fields }
  await store.insertRound(act.db, id, round)
  await workOut(act, kept)
  await tell(act, 'round-added', id, { round: round.id, number: round.number, on: round.on })
  return round
}

async function addDraft({ id, note, citation, ...fields }: Input<'addDraft'>, act: Act) {
  await needForChange(act, id)
  if (fields.byAuthorityId !== null) await needAuthority(act, fields.byAuthorityId)
  if (fields.sourceId !== null) await needDocument(act, fields.sourceId)
  const draft = { ...(await newPart(act, note, citation)), ...fields }
  await store.insertDraft(act.db, id, draft)
  await tell(act, 'draft-added', id, { draft: draft.id })
  return draft
}

async function addDocument({ id, note, citation, ...fields }: Input<'addDocument'>, act: Act) {
  await needForChange(act, id)
  await needDocument(act, fields.sourceId)
  const { documents } = await store.partsOf(act.db, id)
  const same = documents.find((one) => one.withdrawnAt === null && one.sourceId === fields.sourceId)
  if (same)
    throw new Refusal('instruments.document-already-kept', {
      status: 409,
      detail: { id },
      current: { id: same.id },
    })
  const document = { ...(await newPart(act, note, citation)), ...fields }
  await store.insertDocument(act.db, id, document)
  await tell(act, 'document-added', id, {
    document: document.id,
    sourceId: document.sourceId,
    role: document.role,
  })
  return document
}

/** Takes one part back (`reason`) or brings it back (null). */
async function setPart(
  act: Act,
  of: { id: string; part: PartKind; partId: string },
  reason: string | null,
): Promise<InstrumentSummary> {
  const kept = await needForChange(act, of.id)
  const part = needed(await store.findPart(act.db, of.part, of.id, of.partId), 'instruments.part-unknown', {
    id: of.partId,
  })
  if (reason !== null && part.withdrawn_at !== null)
    throw new Refusal('instruments.part-withdrawn', { status: 409, detail: { id: of.partId } })
  if (reason === null && part.withdrawn_at === null)
    throw new Refusal('instruments.part-not-withdrawn', { status: 409, detail: { id: of.partId } })
  await store.markPart(act.db, of.part, of.partId, reason === null ? null : { at: act.now(), reason })
  await workOut(act, kept)
  const done = reason === null ? 'part-restored' : 'part-withdrawn'
  await tell(act, done, of.id, { part: of.part, partId: of.partId, ...(reason === null ? {} : { reason }) })
  return summaryOf(act, of.id)
}

async function setNextStep({ id, version, state, what, ...fields }: Input<'setNextStep'>, act: Act) {
  const kept = await needForChange(act, id)
  refuseStale(version, kept)
  if (!kept.parties.some((party) => party.state === state))
    throw new Refusal('instruments.not-a-party', { detail: { state } })
  if (fields.ownerAuthorityId !== null) await needAuthority(act, fields.ownerAuthorityId)
  if (fields.ownerOfficialId !== null) await needOfficial(act, fields.ownerOfficialId)
  const before = (await store.nextStepsOf(act.db, id)).find((next) => next.state === state) ?? null
  if (what === null) await store.dropNextStep(act.db, id, state)
  else await store.keepNextStep(act.db, id, { state, what, ...fields, setAt: act.now() })
  const after = { ...kept, version: kept.version + 1, changedAt: act.now() }
  await store.updateInstrument(act.db, after, searchText(after.titles))
  await tell(act, 'next-step-set', id, { state, what, dueOn: fields.dueOn, before })
  return summaryOf(act, id)
}

async function linkSuccessor({ id, successorId }: Input<'linkSuccessor'>, act: Act) {
  // Always in one order, so that two officers linking the same pair both ways do not wait for each other.
  for (const one of [id, successorId].sort()) await needForChange(act, one)
  const next = await store.lockSuccessions(act.db)
  if (next.get(id)?.includes(successorId)) throw new Refusal('instruments.already-linked', { status: 409 })
  if (leadsTo((one) => next.get(one) ?? [], successorId, id))
    throw new Refusal('instruments.succession-circle')
  await store.link(act.db, id, successorId, act.now())
  await tell(act, 'successor-linked', id, { successorId })
  return summaryOf(act, id)
}

async function unlinkSuccessor({ id, successorId }: Input<'unlinkSuccessor'>, act: Act) {
  await needForChange(act, id)
  if (!(await store.unlink(act.db, id, successorId, act.now())))
    throw new Refusal('instruments.not-linked', { status: 404 })
  await tell(act, 'successor-unlinked', id, { successorId })
  return summaryOf(act, id)
}

type Keeps = OperationsBy<typeof partOperations>
type Input<Verb extends keyof Keeps> = Parameters<Keeps[Verb]>[0]

export const partsKeep: Keeps = {
  addStep,
  addRound,
  addDraft,
  addDocument,
  withdrawPart: ({ reason, ...of }, act) => setPart(act, of, reason),
  restorePart: (of, act) => setPart(act, of, null),
  setNextStep,
  linkSuccessor,
  unlinkSuccessor,
}
