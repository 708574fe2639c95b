/** The parties of the demonstration world and how they come onto a node, by the same operations an officer uses. */
import { partiesContract as ask } from '#modules/parties/contract'
import { sourcesContract } from '#modules/sources/contract'
import type { OperationContract, OutputOf } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import {
  partiesWorld,
  type SourceKey,
  type WorldAuthority,
  type WorldCompetence,
  type WorldOfficial,
  type WorldTenure,
} from './parties/world.ts'

export { partiesWorld } from './parties/world.ts'

/** Performs as the demonstration's keeper. */
export interface Seeder {
  perform<O extends OperationContract>(operation: O, input: unknown): Promise<OutputOf<O>>
}

export interface SeededParties {
  /** By code. */
  authorities: ReadonlyMap<string, string>
  /** By the first name in `partiesWorld.officials`. */
  officials: ReadonlyMap<string, string>
  /** Source ids by key. */
  sources: ReadonlyMap<string, string>
}

const stateOf = (code: string) => code.split(':')[0]!

/** Puts the world's parties on a node. What is there by its code or name is left as it is, so twice is as once. */
export async function seedParties(desk: Seeder): Promise<SeededParties> {
  const cite = citing(desk)
  const authorities = new Map<string, string>()
  const fresh = new Set<string>()
  for (const authority of partiesWorld.authorities) {
    const known = await findByCode(desk, authority.code)
    authorities.set(authority.code, known ?? (await addAuthority(desk, authority, authorities)))
    if (known === undefined) fresh.add(authority.code)
  }
  const officials = new Map<string, string>()
  for (const official of partiesWorld.officials)
    officials.set(official.names[0]![1], await seedOfficial(desk, official, authorities, cite.of))
  for (const competence of partiesWorld.competences)
    if (competence.instrument === undefined && fresh.has(competence.authority))
      await addCompetence(desk, competence, authorities, cite.of)
  await seedReaching(desk, authorities, fresh)
  return { authorities, officials, sources: cite.known }
}

/** What treaties say of competence, once they are on the node: the instruments' ids by the keys of `WorldCompetence`. */
export async function seedCompetencesUnder(
  desk: Seeder,
  instruments: Readonly<Record<string, string>>,
  { authorities }: Pick<SeededParties, 'authorities'>,
): Promise<void> {
  const cite = citing(desk)
  for (const competence of partiesWorld.competences) {
    const instrumentId = competence.instrument && instruments[competence.instrument]
    if (!instrumentId) continue
    const there = await desk.perform(ask.findCompetences, { instrumentId })
    if (there.some(({ authorityId }) => authorityId === authorities.get(competence.authority))) continue
    await addCompetence(desk, competence, authorities, cite.of, instrumentId)
  }
}

type Cite = (key: SourceKey) => Promise<{ sourceId: string }>

/** Keeps each source once, when it is first cited. */
function citing(desk: Seeder): { of: Cite; known: Map<string, string> } {
  const known = new Map<string, string>()
  const of: Cite = async (key) => {
    const id = known.get(key) ?? (await keepSource(desk, key))
    known.set(key, id)
    return { sourceId: id }
  }
  return { of, known }
}

async function keepSource(desk: Seeder, key: SourceKey): Promise<string> {
  try {
    const document = { ...partiesWorld.sources[key], kind: 'report', handling: 'public' }
    return (await desk.perform(sourcesContract.add, document)).id
  } catch (error) {
    if (error instanceof Refusal && error.code === 'sources.already-kept')
      return (error.current as { id: string }).id
    throw error
  }
}

async function findByCode(desk: Seeder, code: string): Promise<string | undefined> {
  const { items } = await desk.perform(ask.findAuthorities, { text: code, state: stateOf(code), limit: 100 })
  return items.find((item) => item.code === code)?.id
}

async function addAuthority(
  desk: Seeder,
  { code, kind, parent, names, short = [], former = [], levelNote }: WorldAuthority,
  authorities: ReadonlyMap<string, string>,
): Promise<string> {
  const made = await desk.perform(ask.addAuthority, {
    code,
    kind,
    state: stateOf(code),
    parentId: parent === undefined ? null : authorities.get(parent)!,
    levelNote: levelNote ?? null,
    names: [
      ...names.map(([lang, text], at) => ({ lang, text, kind: at === 0 ? 'official' : 'reading' })),
      ...short.map(([lang, text]) => ({ lang, text, kind: 'short' })),
      ...former.map(([lang, text]) => ({ lang, text, kind: 'former' })),
    ],
    handling: 'public',
  })
  return made.id
}

async function seedOfficial(
  desk: Seeder,
  { state, names, variants = [], tenures }: WorldOfficial,
  authorities: ReadonlyMap<string, string>,
  cite: Cite,
): Promise<string> {
  const own = names[0]![1]
  const { items } = await desk.perform(ask.findOfficials, { text: own, state })
  const known = items.find((item) => item.names.some(({ text }) => text === own))
  if (known) return known.id
  const first = tenures[0]!.seen[0]!
  const made = await desk.perform(ask.addOfficial, {
    state,
    names: [
      ...names.map(([lang, text], at) => ({ lang, text, kind: at === 0 ? 'official' : 'reading' })),
      ...variants.map(([lang, text]) => ({ lang, text, kind: 'variant' })),
    ],
    handling: 'public',
    citation: await cite(first[1]),
  })
  for (const tenure of tenures) await noteTenure(desk, made.id, tenure, authorities, cite)
  return made.id
}

async function noteTenure(
  desk: Seeder,
  officialId: string,
  { kind = 'post', authority, titles, standing, seen }: WorldTenure,
  authorities: ReadonlyMap<string, string>,
  cite: Cite,
): Promise<void> {
  for (const [heldOn, source] of seen)
    await desk.perform(ask.noteTenure, {
      officialId,
      kind,
      authorityId: authority === undefined ? null : authorities.get(authority)!,
      titles: titles.map(([lang, text]) => ({ lang, text })),
      standing: standing ?? null,
      heldOn,
      handling: 'public',
      citation: await cite(source),
    })
}

async function addCompetence(
  desk: Seeder,
  { authority, requestKind, ground, fromOn, source }: WorldCompetence,
  authorities: ReadonlyMap<string, string>,
  cite: Cite,
  instrumentId: string | null = null,
): Promise<void> {
  await desk.perform(ask.addCompetence, {
    authorityId: authorities.get(authority)!,
    requestKind,
    instrumentId,
    ground,
    fromOn,
    // Nobody has compared the articles with the laws' texts.
    verified: false,
    citation: await cite(source),
  })
}

async function seedReaching(
  desk: Seeder,
  authorities: ReadonlyMap<string, string>,
  fresh: ReadonlySet<string>,
) {
  for (const { authority, ...point } of partiesWorld.contactPoints)
    if (fresh.has(authority))
      await desk.perform(ask.addContactPoint, {
        ...point,
        authorityId: authorities.get(authority)!,
        example: true,
      })
  for (const { authority, otherAuthority, note, sinceOn } of partiesWorld.pairs)
    if (fresh.has(authority))
      await desk.perform(ask.addPair, {
        authorityId: authorities.get(authority)!,
        otherAuthorityId: authorities.get(otherAuthority)!,
        note,
        sinceOn,
      })
}
