/** What an engagement and a series are called on the page. Pure. */
import type { EngagementLine, Wording } from '#modules/engagements/schema'
import { stateName } from '#modules/parties/schema'
import type { Words } from '#platform/words'

/** The name in the reader's language, else in English, else the first. */
export const wordingIn = (names: readonly Wording[], language: string): Wording | null =>
  names.find(({ lang }) => lang.split('-')[0] === language) ??
  names.find(({ lang }) => lang === 'en') ??
  names[0] ??
  null

const named = 3

/** Its title; without one its place in a series, or its kind and whom it was with. */
export function headline(
  line: Pick<EngagementLine, 'title' | 'kind' | 'session' | 'people' | 'organisations' | 'states'>,
  t: Words,
): string {
  if (line.title !== null) return line.title
  const { session } = line
  if (session !== null) {
    const name = wordingIn(session.names, t.language)?.text ?? ''
    return session.number === null ? name : t('engagements.session.of', { name, number: session.number })
  }
  const company = line.people.length > 0 ? line.people : line.organisations
  const names = company.slice(0, named).map(({ name }) => name)
  const whom = names.length > 0 ? names : line.states.map((state) => stateName(state, t.language))
  const kind = t(`engagements.kind.${line.kind}`)
  return whom.length === 0 ? kind : `${kind}: ${whom.join(', ')}`
}

/** Whom it is with: our own state goes without saying unless it stands alone. */
export function statesText(
  states: readonly string[],
  language: Words['language'],
  own?: string | null,
): string {
  const others = states.filter((state) => state !== own)
  return (others.length > 0 ? others : states).map((state) => stateName(state, language)).join(' · ')
}

export const hourText = (hour: string, t: Words): string =>
  hour.includes(':') ? hour : t(`engagements.timeOfDay.${hour}`)

export const placeText = (it: { place: string | null; hostState: string | null }, t: Words): string | null =>
  [it.place, it.hostState === null ? null : stateName(it.hostState, t.language)].filter(Boolean).join(', ') ||
  null
