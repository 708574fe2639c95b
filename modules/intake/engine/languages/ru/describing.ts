/** What stands before or behind a name in Russian: post with its body and country, rank, party office, form of address. */
import { bodyAt, plainId } from '../../bodies.ts'
import { countryAt } from '../../places.ts'
import { fresh, type Prefix } from '../../posts.ts'
import { type BodyMention, type Reading, textOf } from '../../reading.ts'
import { toKey, tokenise } from '../../tokens.ts'
import { type Case, caseOf } from './names.ts'
import { anyForm, posts, ranks, titles, words } from './words.ts'

export interface Description extends Prefix {
  /** Case of the post or rank: the name behind it stands in the same. */
  inCase: Case
  /** Dictionary form of the first post. */
  head: string | null
  many: boolean
}

const party = anyForm(titles.party)
const honorifics = anyForm(titles.honorifics)
const former = anyForm(titles.former)
const fieldHeads = anyForm(titles.fieldHeads)
const prosecutors = anyForm(titles.prosecutors)
const units = anyForm(titles.bodyHeads)
const ministry = tokenise('министерство')
const prosecution = tokenise('генеральная прокуратура')

/** Describes whoever is told of at token `from`, or null. */
export function describeAt(r: Reading, from: number, end: number): Description | null {
  const d: Description = { ...fresh(from), inCase: null, head: null, many: false }
  let k = from
  for (let turns = 0; turns < 12 && k < end; turns++) {
    let next = takePiece(r, d, k, end)
    if (next === k && k > from && (r.tokens[k]?.key === ',' || r.tokens[k]?.key === '-')) {
      const after = takePiece(r, d, k + 1, end)
      if (after > k + 1) next = after
    }
    if (next === k) break
    k = next
  }
  d.to = k
  return k > from && (d.titles.length || d.rank || d.party.length || d.addressed) ? d : null
}

function takePiece(r: Reading, d: Description, i: number, end: number): number {
  const t = r.tokens
  const office = party.longestAt(t, i, end)
  const post = posts.longestAt(t, i, end)
  const rank = ranks.longestAt(t, i, end)
  if (rank && rank.to >= (post?.to ?? 0)) {
    d.rank ??= rank.value[0] ?? null
    d.inCase ??= caseAt(r, i, rank.value[0] ?? '')
    return rank.to
  }
  if (office && office.to >= (post?.to ?? 0)) {
    d.party.push(textOf(r, i, office.to))
    return office.to
  }
  if (post) return takePost(r, d, i, post.to, post.value[0] ?? '', end)
  const country = countryAt(r, i)
  if (country && !country.city && !t[i]?.capital && posts.longestAt(t, country.to, end)) {
    d.country ??= country.country
    return country.to
  }
  const was = former.longestAt(t, i, end)
  if (was && posts.longestAt(t, was.to, end)) {
    d.former = true
    return was.to
  }
  const address = honorifics.longestAt(t, i, end)
  if (address) {
    d.addressed = true
    return address.to + (t[address.to]?.key === '.' ? 1 : 0)
  }
  return i
}

/** The first word that is not as in the dictionary shows the case ("генерал-лейтенантом", "первого заместителя"). */
function caseAt(r: Reading, i: number, dictionary: string): Case {
  const known = tokenise(dictionary)
  if (
    /^(?:первый )?зам(?:министра|главы)|^врио/.test(toKey(dictionary)) &&
    !/^первого|^первому|^первым/.test(r.tokens[i]?.key ?? '')
  )
    return null
  for (const [n, w] of known.entries()) {
    const key = r.tokens[i + n]?.key ?? ''
    if (key !== w.key) return caseOf(key, w.key)
  }
  return 'nominative'
}

/** "министр | внутренних дел": the body is the ministry of that field. */
function fieldBody(r: Reading, from: number, at: number, end: number): BodyMention | null {
  const noun = fieldHeads.longestAt(r.tokens, from, end)
    ? ministry
    : prosecutors.longestAt(r.tokens, from, end)
      ? prosecution
      : null
  if (!noun) return null
  const borrowed = [...noun, ...r.tokens.slice(at, Math.min(end, at + 8))]
  const hit = words.bodies.longestAt(borrowed, 0)
  if (!hit || (noun === ministry && hit.to <= noun.length)) return null
  const to = at + hit.to - noun.length
  const rest = textOf(r, at, to)
  const known = hit.value.filter((n) => n.country === r.home || n.country === r.other)
  // Any country may have a ministry of justice; of public security, few.
  const common = hit.value.some((n) => n.country === null) && !/^(?:MPS|NSA)$/.test(known[0]?.suffix ?? '')
  const own = known.length === 1 && known[0]?.id && !(common && r.other) ? known[0] : null
  const first = hit.value[0]
  return {
    from,
    to,
    id: own?.id ?? null,
    country: own?.country ?? null,
    kind: own?.kind ?? first?.kind ?? 'ministry',
    suffix: own?.suffix ?? first?.suffix ?? plainId(rest),
    name: noun === ministry ? `Министерство ${rest}` : 'Генеральная прокуратура',
    sure: false,
  }
}

export function settle(b: BodyMention, country: string): void {
  const named = words.bodies.longestAt(tokenise(b.name), 0)?.value ?? []
  const own = named.find((n) => n.country === country && n.id)
  const any = named.find((n) => n.country === null)
  b.id = own?.id ?? `${country}:${any?.suffix ?? b.suffix}`
  b.country = country
  b.sure = true
}

const stop = /^(?:с|со|в|во|на|о|об|и|а|что|который|по|за|для|от|из|до|к|при)$/
const verb = /(?:[аеияуы]л|[аеияуы]ла|[аеияуы]ли|лся|лась|лись|ет|ит|ут|ют|ят|ть|ется|ются)$/

