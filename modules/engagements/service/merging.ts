import { sameName } from '@comity/names'
import { stricter } from '#platform/handling'
import type { Act, OperationsBy, ParsedInputOf } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import { choiceFields, type MergeChoices, MergeNote, type mergeOperations } from '../contract/merging.ts'
import { endsBeforeStart } from '../rules.ts'
import type { Engagement, Organisation, Participant } from '../schema.ts'
import * as store from '../store.ts'
import { needAllLocked, needEngagement, reindex, tell, timeColumns } from './records.ts'
import { findSimilar } from './similar.ts'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What the kept record says afterwards, field by field; only what changes. */
export function joinFields(
  keep: Engagement,
  other: Engagement,
  choices: MergeChoices,
  keepHasMeetings: boolean,
) {
  const joined: Record<string, unknown> = {}
  for (const field of choiceFields) {
    const [first, second] =
      choices[field] === 'merge' ? [other[field], keep[field]] : [keep[field], other[field]]
    joined[field] = first ?? second
  }
  // A plan and a report of it are one engagement that was held, unless the officer says otherwise.
  if (choices.status === undefined && other.status === 'held') joined.status = 'held'
  joined.parentId = keep.parentId ?? (keepHasMeetings ? null : other.parentId)
  joined.handling = stricter(keep.handling, other.handling)
  joined.agenda = [...new Set([...keep.agenda, ...other.agenda])]
  joined.areas = [...new Set([...keep.areas, ...other.areas])]
  joined.organisations = joinBodies(keep.organisations, other.organisations)
  return Object.fromEntries(
    Object.entries(joined).filter(([field, value]) => !same(value, keep[field as keyof Engagement])),
  ) as Partial<Engagement>
}

const sameBody = (a: Organisation, b: Organisation) =>
  a.authorityId !== null && b.authorityId !== null
    ? a.authorityId === b.authorityId
    : sameName(a.name, b.name)

function joinBodies(ours: readonly Organisation[], theirs: readonly Organisation[]): Organisation[] {
  const joined = ours.map((one) => {
    const other = theirs.find((body) => sameBody(one, body))
    return {
      ...one,
      authorityId: one.authorityId ?? other?.authorityId ?? null,
      state: one.state ?? other?.state ?? null,
    }
  })
  return [...joined, ...theirs.filter((body) => !ours.some((one) => sameBody(one, body)))]
}

const samePerson = (a: Participant, b: Participant) =>
  a.officialId !== null && b.officialId !== null ? a.officialId === b.officialId : sameName(a.name, b.name)

const fillable = ['officialId', 'title', 'rank', 'authorityId', 'body', 'state'] as const

/** Who moves over, and which blanks of people in both records are filled. */
async function joinPeople(
  act: Act,
  keepId: string,
  mergeId: string,
): Promise<Pick<MergeNote, 'participants' | 'filled'>> {
  const people = await store.participantsOf(act.db, [keepId, mergeId])
  const ours = people.filter(({ engagementId, removed }) => engagementId === keepId && !removed)
  const theirs = people.filter(({ engagementId, removed }) => engagementId === mergeId && !removed)
  const moved: string[] = []
  const filled: MergeNote['filled'] = []
  for (const person of theirs) {
    const one = ours.find((other) => samePerson(other, person))
    if (one === undefined) moved.push(person.id)
    else {
      const blanks = fillable.filter((field) => one[field] === null && person[field] !== null)
      if (blanks.length === 0) continue
      const after = Object.fromEntries(blanks.map((field) => [field, person[field]]))
      await store.updateParticipant(act.db, one.id, after)
      filled.push({ id: one.id, after })
    }
  }
  await store.moveParticipants(act.db, moved, mergeId, keepId)
  return { participants: moved, filled }
}

async function moveRest(
  act: Act,
  keepId: string,
  mergeId: string,
): Promise<Omit<MergeNote, 'participants' | 'filled' | 'before' | 'after'>> {
  const meetings = await store.childIds(act.db, mergeId)
  await store.moveMeetings(act.db, meetings, mergeId, keepId)
  const minutes = (await store.minutesOf(act.db, mergeId)).map(({ id }) => id)
  await store.moveMinutes(act.db, minutes, mergeId, keepId)
  const documents: string[] = []
  for (const sourceId of await store.documentIdsOf(act.db, mergeId))
    if (await store.attach(act.db, keepId, sourceId, act.now())) documents.push(sourceId)
  const session = await store.sessionIdOf(act.db, mergeId)
  if (session !== null) await store.moveSession(act.db, session, mergeId, keepId)
  return { meetings, minutes, documents, session }
}

