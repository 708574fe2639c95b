/** Pure decisions of the safeguards: reading a marking. */
import { Handling, stricter } from '#platform/handling'
import { cite, type Rule, rule } from '#platform/rule'
import { type Marking, markingLabels, markings, strictest } from './markings.ts'
import type { MarkingReading } from './schema.ts'

export { type Marking, markings, strictest } from './markings.ts'

export const safeguardRules: readonly Rule[] = [
  rule({
    id: 'safeguards.marking-tlp',
    words: 'safeguards.rule.marking-tlp',
    source: cite('tlp-2'),
    verified: false,
  }),
  rule({
    id: 'safeguards.marking-siena',
    words: 'safeguards.rule.marking-siena',
    source: cite('europol-handling-codes'),
    verified: false,
  }),
  rule({
    id: 'safeguards.marking-secrecy',
    words: 'safeguards.rule.marking-secrecy',
    source: cite('vn-state-secrets-2018'),
    verified: false,
  }),
  rule({
    id: 'safeguards.marking-unknown',
    words: 'safeguards.rule.marking-unknown',
    source: cite('house'),
    verified: true,
  }),
  rule({
    id: 'safeguards.marking-several',
    words: 'safeguards.rule.marking-several',
    source: cite('house'),
    verified: true,
  }),
  rule({
    id: 'safeguards.no-clearance',
    words: 'safeguards.rule.no-clearance',
    source: cite('house'),
    verified: true,
  }),
]

/** One letter case and width, one space between words, none around a colon. */
const toPlain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s*:\s*/g, ':')
    .replace(/[\s_]+/g, ' ')
    .trim()

interface Form {
  plain: string
  marking: Marking | null
}
const passedOver = (label: string): Form => ({ plain: toPlain(label), marking: null })

// Longest first: "tối mật" before "mật", "特定秘密" before "秘密" before "秘".
const forms: readonly Form[] = [
  ...markings.flatMap((marking) => marking.forms.map((form): Form => ({ plain: toPlain(form), marking }))),
  ...markingLabels.map(passedOver),
].sort((a, b) => b.plain.length - a.plain.length)

const between = /^[\s/,;:|+·&()[\]{}«»"'“”、，；（）【】★☆.-]+/u
const wordStart = /^[\p{L}\p{N}]/u

/** The form that stands at the start of the text and ends where a word ends. */
function formAt(text: string): Form | undefined {
  return forms.find(({ plain }) => text.startsWith(plain) && !wordStart.test(text.slice(plain.length)))
}

/**
 * Reads a marking as it was written. Several markings together are read as the strictest combination of them. If any
 * part is not known the whole is kept under the strictest mark, until a person decides.
 */
export function readMarking(original: string): MarkingReading {
  if (Handling.safeParse(original.trim()).success)
    return { handling: original.trim(), original, known: true, markings: [] }
  const found: Marking[] = []
  let rest = toPlain(original).replace(between, '')
  while (rest !== '') {
    const form = formAt(rest)
    if (form === undefined) return { handling: strictest, original, known: false, markings: [] }
    if (form.marking) found.push(form.marking)
    rest = rest.slice(form.plain.length).replace(between, '')
  }
  const [first, ...others] = found
  if (first === undefined) return { handling: strictest, original, known: false, markings: [] }
  const handling = others.reduce((mark, one) => stricter(mark, one.handling), first.handling)
  return { handling, original, known: true, markings: found.map(({ id, written }) => ({ id, written })) }
}
