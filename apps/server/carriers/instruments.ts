import { instrumentsKeeps } from '#modules/instruments'
import { instrumentsContract } from '#modules/instruments/contract'
import { InstrumentKind, type StepVerb } from '#modules/instruments/schema'
import type { Carrier, InstrumentRecord, SideRecord } from '#modules/intake'
import type { Known } from '#modules/intake/schema'
import { StateCode } from '#modules/parties/schema'
import { SourceDate } from '#platform/time'
import { askOf } from './ask.ts'

const ask = askOf(instrumentsContract, instrumentsKeeps)

/** The step that a status told in a report stands for; the others say nothing that a step could hold. */
const stepOf: Readonly<Record<string, StepVerb>> = {
  proposed: 'proposed',
  'under-negotiation': 'negotiation-opened',
  'agreed-text': 'text-agreed',
  signed: 'signed',
  'in-force': 'entered-into-force',
  'being-implemented': 'implementation-started',
  renewed: 'renewed',
  expired: 'expired',
}

const statesOf = ({ parties }: InstrumentRecord) => [
  ...new Set(parties.flatMap(({ state }) => StateCode.safeParse(state).data ?? [])),
]

const toParty = ({ state, authorityId }: SideRecord) => ({
  authorityId,
  state: authorityId === null ? (StateCode.safeParse(state).data ?? null) : null,
})

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
const dateOf = (text: string | null) => SourceDate.safeParse(text).data ?? null

export const instruments: Carrier<InstrumentRecord> = {
  async propose(act, made) {
    const [state, withState] = statesOf(made)
    if (state === undefined) return []
    const filter = { state, ...(withState ? { withState } : {}), limit: 100 }
    const { items } = await ask(act, 'find', filter)
    const sameTitle = (titles: readonly { text: string }[]) =>
      titles.some(
        ({ text }) => plain(text).includes(plain(made.title)) || plain(made.title).includes(plain(text)),
      )
    return items
      .filter(({ titles }) => sameTitle(titles))
      .map((item): Known => {
        const exact = item.titles.some(({ text }) => plain(text) === plain(made.title))
        const samePeriod = made.periodStart === null || item.startOn?.startsWith(made.periodStart) === true
        return {
          id: item.id,
          label: item.titles[0]?.text ?? made.title,
          reasons: [
            exact ? 'intake.reason.same-title' : 'intake.reason.part-of-title',
            'intake.reason.same-states',
          ],
          sure: exact && samePeriod,
          relation: 'same',
          differences: [],
        }
      })
  },
  async record(act, made, citation) {
    const { id } = await ask(act, 'open', {
      kind: InstrumentKind.safeParse(made.kind).data ?? 'unspecified',
      titles: [{ text: made.title, lang: made.language }],
      parties: made.parties.map(toParty),
      startOn: dateOf(made.periodStart),
      endOn: dateOf(made.periodEnd),
      handling: made.handling,
      citation,
    })
    const verb = stepOf[made.status]
    if (verb) await ask(act, 'addStep', { id, verb, citation })
    return id
  },
  async attach(act, id, made, citation) {
    const period = { startOn: dateOf(made.periodStart), endOn: dateOf(made.periodEnd) }
    await ask(act, 'addSource', { id, title: made.title, titleLang: made.language, ...period, citation })
  },
}
