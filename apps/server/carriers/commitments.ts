import { commitmentsKeeps } from '#modules/commitments'
import { commitmentsContract } from '#modules/commitments/contract'
import type { Carriers, CommitmentRecord, SideRecord } from '#modules/intake'
import type { Known } from '#modules/intake/schema'
import { StateCode } from '#modules/parties/schema'
import { fromHandling } from '#platform/handling'
import { Refusal } from '#platform/refusal'
import { askOf } from './ask.ts'

const ask = askOf(commitmentsContract, commitmentsKeeps)

/** Likeness from which a promise of the same meeting is taken for the same, and one of another for a repetition. */
const sameFrom = 0.75
const repeatFrom = 0.7

const toSide = ({ state, ...side }: SideRecord) => {
  const known = StateCode.safeParse(state)
  return known.success ? [{ ...side, state: known.data }] : []
}

const toQuote = ({ quote, language }: CommitmentRecord) => ({ text: quote.slice(0, 4000), lang: language })

export const commitments: Carriers['commitments'] = {
  async propose(act, made) {
    const by = made.by.flatMap(toSide)
    if (by.length === 0) return []
    const { areas, saidOn } = made
    const asked = { by, to: made.to.flatMap(toSide), areas, saidOn, quote: toQuote(made), limit: 5 }
    const likes = await ask(act, 'proposeRepeats', asked)
    let taken = false
    // Tellings of one promise share a level of handling; one of another level stands alone.
    const level = fromHandling(made.handling).level
    const isHere = (one: (typeof likes)[number]) =>
      made.engagementId !== null && one.commitment.engagement?.id === made.engagementId
    const fitting = likes.filter(
      (one) => isHere(one) || fromHandling(one.commitment.handling).level === level,
    )
    return fitting.map((one): Known => {
      const { commitment, score, reasons } = one
      const sameMeeting = isHere(one)
      const sure =
        !taken && commitment.stance === made.stance && score >= (sameMeeting ? sameFrom : repeatFrom)
      taken ||= sure
      return {
        id: commitment.id,
        label: `${commitment.number} ${(commitment.gist?.text ?? commitment.words ?? '').slice(0, 120)}`,
        reasons: reasons.map(({ kind }) => `intake.reason.${kind}`),
        sure,
        relation: sameMeeting ? 'same' : 'repeat',
        differences: [],
      }
    })
  },
  async record(act, made, citation) {
    const by = made.by.flatMap(toSide)
    if (by.length === 0) throw new Refusal('intake.side-missing')
    const { id } = await ask(act, 'open', {
      stance: made.stance,
      by,
      to: made.to.flatMap(toSide),
      areas: made.areas,
      gist: made.gist === null ? null : { lang: made.language, text: made.gist },
      quote: toQuote(made),
      saidOn: made.saidOn,
      engagement: made.engagementId === null ? null : { module: 'engagements', id: made.engagementId },
      instrumentId: made.instrumentId,
      handling: made.handling,
      citation,
    })
    return id
  },
  async attach(act, id, made, citation) {
    const { version } = await ask(act, 'get', { id })
    const fields = {
      stance: made.stance,
      areas: made.areas,
      ...(made.saidOn === null ? {} : { saidOn: made.saidOn }),
    }
    await ask(act, 'addSource', { id, version, citation, quote: toQuote(made), fields })
  },
  async linkRepeat(act, id, ofId) {
    const { version } = await ask(act, 'get', { id })
    await ask(act, 'linkRepeat', { id, version, otherId: ofId })
  },
}
