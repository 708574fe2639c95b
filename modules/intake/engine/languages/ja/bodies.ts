/** Bodies beside their countries, missions, and Japan's own offices, which go without a country's name. */
import { countryAt, countryEndingAt } from '../../places.ts'
import type { BodyMention, Range, Reading } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { letterMayBePlace } from '../han/marks.ts'
import { setOf } from './words.ts'

const japanese = setOf(['法務省', '外務省', '防衛省', '総務省', '警察庁', '国家公安委員会'])

/** "ベトナム | 公安省", "日本の警察庁"; "法務省" alone is Japan's. */
export function countryBeside(r: Reading, body: Range): { country: string; to: number } | null {
  const of = r.tokens[body.from - 1]?.key === 'の' ? 1 : 0
  const place = countryEndingAt(r, body.from - of)
  if (place && !place.city) return { country: place.country, to: body.to }
  return japanese.longestAt(r.tokens, body.from)?.to === body.to ? { country: 'JP', to: body.to } : null
}

/** "在ベトナム日本大使館". */
export function findBody(r: Reading, i: number): BodyMention | null {
  if (r.tokens[i]?.key !== '在') return null
  const host = countryAt(r, i + 1)
  const sender = host ? countryAt(r, host.to) : null
  const head = setOf(['大使館', '国大使館', '総領事館', '国総領事館']).longestAt(
    r.tokens,
    sender?.to ?? i + 1,
  )
  if (!host || !sender || !head) return null
  const consulate = textOf(r, head.from, head.to).includes('領事')
  return {
    ...{
      from: i,
      to: head.to,
      country: sender.country,
      kind: consulate ? 'consulate' : 'embassy',
      sure: true,
    },
    ...{
      id: `${sender.country}:${consulate ? 'CG' : 'EMB'}-${host.country}`,
      suffix: `EMB-${host.country}`,
      name: textOf(r, i, head.to),
    },
  }
}

export const mayBePlace = (r: Reading, place: Range): boolean =>
  letterMayBePlace(
    r,
    place,
    ['訪', '駐', '在', '対', '来', '滞'],
    ['側', '両国', '首相', '外相', '大統領', '国務', '政府', '首脳', '双方'],
  )
