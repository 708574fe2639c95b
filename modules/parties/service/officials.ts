import type { Act, OperationsBy } from '#platform/operation'
import { needed } from '#platform/refusal'
import type { ListedOfficial, officialOperations, SameCandidate, ShownTenure } from '../contract/officials.ts'
import { bestMatch, nameKeys, scoreOf, scriptOf, searchParts, withScript } from '../rules.ts'
import type { Official, OfficialLabel, Tenure } from '../schema.ts'
import * as store from '../store/index.ts'
import { authorityLabels } from './authorities.ts'
import { mergeOfficials, unmerge } from './merges.ts'
import { change, make, needForChange, needRecord, newRecord } from './records.ts'

/** The official, or the one this record was merged into. */
export async function needOfficial(act: Act, id: string): Promise<Official> {
  const speaker = (await store.speakers(act.db, 'official', [id])).get(id)
  return needed(
    speaker === undefined ? undefined : await store.findRecord(act.db, 'official', speaker, act.sees),
    'parties.official-unknown',
    { id },
  )
}

/** Labels by the asked id; a merged record answers with the names of the one it was merged into. */
export async function officialLabels(act: Act, ids: readonly string[]): Promise<Map<string, OfficialLabel>> {
  const speakers = await store.speakers(act.db, 'official', [...new Set(ids)])
  const labels = await store.findOfficialLabels(act.db, [...new Set(speakers.values())], act.sees)
  const byId = new Map(labels.map((label) => [label.id, label]))
  return new Map(
    [...speakers].flatMap(([asked, id]) => (byId.has(id) ? [[asked, byId.get(id)!] as const] : [])),
  )
}

export async function showTenures(act: Act, tenures: readonly Tenure[]): Promise<ShownTenure[]> {
  const labels = await authorityLabels(
    act,
    tenures.flatMap(({ authorityId }) => authorityId ?? []),
  )
  return tenures.map((tenure) => ({
    ...tenure,
    authority: tenure.authorityId === null ? null : (labels.get(tenure.authorityId) ?? null),
  }))
}

/** Later beginnings last; a beginning that no source tells comes first. */
export const byBeginning = (a: Tenure, b: Tenure) =>
  compare(a.fromOn ?? '', b.fromOn ?? '') || compare(a.id, b.id)
const compare = (a: string, b: string) => {
  const [one, other] = [a.replace('../', ''), b.replace('../', '')]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Each official's post that began last. */
async function latestPosts(act: Act, officialIds: readonly string[]): Promise<Map<string, ShownTenure>> {
  const tenures = await store.tenuresOf(act.db, act.sees, { officialIds })
  const posts = tenures.filter(({ kind }) => kind === 'post').sort(byBeginning)
  const latest = new Map(posts.map((post) => [post.officialId, post]))
  const shown = await showTenures(act, [...latest.values()])
  return new Map(shown.map((post) => [post.officialId, post]))
}

const keepKeys = (act: Act, { id, names }: Official) =>
  store.replaceNameKeys(act.db, 'official', id, nameKeys(names))

async function findOfficials(
  input: { text?: string | undefined; state?: string | undefined; authorityId?: string | undefined } & {
    withdrawn?: 'shown' | undefined
    limit: number
    after?: string | undefined
  },
  act: Act,
) {
  const { text, state, authorityId, withdrawn, ...page } = input
  const filter = {
    parts: searchParts(text),
    state,
    authorityIds: authorityId === undefined ? undefined : [authorityId],
    withdrawn,
  }
  const found = await store.findOfficials(act.db, act.sees, filter, page)
  const latest = await latestPosts(
    act,
    found.items.map(({ id }) => id),
  )
  const items: ListedOfficial[] = found.items.map((item) => ({
    ...item,
    latest: latest.get(item.id) ?? null,
  }))
  return { ...found, items }
}

interface Asked {
  name: string
  state?: string | undefined
  authorityId?: string | undefined
  standing?: string | undefined
}

/** Ids of people whose name shares a beginning of a part with the asked name, or who served in the authority. */
async function gather(act: Act, { name, authorityId }: Asked): Promise<string[]> {
  const beginnings = searchParts(name).map((part) =>
    [...part].length > 5 ? [...part].slice(0, 3).join('') : part,
  )
  // A first letter is often the one that is misread, so the ends of long parts are asked for too.
  const ends = searchParts(name).flatMap((part) =>
    [...part].length > 5 ? [[...part].slice(-4).join('')] : [],
  )
  const keys = await store.keysSharing(act.db, 'official', [...beginnings, ...ends])
  const served =
    authorityId === undefined ? [] : await store.tenuresOf(act.db, act.sees, { authorityIds: [authorityId] })
  return [...new Set([...keys.map(({ id }) => id), ...served.map(({ officialId }) => officialId)])]
}

async function proposeSame(asked: Asked, act: Act): Promise<SameCandidate[]> {
  const labels = await officialLabels(act, await gather(act, asked))
  const people = new Map([...labels.values()].map((label) => [label.id, label]))
  const tenures = await store.tenuresOf(act.db, act.sees, { officialIds: [...people.keys()] })
  const candidates = [...people.values()].flatMap((official): Omit<SameCandidate, 'latest'>[] => {
    if (asked.state !== undefined && official.state !== asked.state) return []
    const texts = official.names.map(({ text }) => text)
    const best = bestMatch(asked.name, texts)
    const inPost = tenures.some(
      (tenure) =>
        tenure.officialId === official.id &&
        tenure.authorityId !== null &&
        tenure.authorityId === asked.authorityId &&
        (asked.standing === undefined || tenure.standing === null || tenure.standing === asked.standing),
    )
    const comparable = texts.some((text) => scriptOf(text) === scriptOf(asked.name))
    const reasons = [
      ...(best ? [best.reason] : []),
      ...(inPost && (best || !comparable) ? ['same-post' as const] : []),
    ]
    if (reasons.length === 0) return []
    return [{ official, matched: best?.matched ?? null, reasons, score: scoreOf(reasons) }]
  })
  candidates.sort((a, b) => b.score - a.score || (a.official.id < b.official.id ? -1 : 1))
  const latest = await latestPosts(
    act,
    candidates.slice(0, 20).map(({ official }) => official.id),
  )
  return candidates.slice(0, 20).map((one) => ({ ...one, latest: latest.get(one.official.id) ?? null }))
}

export const officialsKeep: OperationsBy<typeof officialOperations> = {
  addOfficial: async ({ citation, ...fields }, act) => {
    const record = { ...newRecord(act), ...fields, names: fields.names.map(withScript), mergedInto: null }
    const made = await make(act, 'official', record, citation, { state: fields.state })
    await keepKeys(act, made)
    return made
  },
  changeOfficial: async ({ id, version, citation, ...fields }, act) => {
    await needForChange(act, 'official', id, version)
    const names = fields.names?.map(withScript)
    const after = await change(act, 'official', id, names ? { ...fields, names } : fields, citation)
    await keepKeys(act, after)
    return after
  },
  openOfficial: async ({ id }, act) => {
    const official = await needRecord(act, 'official', id)
    const tenures = (await store.allTenuresOf(act.db, act.sees, id)).sort(byBeginning)
    return {
      ...official,
      tenures: await showTenures(act, tenures),
      merges: await store.mergesInto(act.db, id),
    }
  },
  findOfficials,
  proposeSame,
  mergeOfficials: (input, act) => mergeOfficials(act, input),
  unmerge: ({ id }, act) => unmerge(act, id),
}
