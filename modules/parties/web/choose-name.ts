/** Which of a party's names a reader of one language is shown. Pure. */
interface AnyName {
  text: string
  lang: string
  kind?: string
  untilOn?: string | null
}

const main = (lang: string) => lang.split('-')[0]
/** Names in use come before former ones, full ones before short ones. */
const rank: Readonly<Record<string, number>> = { official: 0, reading: 1, short: 2, variant: 3, former: 4 }
const rankOf = ({ kind }: AnyName) => rank[kind ?? 'official'] ?? 5

/** Not how the party is called now: an old name, or the spelling of one report. */
const unsure = new Set(['former', 'variant'])

/** The name in the reader's language, else in English, else as the party writes itself. Null of no names. */
export function chooseName<N extends AnyName>(names: readonly N[], language: string): N | null {
  const best = (lang: string) =>
    names
      .filter((name) => main(name.lang) === lang && !unsure.has(name.kind ?? ''))
      .sort((a, b) => rankOf(a) - rankOf(b))[0]
  return best(language) ?? best('en') ?? names.find(({ kind }) => kind === 'official') ?? names[0] ?? null
}

/** How the party writes itself, where that is not what is shown already. */
export function ownName<N extends AnyName>(names: readonly N[], shown: N | null): N | null {
  const own = names.find(({ kind }) => (kind ?? 'official') === 'official') ?? null
  return own && own !== shown && own.text !== shown?.text ? own : null
}