/** A post and what it belongs to: "министр | общественной безопасности | Вьетнама". */
function takePost(r: Reading, d: Description, from: number, to: number, post: string, end: number): number {
  const t = r.tokens
  const field = fieldBody(r, from, to, end)
  let body = field
  let k = field ? Math.max(to, field.to) : to
  let country: string | null = null
  for (let turns = 0, loose = 0; turns < 12 && k < end; turns++) {
    const b = bodyAt(r, k)
    const c = countryAt(r, k)
    if (b && b.to <= end && !(c && c.to > b.to)) {
      if (!body) body = b
      d.bodies.push(b)
      k = b.to
    } else if (c && c.to <= end) {
      if (!c.city) country ??= c.country
      k = c.to
      if (t[k]?.key === 'и' && countryAt(r, k + 1)) {
        d.many = true
        country = null
        k = (countryAt(r, k + 1) as { to: number }).to
      }
    } else if (t[k]?.key === '(' && t[k + 2]?.key === ')') k += 3
    else {
      const unit = unitAt(r, k, end)
      if (unit) {
        body ??= unit
        d.bodies.push(unit)
        k = unit.to
        continue
      }
      const w = t[k]
      if (w?.kind !== 'word' || w.capital || w.newLine || stop.test(w.key) || verb.test(w.key)) break
      if (words.stance.longestAt(t, k) || ranks.longestAt(t, k) || posts.longestAt(t, k) || ++loose > 4) break
      const near = [1, 2, 3, 4].find((n) => bodyAt(r, k + n) || countryAt(r, k + n) || t[k + n]?.capital)
      if (!near && !/^(?:ведомств|стран|республик|министерств|делегаци|государств)/.test(w.key)) break
      k++
    }
  }
  const near = country ?? d.country
  if (field) {
    if (near) settle(field, near)
    d.bodies.unshift(field)
  }
  const plural = /^(?:министры|министров|министрами|главы|руководители|главами|руководителями)$/.test(
    t[from]?.key ?? '',
  )
  if (plural) d.many = true
  d.titles.push(`${post}${k > to ? ` ${textOf(r, to, k)}` : ''}`)
  d.head ??= post
  d.inCase ??= caseAt(r, from, post)
  d.country ??= country
  d.body ??= mission(r, d, from, k, post, country) ?? body
  if (d.body && !d.bodies.includes(d.body)) d.bodies.push(d.body)
  if (d.body?.sure && d.body.country) d.country ??= d.body.country
  return k
}

/** An ambassador of A (in B) stands for the embassy of A in B. */
function mission(
  r: Reading,
  d: Description,
  from: number,
  k: number,
  post: string,
  of: string | null,
): BodyMention | null {
  if (!titles.embassyPosts.includes(post) || d.former || !of) return null
  const at = r.tokens[k]?.key === 'в' || r.tokens[k]?.key === 'во' ? countryAt(r, k + 1) : null
  const host = at?.country ?? [r.home, r.other].find((c) => c && c !== of) ?? null
  return {
    from,
    to: at?.to ?? k,
    id: host ? `${of}:EMB-${host}` : `${of}:EMB`,
    country: of,
    kind: 'embassy',
    suffix: 'EMB',
    name: `Посольство ${textOf(r, from, at?.to ?? k).replace(/^.*?посл?о?[а-яё]*\s*/iu, '')}`,
    sure: true,
  }
}

const barrier = /^(?:с|со|в|во|на|о|об|от|для|из|до|к|при|за|у)$/
const adjective = /(?:ой|ей|ого|его|ых|их|ому|ему|ым|им)$/

/** "управления …", "Морской коллегии …" of a body or country named further on. */
function unitAt(r: Reading, i: number, end: number): BodyMention | null {
  let at = i
  while (
    at < Math.min(end, i + 3) &&
    adjective.test(r.tokens[at]?.key ?? '') &&
    !units.longestAt(r.tokens, at, end)
  )
    at++
  const head = units.longestAt(r.tokens, at, end)
  if (!head || bodyAt(r, i)) return null
  for (let k = head.to; k < Math.min(end, head.to + 9); k++) {
    const t = r.tokens[k]
    const b = bodyAt(r, k)
    const c = countryAt(r, k)
    if (b && b.to <= end) return { ...b, from: i }
    if (c && c.to <= end && (t?.capital ?? false)) {
      const name = textOf(r, i, c.to)
      return {
        from: i,
        to: c.to,
        id: null,
        country: c.country,
        kind: 'other',
        suffix: plainId(name),
        name,
        sure: true,
      }
    }
    if (!t || t.kind === 'mark' || barrier.test(t.key) || (t.capital && r.tokens[k + 1]?.capital)) return null
  }
  return null
}

export const sameWords = (a: string, b: string): boolean => {
  const first = (s: string): string => toKey(s).split(' ').slice(0, 2).join(' ')
  return first(a) === first(b)
}

/** Is the post the same, or one that stands for it ("глава", "министр")? */
export function samePost(a: string, b: string): boolean {
  if (sameWords(a, b)) return true
  const chief =
    /^(?:глава|министр|руководитель|директор|секретарь|председатель|генеральный прокурор|генпрокурор|госсекретарь)(?:$| (?!делег))/
  const deputy = /^(?:первый )?(?:зам|вице-министр|статс-секретарь)/
  const general = /^(?:глава|руководитель|министр)(?: |$)/
  if (chief.test(toKey(a)) && chief.test(toKey(b))) return general.test(toKey(a)) || general.test(toKey(b))
  return deputy.test(toKey(a)) && deputy.test(toKey(b))
}
