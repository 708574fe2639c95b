/** Instruments, mechanisms, programmes, events and partnerships: things with a name that a phrase of the lexicon opens. */

import { isClosing } from './commitments.ts'
import type {
  DraftEvent,
  DraftInstrument,
  DraftMechanism,
  DraftPartnership,
  DraftProgramme,
} from './draft.ts'
import type { Range, Reading, Sentence } from './reading.ts'
import { textOf, within } from './reading.ts'
import { endsWithPhrase, indexWithout } from './words.ts'

type Lists = Record<string, string[]>
type Section = Record<string, string[]>

export const bodySentences = (r: Reading): Sentence[] =>
  r.sentences.filter((s) => !s.evidenceOnly && !isClosing(r, s))

const cache = new WeakMap<object, ReturnType<typeof indexWithout<string>>>()
export function kindsOf(
  section: Section,
  not: string[] | undefined,
): ReturnType<typeof indexWithout<string>> {
  let index = cache.get(section)
  if (!index) {
    index = indexWithout<string>(section, not ?? [])
    cache.set(section, index)
  }
  return index
}

export const place = (r: Reading, span: Range): { textStart: number; textEnd: number; text: string } => ({
  textStart: r.tokens[span.from]?.start ?? 0,
  textEnd: r.tokens[span.to - 1]?.end ?? 0,
  text: textOf(r, span.from, span.to),
})

const sides = (r: Reading): string[] => [r.home, r.other].filter((c) => c !== null)

/** Where a name that opens at `from` ends: at a mark or at a word that opens another phrase. */
function nameUntil(
  r: Reading,
  from: number,
  to: number,
  s: Sentence,
  stops: readonly string[],
  limit = 40,
): number {
  const stop = r.words.set(stops)
  let k = to
  let depth = 0
  while (k < s.to && k - from < limit) {
    const t = r.tokens[k]
    if (!t || t.newLine) break
    if (t.key === '(' && r.tokens[k + 1]?.kind === 'word' && !r.tokens[k + 1]?.capital) break
    if (t.key === '(') depth++
    if (t.key === ')') depth--
    if (depth < 0) break
    if (
      t.kind === 'mark' &&
      t.key !== '-' &&
      t.key !== '(' &&
      t.key !== ')' &&
      t.key !== '"' &&
      t.key !== '“' &&
      t.key !== '”' &&
      !(t.key === ',' && insideTerm(r, k, s))
    )
      break
    if (!depth && stop.longestAt(r.tokens, k, s.to)) break
    if (opensAction(r, k, s)) break
    k++
  }
  return k
}

/** "… and | push ahead with": the name ends before a new action. */
const opensAction = (r: Reading, k: number, s: Sentence): boolean => {
  const and = r.words.set(r.words.files.grammar.and).longestAt(r.tokens, k, k + 1)
  return (
    and !== null && r.words.set(r.words.files.grammar.clauseVerbs).longestAt(r.tokens, and.to, s.to) !== null
  )
}

/** The comma of "phòng, chống" belongs to the term. */
function insideTerm(r: Reading, k: number, s: Sentence): boolean {
  const terms = r.words.set(r.words.files.grammar.commaTerms)
  return terms.longestAt(r.tokens, k - 1, s.to) !== null
}

const years = /^(?:19|20)\d{2}$/

function period(r: Reading, span: Range): [string | null, string | null] {
  for (let i = span.from; i < span.to; i++) {
    const a = r.tokens[i]?.key ?? ''
    const b = r.tokens[i + 2]?.key ?? ''
    if (!years.test(a)) continue
    if (r.tokens[i + 1]?.key === '-' && years.test(b) && i + 2 < span.to) return [a, b]
    return [a, a]
  }
  return [null, null]
}

