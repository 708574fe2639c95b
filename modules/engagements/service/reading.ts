import { foldedParts } from '@comity/names'
import { authorityLabels, officialLabels } from '#modules/parties'
import { claimsOn, findDocument, foldClaims } from '#modules/sources'
import type { Act } from '#platform/operation'
import { awaitsWord, inProgrammeOrder, inRankOrder } from '../rules.ts'
import type { EngagementLine, EngagementPage, Participant } from '../schema.ts'
import * as store from '../store.ts'
import { needEngagement, present, subjectOf, today } from './records.ts'

/** How many people a line names; the heads come first. */
const peopleInLine = 6

export const partsOf = (text: string | undefined): string[] => [...new Set(foldedParts(text ?? ''))]

const toPerson = ({
  engagementId: _in,
  removed: _removed,
  ...person
}: store.PlacedParticipant): Participant => person

/** Puts people and sessions into lines, two queries for all of them. */
export async function fillLines(act: Act, bare: readonly store.BareLine[]): Promise<EngagementLine[]> {
  const ids = bare.map(({ id }) => id)
  const people = Map.groupBy(await store.participantsOf(act.db, ids), ({ engagementId }) => engagementId)
  const sessions = await store.sessionsByEngagement(act.db, ids, act.sees)
  const sessionOf = new Map(sessions.map(({ engagement_id, ...session }) => [engagement_id, session]))
  return bare.map((line) => ({
    ...line,
    people: inRankOrder((people.get(line.id) ?? []).filter(({ removed }) => !removed))
      .slice(0, peopleInLine)
      .map(({ officialId, name, title, role, state }) => ({ officialId, name, title, role, state })),
    session: sessionOf.get(line.id) ?? null,
    awaitsWord: awaitsWord(line, today(act)),
  }))
}

export async function openPage(act: Act, id: string): Promise<EngagementPage> {
  const engagement = await needEngagement(act, id)
  const people = await store.participantsOf(act.db, [id])
  const parent =
    engagement.parentId === null
      ? undefined
      : await store.findEngagement(act.db, engagement.parentId, act.sees)
  const merged = await store.mergedInto(act.db, id, act.sees)
  const [session] = await store.sessionsByEngagement(act.db, [id], act.sees)
  const bodyIds = [
    ...people.map((person) => person.authorityId),
    ...engagement.organisations.map((one) => one.authorityId),
  ]
  return {
    ...engagement,
    parentId: parent === undefined ? null : engagement.parentId,
    parent: parent === undefined ? null : { id: parent.id, kind: parent.kind, title: parent.title },
    meetings: inProgrammeOrder(await fillLines(act, await store.meetingLines(act.db, act.sees, [id]))),
    participants: inRankOrder(people.filter(({ removed }) => !removed)).map(toPerson),
    removedParticipants: people.filter(({ removed }) => removed).map(toPerson),
    officials: [...(await officialLabels(act, present(people.map(({ officialId }) => officialId)))).values()],
    authorities: [...(await authorityLabels(act, present(bodyIds))).values()],
    session: session === undefined ? null : withoutEngagement(session),
    minutes: await store.minutesOf(act.db, id),
    documents: await documentsOf(act, id),
    claims: await allClaims(act, [id, ...merged.map((one) => one.id)]),
    mergedFrom: merged,
    awaitsWord: awaitsWord(engagement, today(act)),
  }
}

const withoutEngagement = <S extends { engagement_id: string }>({
  engagement_id: _engagement,
  ...session
}: S) => session

async function documentsOf(act: Act, id: string): Promise<EngagementPage['documents']> {
  const documents: EngagementPage['documents'] = []
  for (const sourceId of await store.documentIdsOf(act.db, id)) {
    const document = await findDocument(act, sourceId)
    if (document) documents.push({ sourceId, title: document.title, kind: document.kind, url: document.url })
  }
  return documents
}

/** What each source says of a record and of the records it took in, as of one. */
async function allClaims(act: Act, ids: readonly string[]) {
  const folded = []
  for (const id of ids) folded.push(...(await claimsOn(act, subjectOf(id))))
  return foldClaims(folded.flatMap(({ values }) => values.flatMap(({ claims }) => claims)))
}
