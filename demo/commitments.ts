/** Promises of the demonstration world, put on a node by the same operations an officer uses. */
import { commitmentsContract as ask } from '#modules/commitments/contract'
import { instrumentsContract } from '#modules/instruments/contract'
import { partiesContract } from '#modules/parties/contract'
import { sourcesContract } from '#modules/sources/contract'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { Refusal } from '#platform/refusal'
import { commitmentsWorld, type PromiseReport, type WorldPromise } from './commitments/world.ts'

export { commitmentsWorld } from './commitments/world.ts'

export interface Seeding {
  /** Performs an operation as the node itself. */
  perform<O extends OperationContract>(operation: O, input: InputOf<O>): Promise<OutputOf<O>>
  /** Ids of the demonstration's engagements by their keys, where they are on the node. */
  engagements?: ReadonlyMap<string, string>
}
type Perform = Seeding['perform']

/** Records each promise once: what is there already by its gist and day is left as it is. */
export async function seedCommitments({ perform, engagements }: Seeding): Promise<{ opened: number }> {
  const sourceOf = keepingReports(perform)
  const sideOf = await sidesBy(perform)
  const kept = new Map<string, string>()
  let opened = 0
  for (const told of commitmentsWorld.promises) {
    const known = await findPromise(perform, told)
    kept.set(told.key, known ?? (await openPromise(perform, told, { sourceOf, sideOf, engagements })))
    if (known !== undefined) continue
    opened += 1
    const first = told.repeats && kept.get(told.repeats)
    if (first) await perform(ask.linkRepeat, { id: kept.get(told.key)!, version: 1, otherId: first })
  }
  return { opened }
}

type SourceOf = (key: PromiseReport) => Promise<string>
type SideOf = (code: string) => {
  state: InputOf<typeof ask.open>['by'][number]['state']
  authorityId: string | null
}

/** Keeps each report once, when it is first cited. */
function keepingReports(perform: Perform): SourceOf {
  const kept = new Map<PromiseReport, string>()
  return async (key) => {
    const before = kept.get(key)
    if (before !== undefined) return before
    const document = { ...commitmentsWorld.reports[key], kind: 'report', handling: 'public' } as const
    const id = await perform(sourcesContract.add, document).then(
      (added) => added.id,
      (error: unknown) => {
        if (error instanceof Refusal && error.code === 'sources.already-kept')
          return (error.current as { id: string }).id
        throw error
      },
    )
    kept.set(key, id)
    return id
  }
}

/** A side by the code of its body; where the register does not hold the body, its state stands in. */
async function sidesBy(perform: Perform): Promise<SideOf> {
  const known = new Map<string, string>()
  for (let after: string | undefined; ; ) {
    const page = await perform(partiesContract.findAuthorities, { limit: 500, ...(after ? { after } : {}) })
    for (const { id, code } of page.items) if (code !== null) known.set(code, id)
    if (page.next === null) break
    after = page.next
  }
  return (code) => ({ state: code.slice(0, 2) as 'VN', authorityId: known.get(code) ?? null })
}

async function findPromise(perform: Perform, { gist, saidOn }: WorldPromise): Promise<string | undefined> {
  const everything = { text: gist, actionable: 'all', tellings: 'all', limit: 100 } as const
  for (const withdrawn of [false, true]) {
    const { items } = await perform(ask.find, { ...everything, withdrawn })
    const found = items.find((one) => one.gist?.text === gist && one.saidOn === saidOn)
    if (found) return found.id
  }
  return undefined
}

async function findInstrument(perform: Perform, title: string | undefined): Promise<string | null> {
  if (title === undefined) return null
  const { items } = await perform(instrumentsContract.find, { text: title })
  return items.find(({ titles }) => titles.some(({ text }) => text === title))?.id ?? null
}

async function openPromise(
  perform: Perform,
  told: WorldPromise,
  around: { sourceOf: SourceOf; sideOf: SideOf; engagements: ReadonlyMap<string, string> | undefined },
): Promise<string> {
  const { stance, areas, gist, quote, saidOn, source, owner, dueOn, moves = [] } = told
  const from = commitmentsWorld.reports[source].text.indexOf(quote)
  const engagementId = told.engagement && around.engagements?.get(told.engagement)
  const { id } = await perform(ask.open, {
    stance,
    by: told.by.map(around.sideOf),
    to: told.to.map(around.sideOf),
    areas,
    gist: { lang: 'en', text: gist },
    quote: { lang: 'en', text: quote },
    saidOn,
    engagement: engagementId ? { module: 'engagements', id: engagementId } : null,
    instrumentId: await findInstrument(perform, told.instrument),
    owner: owner === undefined ? null : { kind: 'account', name: owner },
    dueOn: dueOn ?? null,
    handling: 'public',
    citation: { sourceId: await around.sourceOf(source), from, to: from + quote.length },
  })
  for (const [at, [to, on, shownBy]] of moves.entries()) {
    const sourceId = await around.sourceOf(shownBy)
    await perform(ask.move, { id, version: at + 1, to, on, citation: { sourceId } })
  }
  return id
}
