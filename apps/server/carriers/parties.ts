import type { BodyRecord, Carrier, PersonRecord } from '#modules/intake'
import type { Known } from '#modules/intake/schema'
import { findAuthorityByCode, partiesKeeps } from '#modules/parties'
import { partiesContract } from '#modules/parties/contract'
import { AuthorityCode, AuthorityKind, StateCode } from '#modules/parties/schema'
import type { Act } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import { askOf } from './ask.ts'

const ask = askOf(partiesContract, partiesKeeps)

/** Reasons that are enough, where one record alone has them. */
const sureReasons = new Set(['same-name', 'same-name-other-order'])
const nearReasons = new Set([...sureReasons, 'same-spelling-without-marks', 'similar-spelling'])

/** The register keeps everybody and everything under a state; a report that does not say it is asked about. */
function needState(country: string | null): StateCode {
  const state = StateCode.safeParse(country)
  if (!state.success) throw new Refusal('intake.state-missing')
  return state.data
}

const stateField = (country: string | null) => {
  const state = StateCode.safeParse(country)
  return state.success ? { state: state.data } : {}
}

/** Of two records that both look sure, neither is. */
const withoutTies = (known: Known[]): Known[] =>
  known.filter(({ sure }) => sure).length > 1 ? known.map((one) => ({ ...one, sure: false })) : known

export const people: Carrier<PersonRecord> = {
  async propose(act, { name, country, authorityId }) {
    const asked = { name, ...stateField(country), ...(authorityId ? { authorityId } : {}) }
    const candidates = await ask(act, 'proposeSame', asked)
    return withoutTies(
      candidates
        .filter(({ reasons }) => reasons.some((reason) => nearReasons.has(reason)))
        .map(({ official, reasons, latest, matched }): Known => {
          const post = latest?.titles[0]?.text
          const label = [matched ?? official.names[0]?.text, post].filter(Boolean).join(', ')
          return {
            id: official.id,
            label,
            reasons: reasons.map((reason) => `intake.reason.${reason}`),
            sure: reasons.some((reason) => sureReasons.has(reason)),
            relation: 'same',
            differences: [],
          }
        }),
    )
  },
  async record(act, person, citation) {
    const names = [{ text: person.name, lang: person.language }]
    const { id } = await ask(act, 'addOfficial', { state: needState(person.country), names, citation })
    await noteTenures(act, id, person, citation)
    return id
  },
  async attach(act, id, person, citation) {
    const official = await ask(act, 'openOfficial', { id })
    if (!official.names.some(({ text }) => text === person.name)) {
      const name = { text: person.name, lang: person.language, kind: 'variant' as const }
      await ask(act, 'changeOfficial', {
        id,
        version: official.version,
        names: [...official.names, name],
        citation,
      })
    }
    await noteTenures(act, id, person, citation)
  },
}

type Cited = Parameters<Carrier<PersonRecord>['record']>[2]

/** Post, rank and party title as held on the day of the meeting; a former post says nothing of that day. */
async function noteTenures(
  act: Act,
  officialId: string,
  person: PersonRecord,
  citation: Cited,
): Promise<void> {
  const { title, rank, partyTitle, authorityId, on, former, language } = person
  if (on === null || former) return
  const held = { officialId, heldOn: on, citation }
  const said = (text: string) => [{ text, lang: language }]
  if (title !== null && authorityId !== null)
    await ask(act, 'noteTenure', { ...held, kind: 'post', authorityId, titles: said(title) })
  if (rank !== null) await ask(act, 'noteTenure', { ...held, kind: 'rank', titles: said(rank) })
  if (partyTitle !== null)
    await ask(act, 'noteTenure', { ...held, kind: 'party-title', titles: said(partyTitle) })
}

export const bodies: Carrier<BodyRecord> = {
  async propose(act, { name, code, country }) {
    const byCode = code === null ? undefined : await findAuthorityByCode(act, code)
    if (byCode) return [toKnown(byCode.id, byCode.names[0]?.text ?? name, 'same-code', true)]
    const { items } = await ask(act, 'findAuthorities', { text: name, ...stateField(country), limit: 5 })
    const plain = (text: string) => text.normalize('NFC').toLowerCase()
    return withoutTies(
      items.map(({ id, names, matched }) => {
        const same = names.some(({ text }) => plain(text) === plain(name))
        return toKnown(id, matched ?? names[0]?.text ?? name, same ? 'same-name' : 'part-of-name', same)
      }),
    )
  },
  async record(act, { name, code, country, kind, language }, citation) {
    const state = needState(country)
    const written = AuthorityCode.safeParse(code)
    const authority = {
      state,
      code: written.success && written.data.startsWith(`${state}:`) ? written.data : null,
      kind: AuthorityKind.safeParse(kind).data ?? 'other',
      names: [{ text: name, lang: language }],
      citation,
    }
    return (await ask(act, 'addAuthority', authority)).id
  },
  async attach(act, id, { name, language }, citation) {
    const authority = await ask(act, 'openAuthority', { id })
    if (authority.names.some(({ text }) => text === name)) return
    const names = [...authority.names, { text: name, lang: language, kind: 'reading' as const }]
    await ask(act, 'changeAuthority', { id, version: authority.version, names, citation })
  },
}

const toKnown = (id: string, label: string, reason: string, sure: boolean): Known => ({
  id,
  label,
  reasons: [`intake.reason.${reason}`],
  sure,
  relation: 'same',
  differences: [],
})