async function refuseImpossible(act: Act, keep: Engagement, other: Engagement): Promise<boolean> {
  if (keep.parentId === other.id || other.parentId === keep.id)
    throw new Refusal('engagements.merge-with-parent')
  const otherHasMeetings = (await store.childIds(act.db, other.id)).length > 0
  if (otherHasMeetings && keep.parentId !== null)
    throw new Refusal('engagements.has-meetings', { status: 409, detail: { id: other.id } })
  const sessions = [await store.sessionIdOf(act.db, keep.id), await store.sessionIdOf(act.db, other.id)]
  if (sessions.every((session) => session !== null))
    throw new Refusal('engagements.merge-two-sessions', { status: 409 })
  return otherHasMeetings || (await store.childIds(act.db, keep.id)).length > 0
}

async function merge(input: ParsedInputOf<typeof mergeOperations.merge>, act: Act): Promise<Engagement> {
  const { keepId, mergeId } = input
  if (keepId === mergeId) throw new Refusal('engagements.merge-same')
  const locked = await needAllLocked(act, [keepId, mergeId])
  const [keep, other] = [locked.get(keepId)!, locked.get(mergeId)!]
  refuseStale(input.version, keep)
  refuseStale(input.mergeVersion, other)
  const hasMeetings = await refuseImpossible(act, keep, other)
  const after = joinFields(keep, other, input.choices, hasMeetings)
  const result = { ...keep, ...after }
  if (endsBeforeStart(result.startOn, result.endOn))
    throw new Refusal('engagements.ends-before-start', {
      detail: { startOn: result.startOn ?? '', endOn: result.endOn ?? '' },
    })
  const before = Object.fromEntries(
    Object.keys(after).map((field) => [field, keep[field as keyof Engagement]]),
  )
  const people = await joinPeople(act, keepId, mergeId)
  const note = MergeNote.parse({ ...people, ...(await moveRest(act, keepId, mergeId)), before, after })
  await write(act, keepId, after, result)
  await store.updateEngagement(act.db, mergeId, { mergedInto: keepId }, act.now())
  await store.insertMerge(
    act.db,
    { id: act.newId(), keepId, mergeId, note },
    { at: act.now(), by: act.actor.name },
  )
  await reindex(act, keepId)
  await tell(act, 'engagements.merged', keepId, { merged: mergeId })
  await tell(act, 'engagements.merged-away', mergeId, { into: keepId })
  return needEngagement(act, keepId)
}

async function write(act: Act, id: string, fields: Partial<Engagement>, result: Engagement): Promise<void> {
  const { organisations, ...columns } = fields
  await store.updateEngagement(act.db, id, { ...columns, ...timeColumns(result) }, act.now())
  if (organisations) await store.replaceOrganisations(act.db, id, organisations)
}

async function unmerge({ id }: { id: string }, act: Act): Promise<Engagement> {
  await needEngagement(act, id)
  const standing = needed(await store.findStandingMerge(act.db, id), 'engagements.not-merged', { id })
  for (const one of [standing.keepId, id].sort()) await store.lockEngagement(act.db, one, act.sees)
  // Read again after the wait: another officer may have undone it meanwhile.
  const {
    id: mergeId,
    keepId,
    note,
  } = needed(await store.findStandingMerge(act.db, id), 'engagements.not-merged', { id })
  const keep = await needEngagement(act, keepId)
  if (keep.mergedInto !== null)
    throw new Refusal('engagements.merged-on', { status: 409, detail: { id: keepId, into: keep.mergedInto } })
  await takeApart(act, keep, id, MergeNote.parse(note))
  await store.updateEngagement(act.db, id, { mergedInto: null }, act.now())
  await store.markUndone(act.db, mergeId, act.now())
  for (const one of [keepId, id]) await reindex(act, one)
  await tell(act, 'engagements.unmerged', keepId, { merged: id })
  await tell(act, 'engagements.unmerged', id, { from: keepId })
  return needEngagement(act, id)
}

/** Gives back what the merge moved. What an officer changed since stays as that officer left it. */
async function takeApart(act: Act, keep: Engagement, mergeId: string, note: MergeNote): Promise<void> {
  await store.moveParticipants(act.db, note.participants, keep.id, mergeId)
  await store.moveMeetings(act.db, note.meetings, keep.id, mergeId)
  await store.moveMinutes(act.db, note.minutes, keep.id, mergeId)
  for (const sourceId of note.documents) await store.detach(act.db, keep.id, sourceId)
  if (note.session !== null) await store.moveSession(act.db, note.session, keep.id, mergeId)
  for (const { id, after } of note.filled) {
    const person = await store.findParticipant(act.db, keep.id, id)
    const untouched = Object.keys(after).filter(
      (field) => person && same(person[field as keyof Participant], after[field]),
    )
    await store.updateParticipant(act.db, id, Object.fromEntries(untouched.map((field) => [field, null])))
  }
  const untouched = Object.keys(note.after).filter((field) =>
    same(keep[field as keyof Engagement], note.after[field]),
  )
  const restored = Object.fromEntries(
    untouched.map((field) => [field, note.before[field]]),
  ) as Partial<Engagement>
  await write(act, keep.id, restored, { ...keep, ...restored })
}

export const mergingKeeps: OperationsBy<typeof mergeOperations> = {
  findSimilar: (input, act) => findSimilar(input, act),
  merge,
  unmerge,
}
