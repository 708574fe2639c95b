/**
 * People of a Japanese report: the name stands before the post ("露木康浩長官"), the body before both ("警察庁の").
 * Later mentions give the family name only ("露木長官"); they are read as the person named in full.
 */
import { bodyAt } from '../../bodies.ts'
import { countryAt, countryEndingAt } from '../../places.ts'
import type { BodyMention, PersonMention, Range, Reading, Sentence } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { tokenise } from '../../tokens.ts'
import { setOf, titles, words } from './words.ts'

const posts = setOf([...titles.titles, ...titles.party, ...titles.ranks, ...titles.honorifics])
const ranks = setOf(titles.ranks)
const parties = setOf(titles.party)
const notPosts = setOf(titles.notTitles)
const notNames = new Set(titles.notNames)
const fields = setOf(titles.fieldHeads)
const former = new Set(titles.former)
const katakana = /^[\p{Script=Katakana}ー]$/u
const han = /^[\p{Script=Han}々ヶ]$/u

export function findPeople(r: Reading, s: Sentence): PersonMention[] {
  const out: PersonMention[] = []
  for (let i = s.from; i < s.to; ) {
    const post = notPosts.longestAt(r.tokens, i, s.to) ? null : posts.longestAt(r.tokens, i, s.to)
    const m = post ? personAt(r, s, post, out.at(-1)?.to ?? s.from) : null
    if (m) out.push(m)
    i = m?.to ?? notPosts.longestAt(r.tokens, i, s.to)?.to ?? post?.to ?? i + 1
  }
  return out
}

/** Posts that follow each other: "党政治局員・公安大臣・大将". */
function postsFrom(r: Reading, first: Range, end: number): Range[] {
  const out = [first]
  for (let k = first.to; k < end; ) {
    const join = ['・', '兼', '、'].includes(r.tokens[k]?.key ?? '') ? 1 : 0
    const field = fields.longestAt(r.tokens, k + join, end)
    const next = posts.longestAt(r.tokens, field?.to ?? k + join, end)
    if (!next || (join && r.tokens[k]?.key === '、' && !next)) break
    out.push({ from: k + join, to: next.to })
    k = next.to
  }
  return out
}

function personAt(r: Reading, s: Sentence, post: Range, floor: number): PersonMention | null {
  const t = r.tokens
  const bodies: BodyMention[] = []
  let country: string | null = null
  let gone = false
  let k = post.from
  // Back over what belongs to the post: field, body, unit, country, "former".
  for (let turns = 0; turns < 8 && k > floor; turns++) {
    const body = [...Array(14).keys()]
      .map((n) => bodyAt(r, k - n - 1))
      .find((b) => b?.to === k && b.from >= floor)
    const place = countryEndingAt(r, k)
    const field = endsAt(r, k, floor)
    if (body) {
      bodies.push(body)
      k = body.from
    } else if (field !== null) k = field
    else if (place && !place.city && place.from >= floor) {
      country ??= place.country
      k = place.from
    } else if (former.has(t[k - 1]?.key ?? '') && han.test(t[k - 2]?.key ?? '')) {
      gone = true
      k--
    } else if (['駐', '・'].includes(t[k - 1]?.key ?? '') && k < post.from) k--
    else break
  }
  const titleFrom = k
  k = skipReading(r, k, floor)
  const name = nameBack(r, k, floor)
  if (!name) return null
  const all = postsFrom(r, post, s.to)
  const rankOf = all.find((p) => ranks.longestAt(t, p.from, p.to)?.to === p.to)
  const partyOf = all.filter((p) => parties.longestAt(t, p.from, p.to)?.to === p.to)
  const plain = all.filter(
    (p) => p !== rankOf && !partyOf.includes(p) && !setOf(titles.honorifics).longestAt(t, p.from, p.to),
  )
  const ahead = before(r, name.from, floor)
  if (ahead.body) bodies.push(ahead.body)
  country ??= ahead.country
  const owned = plain[0]
    ? fieldBody(r, titleFrom, plain[0].from === post.from ? post : plain[0], country)
    : null
  if (owned && !bodies.length) bodies.push(owned)
  const to = all.at(-1)?.to ?? post.to
  return {
    ...{ from: ahead.from, to, nameFrom: name.from, nameTo: name.to, name: fullName(r, name) },
    rank: rankOf ? textOf(r, rankOf.from, rankOf.to) : null,
    party: partyOf.map((p) => textOf(r, p.from, p.to)),
    titles:
      plain.length && !isShort(r, name)
        ? [textOf(r, plain[0] === all[0] ? titleFrom : (plain[0]?.from ?? titleFrom), plain.at(-1)?.to ?? to)]
        : [],
    ...{
      former: gone,
      body: bodies[0] ?? null,
      bodies,
      country: country ?? (bodies.some((b) => b.country) ? null : byScript(r, name)),
      person: null,
      evidenceOnly: s.evidenceOnly,
    },
  }
}

/** "ラム大臣", where "トー・ラム" is named in full elsewhere. */
const isShort = (r: Reading, name: Range): boolean => {
  const text = textOf(r, name.from, name.to)
  const known = shorts.get(r) ?? new Map<string, { dotted: boolean; other: boolean }>()
  shorts.set(r, known)
  const before = known.get(text)
  if (before) return before.dotted || (before.other && bare.test(after(r, name)))
  const found = {
    dotted: r.flat.includes(`・${text}`),
    other: r.flat.split(text).some((rest, i) => i > 0 && !bare.test(rest)),
  }
  known.set(text, found)
  return found.dotted || (found.other && bare.test(after(r, name)))
}
const shorts = new WeakMap<Reading, Map<string, { dotted: boolean; other: boolean }>>()
const bare = /^(?:大臣|長官|次官)/
const after = (r: Reading, name: Range): string => textOf(r, name.to, name.to + 2)

