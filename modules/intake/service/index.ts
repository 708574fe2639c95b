import { findDocument } from '#modules/sources'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { Carriers } from '../carriers.ts'
import type { intakeContract } from '../contract.ts'
import { changeItems } from '../rules/index.ts'
import type { Reading, ReadingState } from '../schema.ts'
import * as store from '../store.ts'
import { withKnown } from './known.ts'
import { readInto } from './read.ts'
import { recordConfirmed } from './record.ts'

/** What the contract promises, kept with the carriers that `apps/server` hands over. */
export function intakeKeeps(carriers: Carriers): OperationsBy<typeof intakeContract> {
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
      const detail = changes.map(({ key, decision }) => ({ key, decision }))
      await act.record({ act: 'intake.decided', subject: refOf(id), detail: { changes: detail } })
      await act.announce({ type: 'intake.decided', subject: refOf(id) })
      return withText(act, await withKnown(act, carriers, next, false))
    },
    record: async ({ id, version }, act) => {
      const reading = await needReading(act, id, version, 'open')
      const { items, made, joined } = await recordConfirmed(act, carriers, reading)
      const next = { ...reading, items, state: 'recorded' as const, version: version + 1 }
      await store.updateReading(act.db, next)
      await act.record({ act: 'intake.recorded', subject: refOf(id), detail: { made, joined } })
      await act.announce({ type: 'intake.recorded', subject: refOf(id) })
      return { ...(await withText(act, next)), made, joined }
    },
    setAside: ({ id, version }, act) => moveTo(act, id, version, 'open', 'set-aside'),
    takeUp: ({ id, version }, act) => moveTo(act, id, version, 'set-aside', 'open'),
  }
}

const refOf = (id: string) => ({ module: 'intake', id })

async function needReading(act: Act, id: string, version: number, state: ReadingState) {
  const reading = needed(await store.lockReading(act.db, id, act.sees), 'intake.reading-unknown', { id })
  if (reading.version !== version) refuseStale(version, await withText(act, reading))
  if (reading.state !== state) {
    const code = state === 'open' ? 'intake.not-open' : 'intake.not-set-aside'
    throw new Refusal(code, { status: 409, detail: { state: reading.state } })
  }
  return reading
}

async function moveTo(
  act: Act,
  id: string,
  version: number,
  from: ReadingState,
  to: ReadingState,
): Promise<Reading> {
  const reading = await needReading(act, id, version, from)
  const next = { ...reading, state: to, version: version + 1 }
  await store.updateReading(act.db, next)
  await act.record({ act: to === 'open' ? 'intake.taken-up' : 'intake.set-aside', subject: refOf(id) })
  await act.announce({ type: `intake.${to}`, subject: refOf(id) })
  return withText(act, next)
}

async function withText(act: Act, reading: store.StoredReading): Promise<Reading> {
  const source = needed(await findDocument(act, reading.sourceId), 'sources.document-unknown')
  return { ...reading, text: source.text }
}
