import type { z } from 'zod'
import type { Act, OperationsBy, ParsedInputOf } from '#platform/operation'
import { Refusal, refuseStale } from '#platform/refusal'
import { EngagementFields, type engagementOperations } from '../contract/engagements.ts'
import { countExchanges, endsBeforeStart, inProgrammeOrder, mayContain } from '../rules.ts'
import { type Engagement, EngagementStatus, type Participant } from '../schema.ts'
import * as store from '../store.ts'
import { calendarFeed } from './calendar.ts'
import { fillLines, openPage, partsOf } from './reading.ts'
import {
  claim,
  claimPerson,
  needEngagement,
  needLocked,
  refuseHeldAhead,
  refuseUnused,
  reindex,
  settleOrganisations,
  settlePerson,
  tell,
  timeColumns,
} from './records.ts'
import { openSession } from './sessions.ts'

type Opened = ParsedInputOf<typeof engagementOperations.open>
type Changed = ParsedInputOf<typeof engagementOperations.change>

function refuseReversed({ startOn, endOn }: Pick<Engagement, 'startOn' | 'endOn'>): void {
  if (endsBeforeStart(startOn, endOn))
    throw new Refusal('engagements.ends-before-start', {
      detail: { startOn: startOn ?? '', endOn: endOn ?? '' },
    })
}

async function needParent(act: Act, id: string): Promise<Engagement> {
  const parent = await store.lockEngagement(act.db, id, act.sees)
  if (parent === undefined || parent.withdrawnAt !== null || parent.mergedInto !== null)
    throw new Refusal('engagements.parent-unknown', { status: 404, detail: { id } })
  return parent
}

function refusePlacing(parent: Engagement, child: { id: string; hasMeetings: boolean }): void {
  const code = mayContain(parent, child)
  if (code !== null) throw new Refusal(code, { detail: { id: child.id } })
}

async function open(input: Opened, act: Act): Promise<Engagement> {
  const { organisations, participants, session, citation, ...fields } = input
  const id = act.newId()
  refuseReversed(fields)
  if (fields.status === 'held') refuseHeldAhead(act, fields.startOn ?? fields.endOn)
  if (fields.parentId !== null)
    refusePlacing(await needParent(act, fields.parentId), { id, hasMeetings: false })
  const bodies = await settleOrganisations(act, organisations)
  const unused = { statusReason: null, mergedInto: null, withdrawnAt: null, withdrawnReason: null }
  const made = { at: act.now(), by: act.actor.name }
  await store.insertEngagement(act.db, { id, ...fields, ...unused, ...timeColumns(fields) }, made)
  await store.replaceOrganisations(act.db, id, bodies)
  const people: Participant[] = []
  for (const [position, person] of participants.entries())
    people.push({ ...(await settlePerson(act, person)), id: act.newId(), position })
  await store.insertParticipants(act.db, id, people)
  if (session !== null) await openSession(act, session, { id, ...fields })
  // That it is planned is where every record begins; only that it was held is something a source says.
  await claim(act, id, { ...fields, status: fields.status === 'held' ? 'held' : null }, citation)
  for (const person of people) await claimPerson(act, person, citation)
  await reindex(act, id)
  await tell(act, 'engagements.opened', id, { kind: fields.kind, status: fields.status })
  return needEngagement(act, id)
}

/** Fields whose value really changes. */
function changesIn(
  before: Engagement,
  { id: _id, version: _version, citation: _citation, ...fields }: Changed,
) {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(before[field as keyof Engagement]),
    ),
  ) as Partial<z.infer<typeof EngagementFields>>
}

async function change(input: Changed, act: Act): Promise<Engagement> {
  const { id } = input
  const parentId = input.parentId ?? null
  const before = await needOfChange(act, input)
  const changed = changesIn(before, input)
  if (Object.keys(changed).length === 0) return before
  if (changed.parentId !== undefined && parentId !== null) {
    const child = { id, hasMeetings: (await store.meetingIds(act.db, id)).length > 0 }
    refusePlacing(await needParent(act, parentId), child)
  }
  const after = { ...before, ...changed }
  refuseReversed(after)
  const { organisations, ...columns } = changed
  await store.updateEngagement(act.db, id, { ...columns, ...timeColumns(after) }, act.now())
  if (organisations)
    await store.replaceOrganisations(act.db, id, await settleOrganisations(act, organisations))
  await claim(act, id, changed, input.citation)
  await reindex(act, id)
  await tell(act, 'engagements.changed', id, { fields: Object.keys(changed) })
  return needEngagement(act, id)
}

/** Locks the record, and the visit it is to stand in, in one order. */
async function needOfChange(act: Act, { id, version, parentId }: Changed): Promise<Engagement> {
  const both = parentId ? [id, parentId].sort() : [id]
  for (const one of both) await store.lockEngagement(act.db, one, act.sees)
  const engagement = refuseUnused(await needEngagement(act, id))
  refuseStale(version, engagement)
  return engagement
}

/** A further source says something of a record: checked like the field itself, kept as a claim. */
async function addSource(input: ParsedInputOf<typeof engagementOperations.addSource>, act: Act) {
  await needLocked(act, input.id)
  const shape = { ...EngagementFields.shape, status: EngagementStatus }
  const read = Object.entries(input.fields).map(([field, value]) => {
    const parsed = shape[field as keyof typeof shape].safeParse(value)
    if (!parsed.success) throw new Refusal('engagements.field-unreadable', { status: 400, detail: { field } })
    return [field, parsed.data] as const
  })
  await claim(act, input.id, Object.fromEntries(read), input.citation)
  await tell(act, 'engagements.source-added', input.id, { fields: read.map(([field]) => field) })
  return { noted: true as const }
}

async function find(input: ParsedInputOf<typeof engagementOperations.find>, act: Act) {
  const { text, withdrawn, ...rest } = input
  const filter = { ...rest, parts: partsOf(text), withWithdrawn: withdrawn === 'shown' }
  const page = await store.findLines(act.db, act.sees, filter, input)
  const filled = await fillLines(act, page.items)
  const visits = input.group === 'visits' ? filled.map(({ id }) => id) : []
  const meetings = await fillLines(act, await store.meetingLines(act.db, act.sees, visits))
  const byVisit = Map.groupBy(meetings, ({ parentId }) => parentId)
  const items = filled.map((line) => ({ ...line, meetings: inProgrammeOrder(byVisit.get(line.id) ?? []) }))
  return { ...page, items }
}

export const engagementsKeep: OperationsBy<typeof engagementOperations> = {
  open,
  find,
  get: ({ id }, act) => openPage(act, id),
  change,
  addSource,
  counts: async ({ state, fromYear = 0, toYear = 9999 }, act) => {
    const counted = countExchanges(await store.heldForCounts(act.db, act.sees, state))
    const asked = fromYear > 0 || toYear < 9999
    return counted.filter(({ year }) => (year === null ? !asked : year >= fromYear && year <= toYear))
  },
  calendar: (input, act) => calendarFeed(input, act),
}
