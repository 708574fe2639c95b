import { findDocument } from '#modules/sources'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { Carriers } from '../carriers.ts'
import type { intakeContract } from '../contract.ts'
import { changeItems } from '../rules/index.ts'
import type { Reading, ReadingState } from '../schema.ts'
import type { SecondOpinionConfig } from '../second-opinion/index.ts'
import * as store from '../store.ts'
import { withKnown } from './known.ts'
import { readInto } from './read.ts'
import { recordConfirmed } from './record.ts'
import { maySend, withOpinion } from './second-opinion.ts'

/** What the contract promises, kept with the carriers that `apps/server` hands over. */
export function intakeKeeps(
  carriers: Carriers,
  secondOpinion: SecondOpinionConfig | null,
): OperationsBy<typeof intakeContract> {
  const model = secondOpinion?.model ?? null
  const withText = async (act: Act, reading: store.StoredReading): Promise<Reading> => {
    const source = needed(await findDocument(act, reading.sourceId), 'sources.document-unknown')
    return { ...reading, text: source.text, secondOpinion: maySend(reading) ? model : null }
  }
  const needReading = async (act: Act, id: string, version: number, state: ReadingState) => {
    const reading = needed(await store.lockReading(act.db, id, act.sees), 'intake.reading-unknown', { id })
    if (reading.version !== version) refuseStale(version, await withText(act, reading))
    if (reading.state === state) return reading
    const code = state === 'open' ? 'intake.not-open' : 'intake.not-set-aside'
    throw new Refusal(code, { status: 409, detail: { state: reading.state } })
  }
  const moveTo = async (act: Act, id: string, version: number, from: ReadingState, to: ReadingState) => {
    const reading = await needReading(act, id, version, from)
    const next = { ...reading, state: to, version: version + 1 }
    await store.updateReading(act.db, next)
    await tell(act, id, to === 'open' ? 'intake.taken-up' : 'intake.set-aside', {})
    return withText(act, next)
  }
  return {
    read: (input, act) => readInto(act, carriers, input),
    find: ({ state, ...page }, act) => store.findReadings(act.db, act.sees, { state }, page),
    open: async ({ id }, act) => {
      const reading = needed(await store.findReading(act.db, id, act.sees), 'intake.reading-unknown', { id })
      return withText(
        act,
        reading.state === 'open' ? await withKnown(act, carriers, reading, false) : reading,
      )
    },
    decide: async ({ id, version, changes }, act) => {
      const reading = await needReading(act, id, version, 'open')
      const next = { ...reading, items: changeItems(reading.items, changes), version: version + 1 }
      await store.updateReading(act.db, next)
      await tell(act, id, 'intake.decided', {
        changes: changes.map(({ key, decision }) => ({ key, decision })),
      })
      return withText(act, next)
    },
    record: async ({ id, version }, act) => {
      const reading = await needReading(act, id, version, 'open')
      const { items, made, joined } = await recordConfirmed(act, carriers, reading)
      const next = { ...reading, items, state: 'recorded' as const, version: version + 1 }
      await store.updateReading(act.db, next)
      await tell(act, id, 'intake.recorded', { made, joined })
      return { ...(await withText(act, next)), made, joined }
    },
    askSecondOpinion: async ({ id, version }, act) => {
      const reading = await needReading(act, id, version, 'open')
      const { text } = await withText(act, reading)
      const next = { ...reading, items: withOpinion(reading, text, act), version: version + 1 }
      await store.updateReading(act.db, next)
      await tell(act, id, 'intake.second-opinion-asked', { model })
      return withText(act, await withKnown(act, carriers, next, false))
    },
    setAside: ({ id, version }, act) => moveTo(act, id, version, 'open', 'set-aside'),
    takeUp: ({ id, version }, act) => moveTo(act, id, version, 'set-aside', 'open'),
  }
}

const refOf = (id: string) => ({ module: 'intake', id })

/** The ledger's line and the word to other pages, of one act on one reading. */
async function tell(act: Act, id: string, done: string, detail: unknown): Promise<void> {
  await act.record({ act: done, subject: refOf(id), detail })
  await act.announce({ type: done, subject: refOf(id) })
}
