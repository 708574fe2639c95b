/** Vietnamese: the post stands before the name, the country behind the body, the subject before the verb. */
import areas from '../../lexicon/vi/areas.json' with { type: 'json' }
import dates from '../../lexicon/vi/dates.json' with { type: 'json' }
import engagements from '../../lexicon/vi/engagements.json' with { type: 'json' }
import events from '../../lexicon/vi/events.json' with { type: 'json' }
import figures from '../../lexicon/vi/figures.json' with { type: 'json' }
import furniture from '../../lexicon/vi/furniture.json' with { type: 'json' }
import grammar from '../../lexicon/vi/grammar.json' with { type: 'json' }
import groups from '../../lexicon/vi/groups.json' with { type: 'json' }
import instruments from '../../lexicon/vi/instruments.json' with { type: 'json' }
import mechanisms from '../../lexicon/vi/mechanisms.json' with { type: 'json' }
import partnerships from '../../lexicon/vi/partnerships.json' with { type: 'json' }
import places from '../../lexicon/vi/places.json' with { type: 'json' }
import programmes from '../../lexicon/vi/programmes.json' with { type: 'json' }
import stance from '../../lexicon/vi/stance.json' with { type: 'json' }
import titles from '../../lexicon/vi/titles.json' with { type: 'json' }
import { capitalRun, plainId } from '../bodies.ts'
import type { LanguageRules } from '../language-rules.ts'
import { titledPeople } from '../people.ts'
import { countryAt } from '../places.ts'
import type { BodyMention, DateMention, Range, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { subjectFirstStatements } from '../statements.ts'
import { compileWords } from '../words.ts'

const words = compileWords('vi', {
  areas, stance, grammar, titles, groups, engagements, dates, instruments, mechanisms, programmes, events, figures, furniture, partnerships, more: places,
}) // biome-ignore format: one list

/** "Bộ Công an | (của|nước)? | Việt Nam"; an acronym in brackets may stand between. */
function countryBeside(r: Reading, body: Range): { country: string; to: number } | null {
  let k = body.to
  if (r.tokens[k]?.key === '(' && r.tokens[k + 2]?.key === ')') k += 3
  const direct = countryAt(r, k)
  if (direct && !direct.city && r.tokens[direct.to]?.key !== '-' && r.tokens[k - 1]?.key !== '-')
    return { country: direct.country, to: direct.to }
  const of = words.set(grammar.of).longestAt(r.tokens, k, k + 1)
  const behind = of ? countryAt(r, of.to) : null
  return behind && !behind.city ? { country: behind.country, to: behind.to } : null
}

type Shape = (r: Reading, i: number) => BodyMention | null
const localHeads = words.set(grammar.localPolice)
const areaWords = words.set(grammar.localAreas)
const companyHeads = words.index({
  company: grammar.companyHeads,
  'media-group': grammar.mediaHeads,
  association: grammar.associationHeads,
})
const embassyHeads = words.index({ embassy: grammar.embassyHeads, consulate: grammar.consulateHeads })
const at = words.set(grammar.at)

const mention = (
  r: Reading,
  from: number,
  to: number,
  id: string | null,
  country: string | null,
  kind: string,
): BodyMention => ({
  from,
  to,
  id,
  country,
  kind,
  suffix: id?.slice(id.indexOf(':') + 1) ?? plainId(textOf(r, from, to)),
  name: textOf(r, from, to),
  sure: id !== null,
})

/** "Công an tỉnh X", "Cảnh sát Osaka". */
const localPolice: Shape = (r, i) => {
  const head = localHeads.longestAt(r.tokens, i)
  if (!head || !r.tokens[i]?.capital) return null
  const area = areaWords.longestAt(r.tokens, head.to)
  const k = area?.to ?? head.to
  const place = countryAt(r, k)
  if (place && !place.city) return null
  const to = place?.to ?? capitalRun(r.tokens, k, 2)
  if (to === k || (!area && !place)) return null
  const country =
    place?.country ??
    countryAt(r, to)?.country ??
    (/^\p{ASCII}+$/u.test(textOf(r, k, to)) && r.other ? r.other : 'VN')
  return mention(r, i, to, `${country}:${plainId(textOf(r, k, to))}`, country, 'local-police')
}

/** "Đại sứ quán A tại B"; without B it stands in the teller's own country. */
const embassy: Shape = (r, i) => {
  const head = embassyHeads.longestAt(r.tokens, i)
  if (!head) return null
  const sender = countryAt(r, head.to)
  if (!sender) return null
  const where = at.longestAt(r.tokens, sender.to) ? countryAt(r, sender.to + 1) : null
  const city = where?.city ? plainId(where.city) : null
  const host = where?.country ?? (sender.country === 'VN' ? null : 'VN')
  const consulate = head.value[0] === 'consulate'
  const id = consulate
    ? `${sender.country}:CG-${city ?? host ?? ''}`
    : host
      ? `${sender.country}:EMB-${host}`
      : `${sender.country}:EMB`
  return mention(r, i, where?.to ?? sender.to, id, sender.country, head.value[0] ?? 'embassy')
}

/** "Công ty A"; the names that follow in a list ("A, B và C") are companies too. */
const company: Shape = (r, i) => {
  const head = companyHeads.longestAt(r.tokens, i)
  if (!head) return null
  const to = capitalRun(r.tokens, head.to, 4)
  if (to === head.to || countryAt(r, head.to)) return null
  return {
    ...mention(r, i, to, null, null, head.value[0] ?? 'company'),
    suffix: plainId(textOf(r, head.to, to)),
    name: textOf(r, i, to),
    sure: false,
  }
}

const two = (s: string | undefined): string => (s ?? '').padStart(2, '0')
const day = (y: string | undefined, m: string | undefined, d: string | undefined): string =>
  `${y ? (y.length === 2 ? `20${y}` : y) : '0000'}-${two(m)}-${two(d)}`
const valid = (m: string | undefined, d: string | undefined): boolean =>
  Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31

const rangeForm =
  /(?<![\d/.,-])(\d{1,2})(?:[/.](\d{1,2}))?(?:[/.](\d{4}))? ?(?:-|đến ngày|đến hết ngày|đến) ?(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?(?![\d/])/g
const dashedRange =
  /(?<![\d/.,-])(\d{1,2})(?:-(\d{1,2}))? (?:đến ngày|đến) (\d{1,2})-(\d{1,2})(?:-(\d{4}))?(?![\d/-])/g
const dayForm = /(?<![\d/.,-])(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?(?![\d/%])/g
const dashedDay = /(?:ngày|sáng|chiều|tối|trưa) (\d{1,2})-(\d{1,2})(?:-(\d{4}))?(?![\d/-])/gi
const longForm = /ngày (\d{1,2}) tháng (\d{1,2})(?:,? năm (\d{4}))?/gi

function findDates(r: Reading, range: Range): DateMention[] {
  const start = r.tokens[range.from]?.start ?? 0
  const text = textOf(r, range.from, range.to)
  const found: { at: number; end: number; m: DateMention }[] = []
  const push = (index: number, length: number, from: string, to: string | null, year: boolean): void => {
    if (found.some((f) => index < f.end && f.at < index + length)) return
    const a = tokenIndex(r, start + index, range)
    const b = tokenIndex(r, start + index + length, range)
    found.push({
      at: index,
      end: index + length,
      m: {
        from: a,
        to: Math.max(b, a + 1),
        start: from,
        end: to,
        yearInText: year,
        timeOfDay: timeOfDay(r, a, range.from),
        sameDay: false,
      },
    })
  }
  for (const m of text.matchAll(rangeForm))
    if (valid(m[5], m[4]) && Number(m[1]) <= 31)
      push(
        m.index,
        m[0].length,
        day(m[3] ?? m[6], m[2] ?? m[5], m[1]),
        day(m[6], m[5], m[4]),
        m[6] !== undefined,
      )
  for (const m of text.matchAll(dashedRange))
    if (valid(m[4], m[3]) && Number(m[1]) <= 31)
      push(m.index, m[0].length, day(m[5], m[2] ?? m[4], m[1]), day(m[5], m[4], m[3]), m[5] !== undefined)
  for (const m of text.matchAll(dashedDay))
    if (valid(m[2], m[1])) push(m.index, m[0].length, day(m[3], m[2], m[1]), null, m[3] !== undefined)
  for (const m of text.matchAll(longForm))
    if (valid(m[2], m[1])) push(m.index, m[0].length, day(m[3], m[2], m[1]), null, m[3] !== undefined)
  for (const m of text.matchAll(dayForm))
    if (valid(m[2], m[1])) push(m.index, m[0].length, day(m[3], m[2], m[1]), null, m[3] !== undefined)
  for (const hit of words.set(dates.sameDay).findAll(r.tokens, range.from, range.to))
    if (!found.some((f) => f.m.from <= hit.to + 1 && hit.to <= f.m.to))
      found.push({
        at: (r.tokens[hit.from]?.start ?? 0) - start,
        end: 0,
        m: {
          from: hit.from,
          to: hit.to,
          start: '',
          end: null,
          yearInText: false,
          timeOfDay: timeOfDay(r, hit.from + 1, range.from),
          sameDay: true,
        },
      })
  return found.sort((a, b) => a.at - b.at).map((f) => f.m)
}

function tokenIndex(r: Reading, offset: number, range: Range): number {
  let low = range.from
  let high = range.to
  while (low < high) {
    const mid = (low + high) >> 1
    if ((r.tokens[mid]?.start ?? 0) < offset) low = mid + 1
    else high = mid
  }
  return low
}

function timeOfDay(r: Reading, at: number, floor: number): string | null {
  const index = words.index(dates.timeOfDay)
  for (let i = Math.max(floor, at - 3); i < at; i++) {
    const hit = index.longestAt(r.tokens, i, at)
    if (hit) return hit.value[0] ?? null
  }
  return null
}

export const vietnamese: LanguageRules = {
  language: 'vi',
  home: 'VN',
  words,
  placesNeedCapital: true,
  abbreviations: new Set(grammar.abbreviations),
  countryBeside,
  findBody: (r, i) =>
    embassy(r, i) ?? localPolice(r, i) ?? (r.words.bodies.longestAt(r.tokens, i) ? null : company(r, i)),
  findPeople: titledPeople,
  findDates,
  findStatements: subjectFirstStatements,
}