export function findInstruments(r: Reading): DraftInstrument[] {
  const f = r.words.files.instruments as unknown as Lists & {
    kinds: Section
    statusBefore: Section
    statusAfter: Section
  }
  const index = kindsOf(f.kinds, f.not)
  const out: DraftInstrument[] = []
  const seen = new Map<string, DraftInstrument>()
  for (const s of bodySentences(r)) {
    let last = s.from
    for (const hit of index.findAll(r.tokens, s.from, s.to)) {
      if (hit.value === null || hit.from < last) continue
      const end = nameUntil(r, hit.from, hit.to, s, f.titleStops ?? [])
      for (const part of parts(r, hit, end, s, f)) {
        const span = { from: part.from, to: part.to }
        const opened = endsWithPhrase(r.words.set(f.generic), r.tokens, hit.from, s.from, 2)
        const told =
          r.words.set(f.topics).findAll(r.tokens, hit.from, end).length > 0 ||
          hit.to - hit.from > 2 ||
          part.own
        const vague = endsWithPhrase(r.words.set(f.vague), r.tokens, hit.from, s.from, 2) !== null
        const generic = !told || vague || (opened !== null && hit.value === 'unspecified')
        const status = statusOf(r, hit, span.to, s, f)
        const [from, to] = period(r, span)
        const title = part.own
          ? textOf(r, span.from, span.to)
          : textOf(r, opened ?? span.from, generic ? Math.max(span.to, hit.to) : span.to)
        const key = part.title.toLowerCase()
        const known = seen.get(key)
        if (known) {
          if (known.status === 'unspecified' || status === 'signed') known.status = status
          continue
        }
        const item: DraftInstrument = {
          id: `i${out.length + 1}`,
          title: part.own ? part.title : title,
          kind: hit.value,
          status,
          ...(generic ? { generic: true } : {}),
          parties: sides(r),
          periodStart: from,
          periodEnd: to,
          ...place(r, opened !== null && generic ? { from: opened, to: span.to } : span),
          confidence: generic ? 0.4 : 0.8,
          why: [`instrument.${hit.value}`, `status.${status}`],
        }
        seen.set(key, item)
        out.push(item)
      }
      last = end
    }
  }
  return out
}

/** "các Hiệp định A và B" is two instruments: the second borrows the noun. */
function parts(
  r: Reading,
  hit: Range,
  end: number,
  s: Sentence,
  f: Lists,
): { from: number; to: number; title: string; own: boolean }[] {
  const noun = textOf(r, hit.from, hit.to)
  const plural = endsWithPhrase(r.words.set(f.plural), r.tokens, hit.from, s.from, 2) !== null
  const topic = r.words.set(f.elliptic)
  if (plural)
    for (let i = hit.to; i < end - 1; i++) {
      const and = r.words.set(r.words.files.grammar.and).longestAt(r.tokens, i, end)
      const second = and ? topic.longestAt(r.tokens, and.to, end) : null
      if (and && second && topic.findAll(r.tokens, hit.from, i).length)
        return [
          { from: hit.from, to: i, title: textOf(r, hit.from, i), own: true },
          {
            from: and.to,
            to: end,
            title: `${noun.split(' ').slice(0, 2).join(' ')} ${textOf(r, and.to, end)}`,
            own: true,
          },
        ]
    }
  return [{ from: hit.from, to: end, title: textOf(r, hit.from, end), own: false }]
}

function statusOf(
  r: Reading,
  hit: Range,
  end: number,
  s: Sentence,
  f: { statusBefore: Section; statusAfter: Section },
): string {
  const after = r.words.index(f.statusAfter)
  for (let i = hit.to; i <= Math.min(end, s.to - 1); i++) {
    const a = after.longestAt(r.tokens, i, s.to)
    if (a) return a.value[0] ?? 'unspecified'
  }
  const found = r.words.index(f.statusBefore).findAll(r.tokens, Math.max(s.from, hit.from - 14), hit.from)
  return found.at(-1)?.value ?? 'unspecified'
}