/** A name in characters is Japanese unless China or Korea is in the story; a name in kana is the other side's. */
function byScript(r: Reading, name: Range): string | null {
  const kana = katakana.test(r.tokens[name.from]?.key ?? '')
  const sides = [r.home, r.other]
  if (!kana) return sides.some((c) => ['CN', 'KR', 'TW', 'KP'].includes(c ?? '')) ? null : 'JP'
  return sides.includes('JP') ? (sides.find((c) => c && c !== 'JP') ?? null) : null
}

/** A field ("公安" + 大臣) or a unit ("アジア大洋州局" + 審議官) that ends at token k. */
function endsAt(r: Reading, k: number, floor: number): number | null {
  for (let i = Math.max(floor, k - 8); i < k; i++) if (fields.longestAt(r.tokens, i, k)?.to === k) return i
  return null
}

/** "(まつもと たけあき)" between name and post. */
function skipReading(r: Reading, k: number, floor: number): number {
  if (r.tokens[k - 1]?.key !== ')') return k
  for (let i = k - 2; i > floor && k - i < 24; i--) if (r.tokens[i]?.key === '(') return i
  return k
}

/** The run of name letters that ends at token k: katakana with dots, or two to five characters. */
function nameBack(r: Reading, k: number, floor: number): Range | null {
  const t = r.tokens
  let from = k
  if (katakana.test(t[k - 1]?.key ?? '')) {
    while (
      from > floor &&
      (katakana.test(t[from - 1]?.key ?? '') ||
        (t[from - 1]?.key === '・' && katakana.test(t[from - 2]?.key ?? '')))
    ) {
      const place = countryEndingAt(r, from)
      if (place && !place.city && place.from >= floor && t[place.from - 1]?.key === '・') {
        from = place.from - 1
        return nameBack(r, from, floor)
      }
      from--
    }
    return k - from >= 2 && !(countryAt(r, from)?.to === k) ? { from, to: k } : null
  }
  while (from > floor && han.test(t[from - 1]?.key ?? '') && !t[from]?.newLine && k - from < 6) {
    if (bodyEndsAt(r, from) || (countryEndingAt(r, from)?.to === from && from < k)) break
    from--
  }
  const text = textOf(r, from, k)
  if (t[from - 1]?.key === '・' && han.test(t[from - 2]?.key ?? '')) return null
  return k - from >= 2 &&
    k - from <= 5 &&
    !notNames.has(text.replace(/\s/g, '')) &&
    countryAt(r, from)?.to !== k
    ? { from, to: k }
    : null
}

const bodyEndsAt = (r: Reading, k: number): boolean =>
  [...Array(12).keys()].some((n) => bodyAt(r, k - n - 1)?.to === k)

/** "警察庁の", "ラオスの" before the name. */
function before(
  r: Reading,
  at: number,
  floor: number,
): { from: number; body: BodyMention | null; country: string | null } {
  const of = r.tokens[at - 1]?.key === 'の' || r.tokens[at - 1]?.key === '、' ? 1 : 0
  for (let n = 1; n < 16 && at - of - n >= floor; n++) {
    const body = bodyAt(r, at - of - n)
    if (body?.to === at - of && (of === 0 || r.tokens[at - 1]?.key === 'の'))
      return { from: body.from, body, country: body.sure ? body.country : null }
  }
  const place = r.tokens[at - 1]?.key === 'の' ? countryEndingAt(r, at - 1) : null
  if (!place && r.tokens[at - 1]?.key === 'の')
    for (
      let k = at - 2;
      k > floor && at - k < 30 && !['、', ',', 'は', 'を', 'と', '。'].includes(r.tokens[k]?.key ?? '');
      k--
    ) {
      const body = bodyAt(r, k)
      if (body && body.kind !== 'party') return { from: k, body, country: body.sure ? body.country : null }
    }
  return place && !place.city && place.from >= floor
    ? { from: place.from, body: null, country: place.country }
    : { from: at, body: null, country: null }
}

/** "公安大臣" heads "公安省", "外相" heads "外務省". */
function fieldBody(r: Reading, from: number, post: Range, country: string | null): BodyMention | null {
  const text = textOf(r, from, post.to)
    .replace(/^(?:元|前)/, '')
    .replace(/(?:大臣政務官|副大臣|大臣|事務次官|第一次官|次官|相|政務官)$/, '')
  const named = tokenise(`${/^(?:外|法|総)$/.test(text) ? `${text}務` : text}省`)
  const hit = text.length > 1 || /^(?:外|法|総)$/.test(text) ? words.bodies.longestAt(named, 0) : null
  const known = hit?.to === named.length ? hit.value[0] : undefined
  if (!known) return null
  const ours = ['法務', '外務', '総務', '防衛', '法', '外', '総'].includes(text)
  const foreign = [r.home, r.other].find((c) => c && c !== 'JP') ?? null
  const of = country ?? (ours ? 'JP' : foreign)
  const id = hit?.value.find((n) => n.country === of && n.id)?.id ?? (of ? `${of}:${known.suffix}` : null)
  return {
    ...{ from, to: post.to, id, country: of, kind: known.kind },
    ...{
      suffix: known.suffix,
      name: `${/^(?:外|法|総)$/.test(text) ? `${text}務` : text}省`,
      sure: of !== null,
    },
  }
}

/** "トー・ラム" for a later "ラム大臣", "露木康浩" for "露木長官"; spaces between family and given name are dropped. */
const fullName = (r: Reading, name: Range): string => textOf(r, name.from, name.to).replace(/\s+/g, '')
