/** Bodies beside their countries, missions abroad. */
import { plainId } from '../../bodies.ts'
import { countryAt, countryEndingAt } from '../../places.ts'
import type { BodyMention, Range, Reading } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { letterMayBePlace } from '../han/marks.ts'
import { grammar, setOf, words } from './words.ts'

/** "越南 | 公安部", "越南的公安部", and inside the name itself. */
export function countryBeside(r: Reading, body: Range): { country: string; to: number } | null {
  const of = r.tokens[body.from - 1]?.key === '的' ? 1 : 0
  const place = countryEndingAt(r, body.from - of)
  if (!place || place.city) return null
  // "越中公安部": two countries in one breath are the bodies of both.
  const pair = countryEndingAt(r, place.from)
  return pair && place.to - place.from === 1 ? null : { country: place.country, to: body.to }
}

const missions = words.index({ embassy: grammar.embassyHeads, consulate: grammar.consulateHeads })

/** "中国驻马来西亚大使馆". */
export function findBody(r: Reading, i: number): BodyMention | null {
  const sender = countryAt(r, i)
  if (!sender || r.tokens[sender.to]?.key !== '驻') return null
  const host = countryAt(r, sender.to + 1)
  const city = host && !host.city ? countryAt(r, host.to) : host
  const head = missions.longestAt(r.tokens, city?.to ?? host?.to ?? sender.to + 1)
  if (!host || !head) return null
  const kind = head.value[0] ?? 'embassy'
  const where = kind === 'consulate' && city?.city ? plainId(city.city) : host.country
  return {
    ...{ from: i, to: head.to, country: sender.country, kind, suffix: `EMB-${where}` },
    ...{
      id: `${sender.country}:${kind === 'consulate' ? 'CG' : 'EMB'}-${where}`,
      name: textOf(r, i, head.to),
      sure: true,
    },
  }
}

const before = ['访', '驻', '来', '赴', '在', '对', '旅', '援', '离']
const after = [
  '方',
  '总统',
  '总理',
  '首相',
  '外长',
  '警方',
  '公安',
  '副总理',
  '政府',
  '内政部',
  '党',
  '人民',
  '双边',
  '国会',
]

export const mayBePlace = (r: Reading, place: Range): boolean =>
  letterMayBePlace(r, place, before, after) && !setOf(['中央', '中心']).longestAt(r.tokens, place.from)
