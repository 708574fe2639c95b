/** Joins the mentions of one person, and settles who he is: full name, post, body, country. */
import { assign, unlisted } from './bodies.ts'
import { PhraseIndex } from './phrases.ts'
import type { Person, PersonMention, Reading } from './reading.ts'
import { textOf, within } from './reading.ts'
import { nearlySame } from './spelling.ts'
import { toKey, tokenise } from './tokens.ts'

/** A Chinese character is a word of a name; a name in kana is parted by middle dots. */
const wordsOf = (name: string): string[] =>
  name
    .split(/[\s.・·･=＝-]+|(?=\p{Script=Han})/u)
    .filter(Boolean)
    .map((w) => toKey(w.normalize('NFC')))

export function findPersons(r: Reading): void {
  for (const s of r.sentences) r.people.push(...r.rules.findPeople(r, s))
  joinMentions(r)
  findBareNames(r)
  followTitles(r)
  for (const p of r.persons) describe(p)
  sideByList(r)
  for (const p of r.persons) settleCountry(r, p)
  for (const p of r.persons) leadParty(r, p)
  r.persons = r.persons.filter((p) => p.inBody)
}

function joinMentions(r: Reading): void {
  const byWord = new Map<string, Person[]>()
  const named = r.people
    .filter((m) => m.name)
    .sort((a, b) => b.nameTo - b.nameFrom - (a.nameTo - a.nameFrom) || a.from - b.from)
  for (const m of named) {
    const words = wordsOf(m.name)
    const near = (byWord.get(words[0] ?? '') ?? []).find(
      (p) => words.every((w) => p.words.includes(w)) && (words.length > 1 || fits(p, m)),
    )
    const spelled = near ?? (words.length > 1 && m.titles.length ? variant(r, words, m) : undefined)
    if (spelled) attach(spelled, m)
    else {
      const p: Person = {
        name: m.name,
        words,
        rank: null,
        party: null,
        title: null,
        former: false,
        body: null,
        bodies: [],
        country: null,
        countrySure: false,
        mentions: [],
        inBody: false,
      }
      attach(p, m)
      r.persons.push(p)
      for (const w of words) {
        const list = byWord.get(w)
        if (list) list.push(p)
        else byWord.set(w, [p])
      }
    }
  }
  for (const p of r.persons) p.mentions.sort((a, b) => a.from - b.from)
}

/** The same post and nearly the same letters: one person, spelled two ways. */
const variant = (r: Reading, words: readonly string[], m: PersonMention): Person | undefined =>
  r.persons.length > 60
    ? undefined
    : r.persons.find(
        (p) =>
          nearlySame(p.words, words) &&
          p.mentions.some((x) => x.titles.some((t) => m.titles.some((u) => head(u) === head(t)))),
      )

/** One surname may be two people's: a different post speaks against. */
function fits(p: Person, m: PersonMention): boolean {
  const known = p.mentions.flatMap((x) => x.titles.map(head))
  return !m.titles.length || !known.length || m.titles.some((t) => known.includes(head(t))) || m.rank !== null
}

export const head = (title: string): string => wordsOf(title).slice(0, 2).join(' ')

function attach(p: Person, m: PersonMention): void {
  m.person = p
  p.mentions.push(m)
  if (!m.evidenceOnly) p.inBody = true
}

/** A full name that is known may stand alone later. */
function findBareNames(r: Reading): void {
  const index = new PhraseIndex<Person>()
  for (const p of r.persons) if (p.words.length > 1) index.add(p.name, p)
  const taken = new Set<number>()
  for (const m of r.people) for (let i = m.from; i < m.to; i++) taken.add(i)
  const found: PersonMention[] = []
  for (const s of r.sentences)
    for (const hit of index.findAll(r.tokens, s.from, s.to)) {
      if (taken.has(hit.from) || (r.rules.placesNeedCapital && !r.tokens[hit.from]?.capital)) continue
      const m: PersonMention = {
        from: hit.from,
        to: hit.to,
        nameFrom: hit.from,
        nameTo: hit.to,
        name: textOf(r, hit.from, hit.to),
        rank: null,
        party: [],
        titles: [],
        former: false,
        body: null,
        bodies: [],
        country: null,
        person: null,
        evidenceOnly: s.evidenceOnly,
      }
      attach(hit.value, m)
      found.push(m)
    }
  if (found.length) r.people = [...r.people, ...found].sort((a, b) => a.from - b.from)
}

/** A post without a name is the last person who held it. */
function followTitles(r: Reading): void {
  const last = new Map<string, Person>()
  for (const m of r.people) {
    if (m.person) {
      for (const t of [...m.titles, ...(m.person.mentions[0]?.titles ?? [])]) last.set(head(t), m.person)
      continue
    }
    for (const t of m.titles) {
      const p = last.get(head(t))
      if (!p) continue
      const known = p.mentions.find((x) => x.body)?.body
      if (m.body?.id && known?.id && known.id !== m.body.id) continue
      m.person = p
      if (!m.evidenceOnly) p.inBody = true
    }
  }
  r.people = r.people.filter((m) => m.person)
}

