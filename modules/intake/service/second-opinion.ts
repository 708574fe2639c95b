import { fromHandling } from '#platform/handling'
import type { Act, Before } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import { intakeContract } from '../contract.ts'
import { readReport } from '../engine/index.ts'
import { commitmentItem, withQuotes } from '../rules/index.ts'
import type { Item, Reading } from '../schema.ts'
import { askSecondOpinion, type SecondOpinion, type SecondOpinionConfig } from '../second-opinion/index.ts'

/** Only texts that anyone in the service may see leave this node. */
export const maySend = ({ handling }: Pick<Reading, 'handling'>) =>
  ['public', 'official'].includes(fromHandling(handling).level) && fromHandling(handling).caveats.length === 0

/** The long part, before the transaction: the model is asked about the body of the text. */
export const prepareSecondOpinion =
  (config: SecondOpinionConfig | null) =>
  async ({ id }: { id: string }, { ask }: Before): Promise<SecondOpinion> => {
    const reading = await ask(intakeContract.open, { id })
    if (!maySend(reading)) throw new Refusal('intake.second-opinion-handling', { status: 403 })
    return askSecondOpinion(reading.text, readReport(reading.text, {}), config)
  }

/** The reading's items with the model's behind them, marked; an earlier opinion's undecided items are replaced. */
export function withOpinion(reading: Pick<Reading, 'items'>, text: string, act: Act): Item[] {
  const { items: suggested, model } = act.prepared as SecondOpinion
  const kept = reading.items.filter(
    ({ origin, decision }) => origin !== 'second-opinion' || decision !== 'open',
  )
  const taken = new Set(kept.map(({ key }) => key))
  const added = suggested.map((suggestion, n): Item => {
    let number = n + 1
    while (taken.has(`s${number}`)) number++
    taken.add(`s${number}`)
    const item = commitmentItem({ ...suggestion, id: `s${number}` })
    return { ...item, origin: 'second-opinion', why: [...item.why, `model.${model}`] }
  })
  return withQuotes([...kept, ...added], text)
}
