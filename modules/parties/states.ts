/**
 * The closed table of states: members of the United Nations and its two observer states, by ISO 3166-1 alpha-2, and
 * `INT` for bodies that belong to no one state (Interpol, ASEANAPOL). `INT` is three letters so that it can never be
 * mistaken for a country. A territory's police stand under the state they belong to.
 */
import { type Language, languages, locales } from '#platform/words'

export const multilateral = 'INT'

export const isoStates =
  `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO
  CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE
  IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM
  MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE
  SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM
  ZW`.split(/\s+/)

export const states: readonly string[] = [...isoStates, multilateral]
const known = new Set(states)
export const isState = (code: string) => known.has(code)

/** Where the ministries write another name than the one the platform's locale tables give. */
const ownNames: Readonly<Record<string, Partial<Record<Language, string>>>> = {
  INT: {
    vi: 'Tổ chức đa phương',
    en: 'Multilateral bodies',
    ja: '多国間機関',
    zh: '多边机构',
    ru: 'Многосторонние организации',
  },
  CI: { vi: 'Cốt-đi-voa' },
  CN: { vi: 'Trung Quốc', en: 'China' },
  CZ: { en: 'Czech Republic', vi: 'Cộng hòa Séc' },
  GB: { vi: 'Vương quốc Anh' },
  KP: { vi: 'Triều Tiên', en: 'DPR Korea', ja: '北朝鮮', zh: '朝鲜', ru: 'КНДР' },
  KR: { vi: 'Hàn Quốc', en: 'Republic of Korea', ja: '韓国', zh: '韩国', ru: 'Республика Корея' },
  LA: { en: 'Lao PDR', vi: 'Lào' },
  MM: { en: 'Myanmar', vi: 'Mi-an-ma', ja: 'ミャンマー', zh: '缅甸', ru: 'Мьянма' },
  PS: { vi: 'Pa-le-xtin', en: 'State of Palestine', ja: 'パレスチナ', zh: '巴勒斯坦', ru: 'Палестина' },
  RU: { vi: 'Liên bang Nga', en: 'Russian Federation', ja: 'ロシア連邦', ru: 'Российская Федерация' },
  TL: { en: 'Timor-Leste', vi: 'Ti-mo Lét-xtê' },
  TR: { en: 'Türkiye', vi: 'Thổ Nhĩ Kỳ' },
  US: { vi: 'Hoa Kỳ', ja: '米国' },
  VN: { vi: 'Việt Nam', en: 'Viet Nam' },
}

const displays = new Map<Language, Intl.DisplayNames>()
function displayOf(language: Language): Intl.DisplayNames {
  const kept = displays.get(language)
  if (kept) return kept
  const made = new Intl.DisplayNames([locales[language]], { type: 'region' })
  displays.set(language, made)
  return made
}

/** The state's name as the ministries of that language write it. */
export const stateName = (code: string, language: Language): string =>
  ownNames[code]?.[language] ?? displayOf(language).of(code) ?? code

/** In all five languages, in the order the languages are offered. */
export const stateNames = (code: string): { text: string; lang: Language }[] =>
  languages.map((lang) => ({ text: stateName(code, lang), lang }))