export function findMechanisms(r: Reading): DraftMechanism[] {
  const f = r.words.files.mechanisms as unknown as Lists & {
    named: Section
    generic: Section
    levels: Section
    cadence: Section
    defaultLevel: Record<string, string>
  }
  const out: DraftMechanism[] = []
  const seen = new Map<string, DraftMechanism>()
  const named = kindsOf(f.named, f.not)
  const general = kindsOf(f.generic, f.not)
  for (const s of bodySentences(r)) {
    let done = s.from
    for (let i = s.from; i < s.to; i++) {
      const a = named.longestAt(r.tokens, i, s.to)
      const b = general.longestAt(r.tokens, i, s.to)
      const hit = b && b.to > (a?.to ?? 0) ? b : a
      if (!hit || hit.value[0] === null || i < done) continue
      const kind = hit.value[0] as string
      const plural = endsWithPhrase(r.words.set(f.generalWords), r.tokens, hit.from, s.from, 2)
      const generic =
        hit === b ||
        plural !== null ||
        (endsWithPhrase(r.words.set(f.genericHead), r.tokens, hit.from, s.from, 3) !== null &&
          plural !== null)
      const end = mechanismEnd(r, hit, s, f)
      const whole = { from: plural ?? hit.from, to: end }
      const level =
        r.words.index(f.levels).findAll(r.tokens, hit.from, end)[0]?.value ?? f.defaultLevel[kind] ?? null
      const session = countBefore(r, hit.from, s, f)
      const cadence =
        r.words.index(f.cadence).findAll(r.tokens, hit.from, Math.min(s.to, end + 3))[0]?.value ?? null
      const since =
        r.words
          .set(f.since)
          .findAll(r.tokens, s.from, hit.from)
          .map((x) => r.tokens[x.to]?.key)
          .find((y) => y && years.test(y)) ?? null
      const known = generic
        ? undefined
        : seen.get(`${kind} ${textOf(r, hit.from, hit.from + 3).toLowerCase()}`)
      done = end
      if (known) {
        known.sessionsHeld ??= session
        known.cadence ??= cadence
        known.level ??= level
        known.since ??= session ? since : null
        continue
      }
      const item: DraftMechanism = {
        name:
          kind === 'channel' && !generic
            ? (within(r.bodies, whole)[0]?.name ?? textOf(r, whole.from, whole.to))
            : textOf(r, whole.from, whole.to),
        level,
        ...(generic ? { generic: true } : {}),
        parties: mechanismParties(r),
        sessionsHeld: session,
        since: session ? since : null,
        cadence,
        ...place(r, whole),
        confidence: generic ? 0.4 : 0.8,
        why: [`mechanism.${kind}`],
      }
      if (!generic) seen.set(`${kind} ${textOf(r, hit.from, hit.from + 3).toLowerCase()}`, item)
      out.push(item)
    }
  }
  return out
}

function mechanismParties(r: Reading): string[] {
  const ids = r.persons.map((p) => p.body?.id).filter((x) => x !== undefined && x !== null)
  const mine = ids.find((id) => id.startsWith(`${r.home}:`))
  const theirs = ids.find((id) => id.startsWith(`${r.other}:`))
  return mine && theirs ? [mine, theirs] : sides(r)
}

function mechanismEnd(r: Reading, hit: Range, s: Sentence, f: Lists): number {
  const goes = r.words.set(f.titleGoesOn)
  let k = hit.to
  while (k < s.to && k - hit.from < 24) {
    const more = goes.longestAt(r.tokens, k, s.to)
    const country = within(r.places, { from: k, to: Math.min(s.to, k + 4) })[0]
    const body = within(r.bodies, { from: k, to: Math.min(s.to, k + 9) })[0]
    if (body?.from === k) k = body.to
    else if (country?.from === k) k = country.to
    else if (r.tokens[k]?.key === '-' && within(r.places, { from: k + 1, to: k + 5 })[0]?.from === k + 1) k++
    else if (r.tokens[k]?.kind === 'number' || /^[ivxl]+$/.test(r.tokens[k]?.key ?? '')) k++
    else if (more) k = r.words.set(f.levelWords).longestAt(r.tokens, more.to, s.to)?.to ?? more.to
    else break
  }
  while (
    k > hit.to &&
    r.words.set(f.titleGoesOn).longestAt(r.tokens, k - 1, k) &&
    !r.words.set(f.mayEnd).longestAt(r.tokens, k - 1, k)
  )
    k--
  return k
}

/** "7 kỳ | Đối thoại": how many were held. */
function countBefore(r: Reading, at: number, s: Sentence, f: Lists): number | null {
  const unit = endsWithPhrase(r.words.set(f.counted), r.tokens, at, s.from, 2)
  const n = unit === null ? null : r.tokens[unit - 1]
  return n?.kind === 'number' && /^\d{1,3}$/.test(n.key) ? Number(n.key) : null
}

export function findProgrammes(r: Reading): DraftProgramme[] {
  const f = r.words.files.programmes as unknown as Lists & { kinds: Section; goesOn: Section }
  const index = kindsOf(f.kinds, f.not)
  const out: DraftProgramme[] = []
  const seen = new Set<string>()
  for (const s of bodySentences(r)) {
    let last = s.from
    for (const hit of index.findAll(r.tokens, s.from, s.to)) {
      if (hit.value === null || hit.from < last) continue
      const opened = endsWithPhrase(r.words.set(f.generic), r.tokens, hit.from, s.from, 2)
      const quoted = r.tokens.slice(hit.to, hit.to + 12).findIndex((t) => t.key === '“' || t.key === '"')
      const end =
        hit.value === 'aid'
          ? (r.words.set(f.goesOn?.aid).longestAt(r.tokens, hit.to, s.to)?.to ?? hit.to)
          : quoted >= 0 && quoted < 6
            ? closeQuote(r, hit.to + quoted, s)
            : nameUntil(r, hit.from, hit.to, s, f.titleStops ?? [], 24)
      const generic = f.genericKinds?.includes(hit.value) === true && !properName(r, hit.to, end)
      const key = `${hit.value}:${hit.value === 'aid' ? '' : textOf(r, hit.from, end).toLowerCase()}`
      last = end
      if (seen.has(key)) continue
      seen.add(key)
      const [a, b] = period(r, { from: hit.from, to: Math.min(s.to, end + 6) })
      const status = r.words.set(f.past).findAll(r.tokens, Math.max(s.from, hit.from - 20), hit.from).length
        ? 'past'
        : 'unspecified'
      out.push({
        name: textOf(r, hit.from, end),
        kind: hit.value,
        period: a ? (a === b ? a : `${a}-${b}`) : null,
        status,
        ...(generic ? { generic: true } : {}),
        ...place(r, { from: opened ?? hit.from, to: end }),
        confidence: generic ? 0.45 : 0.7,
        why: [`programme.${hit.value}`],
      })
    }
  }
  return out
}

