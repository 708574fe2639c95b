/** Cuts what one Russian verb governs into clauses: at a semicolon and before a further infinitive or future verb. */
import type { Range, Reading } from '../../reading.ts'
import { exact, grammar } from './words.ts'

const noun =
  /^(?:печать|память|путь|суть|сеть|смерть|нефть|область|часть|связь|роль|почт|пути|сети|части|почти|десять|пять|девять|двадцать|тридцать|дети|мощи)/
const infinitive = /(?:[аяиеуы]ть|[аяиеуы]ться|йти|йтись|сти|стись|чь|чься)$/
const carriers =
  /^(?:вести|провести|внести|перевести|произвести|навести|нести|принести|идти|прийти|пройти|найти|дойти|обрести|свести|ввести)$/
const future = /(?:[жнцшмлвдгрч]ат|[жнцмлвдгрч]ят|[а-я]ют|[жнцмлвдгрчз]ут)(?:ся)?$/
const notFuture =
  /^(?:котор|результат|аппарат|формат|мандат|институт|солдат|статут|минут|маршрут|адвокат|трактат|секретариат|комиссариат|атрибут|приют|брат|закат|депутат|дебют)/
const breaks = exact(grammar.clauseBreaks)
const leads = exact(grammar.clauseLeads)
const lists = exact(grammar.listOpeners)

export const isInfinitive = (key: string): boolean =>
  infinitive.test(key) && (!/сти$/.test(key) || carriers.test(key)) && !noun.test(key)
export const isAction = (key: string): boolean =>
  isInfinitive(key) || (future.test(key) && !notFuture.test(key)) || key === 'будут' || key === 'будет'

export function russianClauses(r: Reading, range: Range, at: number, verbs: boolean): Range[] {
  const out: Range[] = []
  let from = range.from
  let unit = Math.max(at, range.from)
  let acted = false
  let listed = false
  const cut = (to: number, next: number): void => {
    out.push({ from, to })
    from = next
    unit = next
    listed = false
  }
  for (let i = Math.max(at, range.from); i < range.to; i++) {
    const key = r.tokens[i]?.key ?? ''
    if (key === ';') cut(i, i + 1)
    else if (lists.longestAt(r.tokens, i, range.to)) listed = true
    else if (verbs && (key === ',' || key === 'и') && i - unit > 2 && acted) {
      const glue = key === ',' ? (breaks.longestAt(r.tokens, i + 1, range.to)?.to ?? i + 1) : i + 1
      const next = actionFrom(r, glue, range.to)
      if (next && !(key === 'и' && isAction(r.tokens[i - 1]?.key ?? '')) && !(listed && !isInfinitive(next)))
        cut(i, glue)
    }
    if (isAction(key)) acted = true
  }
  if (from < range.to) out.push({ from, to: range.to })
  return out.map((c) => trim(r, c)).filter((c) => c.to - c.from >= 2)
}

/** The verb that opens a clause, an adverb before it at most. */
function actionFrom(r: Reading, from: number, to: number): string | null {
  for (let k = from; k < Math.min(to, from + 3); k++) {
    const key = r.tokens[k]?.key ?? ''
    if (isAction(key)) return key
    if (/^(?:котор|кто|что)/.test(key)) return null
    if (!/(?:о|и|е)$|^(?:также|далее|еще|не|впредь)$/.test(key) || r.tokens[k]?.kind !== 'word') return null
  }
  return null
}

export function trim(r: Reading, c: Range): Range {
  let { from, to } = c
  const opening = new Set(['«', '"', '“', '('])
  for (let turns = 0; turns < 12 && from < to; turns++) {
    const t = r.tokens[from]
    const lead = leads.longestAt(r.tokens, from, to)
    if (t?.kind === 'mark' && !opening.has(t.key)) from++
    else if (lead && lead.to < to) from = lead.to
    else break
  }
  while (
    to > from &&
    [',', ';', '.', '...', ':', '-', '/', '(', 'и', 'а'].includes(r.tokens[to - 1]?.key ?? '')
  )
    to--
  return { from, to }
}