const best = (list: readonly string[]): string | null =>
  list.reduce<string | null>((a, b) => (a === null || b.length > a.length ? b : a), null)

function describe(p: Person): void {
  p.bodies = p.mentions.filter((m) => !m.evidenceOnly).flatMap((m) => m.bodies)
  p.rank = p.mentions.find((m) => m.rank)?.rank ?? null
  p.party = p.mentions.find((m) => m.party.length)?.party[0] ?? null
  p.body = p.mentions.find((m) => m.body?.sure)?.body ?? p.mentions.find((m) => m.body)?.body ?? null
  const first = p.mentions.find((m) => m.titles.length && m.body) ?? p.mentions.find((m) => m.titles.length)
  const withBody = first?.titles.filter((t) => first.body === null || t.includes(' '))
  p.title = first ? (withBody && withBody.length > 1 ? withBody.join(', ') : best(first.titles)) : null
  p.former = first?.former ?? false
  const sure = p.mentions.find((m) => m.country)
  p.country = sure?.country ?? (p.body?.sure ? p.body.country : null)
  p.countrySure = p.country !== null
}

/** In "talks with A; B and C" those without a country stand on the side of those with one. */
function sideByList(r: Reading): void {
  for (const s of r.sentences) {
    const with_ = r.words.set(r.words.files.engagements.with as string[])
    const hits = with_.findAll(r.tokens, s.from, s.to)
    for (const hit of hits) {
      const list: PersonMention[] = []
      let k = hit.to
      for (const m of within(r.people, { from: hit.to, to: s.to })) {
        if (m.from - k > 3 || speaksNext(r, m, s.to)) break
        list.push(m)
        k = m.to
      }
      const country = list.map((m) => m.person?.country).find((c) => c && c !== r.home)
      if (!country || list.length < 2) continue
      for (const m of list) {
        if (!m.person || m.person.countrySure) continue
        m.person.country = country
        m.person.countrySure = true
      }
    }
  }
}

/** "…, X stressed": X is the clause's subject and no longer one of the list. */
function speaksNext(r: Reading, m: PersonMention, to: number): boolean {
  for (let i = m.to; i < Math.min(to, m.to + 3); i++)
    if (r.words.stance.longestAt(r.tokens, i, to)?.value[0]) return true
  return false
}

function settleCountry(r: Reading, p: Person): void {
  // The head of an international organisation speaks for no country.
  if (!p.country && p.body?.kind === 'international-organisation') return
  if (!p.country)
    p.country = looksHome(r, p)
      ? r.home
      : p.body?.country && p.body.country !== r.home
        ? p.body.country
        : (r.other ?? p.body?.country ?? null)
  for (const b of p.mentions.flatMap((m) => m.bodies)) {
    if (b.sure || !p.country || b.country === p.country) continue
    const own = (r.words.bodies.longestAt(tokenise(b.name), 0)?.value ?? []).find(
      (n) => n.country === p.country && n.id,
    )
    if (unlisted.has(b.kind) && !own) b.country = p.country
    else assign(b, own?.id ?? `${p.country}:${b.suffix}`, p.country)
  }
}

/** A party's leader, or the head of a delegation that its body sent ("the delegation of B led by X"). */
function leadParty(r: Reading, p: Person): void {
  if (p.body) return
  const files = r.words.files.engagements as unknown as Record<string, string[]>
  for (const m of p.mentions) {
    const sender = within(r.bodies, { from: Math.max(0, m.from - 14), to: m.from }).at(-1)
    if (
      sender &&
      r.words.set(files.ledBy).longestAt(r.tokens, sender.to, m.from) &&
      sender.country === p.country
    ) {
      p.body = sender
      p.bodies.push(sender)
      return
    }
  }
  const leads = p.mentions.some((m) =>
    m.titles.some((t) => r.words.set(r.words.files.titles.partyLeaders).longestAt(tokenise(t), 0)),
  )
  const party = leads && p.country ? r.words.partyOf(p.country) : null
  const m = p.mentions[0]
  if (!party || !m) return
  p.body = {
    from: m.from,
    to: m.to,
    id: party.id ?? null,
    country: p.country,
    kind: 'party',
    suffix: party.suffix,
    name: party.name,
    sure: true,
  }
  p.bodies.push(p.body)
}

function looksHome(r: Reading, p: Person): boolean {
  if (!r.home) return false
  const family = r.words.files.titles.familyNames
  if (family?.length && p.words.length > 1)
    return (
      r.words
        .set(family)
        .longestAt(r.tokens, p.mentions[0]?.nameFrom ?? 0, (p.mentions[0]?.nameFrom ?? 0) + 1) !== null
    )
  return p.body?.country === r.home
}
