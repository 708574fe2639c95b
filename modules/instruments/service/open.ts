import { authorityLabels, officialLabels } from '#modules/parties'
import { findDocument } from '#modules/sources'
import type { Act } from '#platform/operation'
import { needed } from '#platform/refusal'
import type { LinkedInstrument, OpenInstrument } from '../contract.ts'
import { contradictions, disagreements } from '../rules.ts'
import type { Step } from '../schema.ts'
import * as store from '../store/index.ts'
import { summaryOf } from './shared.ts'

/** Titles of the cited documents this reader may see. */
async function citedDocuments(act: Act, { steps, rounds, drafts, documents }: store.Parts) {
  const cited = [...steps, ...rounds, ...drafts, ...documents].flatMap(
    ({ citation }) => citation?.sourceId ?? [],
  )
  const held = [...drafts, ...documents].flatMap(({ sourceId }) => sourceId ?? [])
  const titles = new Map<string, string>()
  for (const id of new Set([...cited, ...held])) {
    const document = await findDocument(act, id)
    if (document) titles.set(id, document.title)
  }
  return titles
}

/** Leaves out what rests on a document above the reader's clearance, as the claims of such a document are left out. */
function seenParts(parts: store.Parts, titles: ReadonlyMap<string, string>): store.Parts {
  const open = ({ citation }: Pick<Step, 'citation'>) => citation === null || titles.has(citation.sourceId)
  return {
    steps: parts.steps.filter(open),
    rounds: parts.rounds.filter(open),
    drafts: parts.drafts.filter(open).map((draft) => ({
      ...draft,
      sourceId: draft.sourceId && titles.has(draft.sourceId) ? draft.sourceId : null,
    })),
    documents: parts.documents.filter((part) => open(part) && titles.has(part.sourceId)),
  }
}

async function neighbours(act: Act, ids: readonly string[]): Promise<LinkedInstrument[]> {
  const found: (store.Kept | undefined)[] = []
  for (const id of ids) found.push(await store.findKept(act.db, id, act.sees))
  return found.flatMap((one) =>
    one === undefined || one.withdrawnAt !== null
      ? []
      : [{ id: one.id, kind: one.kind, titles: one.titles, startOn: one.startOn, endOn: one.endOn }],
  )
}

/** One instrument with all that this reader may know of it. */
export async function openInstrument(act: Act, id: string): Promise<OpenInstrument> {
  const kept = needed(await store.findKept(act.db, id, act.sees), 'instruments.unknown', { id })
  const all = await store.partsOf(act.db, id)
  const titles = await citedDocuments(act, all)
  const parts = seenParts(all, titles)
  const nextSteps = await store.nextStepsOf(act.db, id)
  const links = await store.neighboursOf(act.db, id)
  const authorityIds = [
    ...kept.parties.map(({ authorityId }) => authorityId),
    ...parts.drafts.map(({ byAuthorityId }) => byAuthorityId),
    ...nextSteps.map(({ ownerAuthorityId }) => ownerAuthorityId),
  ]
  const officialIds = [
    ...kept.signatories.map(({ officialId }) => officialId),
    ...nextSteps.map(({ ownerOfficialId }) => ownerOfficialId),
  ]
  const standing = parts.steps.filter(({ withdrawnAt }) => withdrawnAt === null)
  return {
    ...(await summaryOf(act, id)),
    signatories: kept.signatories,
    ...parts,
    nextSteps,
    successors: await neighbours(act, links.successors),
    predecessors: await neighbours(act, links.predecessors),
    disagreements: disagreements(standing).map((steps) => steps.map((step) => step.id)),
    contradictions: contradictions(standing).map(({ earlier, later }) => ({
      earlierId: earlier.id,
      laterId: later.id,
    })),
    authorities: underAskedIds(
      await authorityLabels(
        act,
        authorityIds.flatMap((one) => one ?? []),
      ),
    ),
    officials: underAskedIds(
      await officialLabels(
        act,
        officialIds.flatMap((one) => one ?? []),
      ),
    ),
    sources: [...titles].map(([sourceId, title]) => ({ id: sourceId, title })),
  }
}

/** A merged record answers under the id it was asked by. */
const underAskedIds = <Label extends { id: string }>(labels: ReadonlyMap<string, Label>): Label[] =>
  [...labels].map(([id, label]) => ({ ...label, id }))
