import { instrumentsContract } from '#modules/instruments/contract'
import { partiesContract } from '#modules/parties/contract'
import { sourcesContract } from '#modules/sources/contract'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { Refusal } from '#platform/refusal'
import { type ToldInstrument, toldInstruments } from './instruments.ts'
import { type ReportId, reports } from './reports.ts'

export interface Seeding {
  /** Performs an operation as the node itself. */
  perform<O extends OperationContract>(operation: O, input: InputOf<O>): Promise<OutputOf<O>>
}
type Perform = Seeding['perform']

/** Records the instruments of public record, each once: what is there already by title and parties is left alone. */
export async function seedInstruments({ perform }: Seeding): Promise<{ opened: number }> {
  const kept = new Map<ReportId, string>()
  const sourceOf = async (id: ReportId) => {
    const before = kept.get(id) ?? (await keepReport(perform, id))
    kept.set(id, before)
    return before
  }
  let opened = 0
  for (const told of toldInstruments) {
    const parties = await partiesOf(perform, told.parties)
    if (await isThere(perform, told, parties)) continue
    await openTold(perform, told, parties, sourceOf)
    opened += 1
  }
  return { opened }
}

async function keepReport(perform: Perform, id: ReportId): Promise<string> {
  const report = reports[id]
  const document = { ...report, kind: 'report', handling: 'public' } as const
  try {
    return (await perform(sourcesContract.add, document)).id
  } catch (error) {
    if (error instanceof Refusal && error.code === 'sources.already-kept')
      return (error.current as { id: string }).id
    throw error
  }
}

interface Side {
  state: string
  authorityId: string | null
}

/** An authority that the register does not hold is left out; its state stands in. */
async function partiesOf(perform: Perform, codes: readonly string[]): Promise<Side[]> {
  const sides: Side[] = []
  for (const code of codes) {
    const state = code.split(':')[0]!
    const found = code.includes(':')
      ? await perform(partiesContract.findAuthorities, { text: code, state })
      : null
    const authority = found?.items.find((one) => one.code === code)
    sides.push({ state, authorityId: authority?.id ?? null })
  }
  return sides
}

async function isThere(perform: Perform, told: ToldInstrument, parties: readonly Side[]): Promise<boolean> {
  const title = told.titles[0]!.text
  const { items } = await perform(instrumentsContract.find, { text: title, withdrawn: 'shown' })
  const keyOf = (sides: readonly Side[]) =>
    sides.map(({ state, authorityId }) => `${state} ${authorityId}`).join()
  return items.some(
    (one) => one.titles.some(({ text }) => text === title) && keyOf(one.parties) === keyOf(parties),
  )
}

async function openTold(
  perform: Perform,
  told: ToldInstrument,
  parties: Side[],
  sourceOf: (id: ReportId) => Promise<string>,
): Promise<void> {
  const { kind, titles, areas, startOn, endOn, note, steps, rounds = [], nextStep, signatories = [] } = told
  const { id, version } = await perform(instrumentsContract.open, {
    kind,
    titles,
    areas,
    parties,
    startOn,
    endOn,
    note,
    signatories: signatories.map(({ name, lang, state }) => ({ name: { text: name, lang }, state })),
    handling: 'public',
    citation: { sourceId: await sourceOf(told.source) },
  })
  for (const [verb, on, source, place, remark] of steps) {
    const citation = { sourceId: await sourceOf(source) }
    await perform(instrumentsContract.addStep, { id, verb, on, place, note: remark, citation })
  }
  for (const [number, on, until, place, form] of rounds) {
    const citation = { sourceId: await sourceOf('mofa-2021') }
    await perform(instrumentsContract.addRound, { id, number, on, endOn: until, place, form, citation })
  }
  if (nextStep) await perform(instrumentsContract.setNextStep, { id, version, ...nextStep })
}