function closeQuote(r: Reading, open: number, s: Sentence): number {
  for (let k = open + 1; k < Math.min(s.to, open + 30); k++)
    if (r.tokens[k]?.key === '”' || r.tokens[k]?.key === '"') return k + 1
  return open
}
const properName = (r: Reading, from: number, to: number): boolean =>
  r.tokens.slice(from, to).filter((t) => t.capital).length >= 2

export function findEvents(r: Reading): DraftEvent[] {
  const f = r.words.files.events as unknown as Lists
  const named = r.words.set(f.named)
  const anniversary = r.words.set(f.anniversary)
  const out: DraftEvent[] = []
  const seen = new Map<string, DraftEvent>()
  const add = (
    s: Sentence,
    span: Range,
    name: Range,
    year: number | null,
    where: string | null,
    why: string,
  ): void => {
    const key = textOf(r, name.from, name.to).toLowerCase()
    const protect =
      r.words.set(f.protect).findAll(r.tokens, Math.max(s.from, span.from - 30), span.from).length > 0
    const known = seen.get(key)
    if (known) {
      if (protect) known.protect = true
      known.year ??= year
      return
    }
    const item: DraftEvent = {
      name: textOf(r, name.from, name.to),
      year,
      place: where,
      ...(protect ? { protect } : {}),
      ...place(r, span),
      confidence: year ? 0.85 : 0.6,
      why: [why],
    }
    seen.set(key, item)
    out.push(item)
  }
  for (const s of bodySentences(r)) {
    for (const hit of named.findAll(r.tokens, s.from, s.to)) {
      if (!r.tokens[hit.from]?.capital) continue
      const next = r.tokens[hit.to]?.key ?? ''
      const year = years.test(next) ? Number(next) : null
      const to = year ? hit.to + 1 : hit.to
      const at = r.words.set(f.place).longestAt(r.tokens, to, s.to)
      const city = at ? within(r.places, { from: at.to, to: Math.min(s.to, at.to + 5) })[0] : undefined
      const there = city && at && city.from === at.to ? city : undefined
      add(
        s,
        { from: hit.from, to: there?.to ?? to },
        { from: hit.from, to },
        year,
        there ? textOf(r, there.from, there.to) : null,
        'event.named',
      )
    }
    for (const hit of anniversary.findAll(r.tokens, s.from, s.to)) {
      const n = r.tokens[hit.to]
      const of =
        n?.kind === 'number' ? r.words.set(f.anniversaryOf).longestAt(r.tokens, hit.to + 2, s.to) : null
      if (!of) continue
      let to = nameUntil(r, hit.from, of.to, s, f.titleStops ?? [], 16)
      if (to < of.to) to = of.to
      add(
        s,
        { from: hit.from, to },
        { from: hit.from, to },
        r.year?.basis === 'year.event-ahead' ? null : (r.year?.year ?? null),
        null,
        'event.anniversary',
      )
    }
  }
  return out
}

export function findPartnerships(r: Reading): DraftPartnership[] {
  const names = r.words.set(r.words.files.partnerships.names)
  let best: DraftPartnership | null = null
  for (const s of r.sentences) {
    if (s.evidenceOnly) continue
    for (const hit of names.findAll(r.tokens, s.from, s.to)) {
      const text = textOf(r, hit.from, hit.to)
      if (!best || text.length > best.name.length)
        best = {
          name: text,
          parties: sides(r),
          since: null,
          ...place(r, hit),
          confidence: 0.7,
          why: ['partnership.named'],
        }
    }
  }
  return best ? [best] : []
}
