import { findAuthorityByCode, needAuthority } from '#modules/parties'
import type { Act, OperationsBy } from '#platform/operation'
import { needed } from '#platform/refusal'
import { addDays } from '#platform/time'
import type { InstrumentWarning, questionOperations } from '../contract/questions.ts'
import type { ListedInstrument } from '../contract.ts'
import { dueState, lastDay } from '../rules.ts'
import * as store from '../store/index.ts'
import { withAuthorities } from './records.ts'
import { today, toSummary } from './shared.ts'

/** `VN` is the state with all its authorities; `VN:MPS` or an id is one authority and what binds its state. */
async function toMatch(act: Act, asked: string): Promise<store.PartyMatch> {
  if (/^(?:[A-Z]{2}|INT)$/.test(asked)) return { state: asked }
  const authority = asked.includes(':')
    ? needed(await findAuthorityByCode(act, asked), 'parties.authority-unknown', { id: asked })
    : await needAuthority(act, asked)
  return { authorityId: authority.id, ofState: authority.state }
}

async function listed(act: Act, filter: store.Filter, horizonDays?: number): Promise<ListedInstrument[]> {
  const found = await store.findAllListed(act.db, act.sees, filter)
  return withAuthorities(
    act,
    found.map((one) => toSummary(act, one, horizonDays)),
  )
}

async function inForce({ a, b, on }: { a: string; b: string; on: string }, act: Act) {
  const between = [await toMatch(act, a), await toMatch(act, b)]
  const all = await listed(act, { day: on, between })
  const of = (answer: string) => all.filter(({ force }) => force.answer === answer)
  return { on, yes: of('yes'), uncertain: of('uncertain'), no: of('no') }
}

/** What can still be met in time comes first, by its day; then ends that are past, the latest first. */
function byUrgency(a: InstrumentWarning, b: InstrumentWarning): number {
  const isPast = (warning: InstrumentWarning) => warning.kind === 'end' && warning.end.daysLeft < 0
  if (isPast(a) !== isPast(b)) return isPast(a) ? 1 : -1
  const earlier = dueDay(a) < dueDay(b) ? -1 : dueDay(a) > dueDay(b) ? 1 : 0
  return isPast(a) ? -earlier : earlier
}
const dueDay = (warning: InstrumentWarning) =>
  warning.kind === 'end' ? warning.end.endsOn : lastDay(warning.nextStep.dueOn)

async function warnings(
  { endHorizonDays, stepHorizonDays }: { endHorizonDays: number; stepHorizonDays: number },
  act: Act,
): Promise<InstrumentWarning[]> {
  const day = today(act)
  const endsBy = addDays(day, endHorizonDays)
  const ending = await listed(act, { day, endsBy, withoutSuccessor: true }, endHorizonDays)
  const ends = ending.flatMap((instrument): InstrumentWarning[] =>
    instrument.warning === null ? [] : [{ kind: 'end', instrument, end: instrument.warning }],
  )
  const due = (await store.dueNextSteps(act.db)).flatMap(({ instrumentId, nextStep }) => {
    const state = dueState(nextStep.dueOn, day, stepHorizonDays)
    return state === 'overdue' || state === 'due' ? [{ instrumentId, nextStep, state } as const] : []
  })
  const withDue = new Map(
    (await listed(act, { day, ids: due.map(({ instrumentId }) => instrumentId) })).map((one) => [
      one.id,
      one,
    ]),
  )
  const steps = due.flatMap(({ instrumentId, nextStep, state }): InstrumentWarning[] => {
    const instrument = withDue.get(instrumentId)
    return instrument ? [{ kind: 'next-step', instrument, nextStep, state }] : []
  })
  return [...steps, ...ends].sort(byUrgency)
}

export const questionsKeep: OperationsBy<typeof questionOperations> = { inForce, warnings }
