/** The texts that rules cite, each by its own name in its own language. `url` is where a reader finds it. */
export const texts = {
  'tlp-2': {
    title: 'FIRST Standards Definitions and Usage Guidance: Traffic Light Protocol, version 2.0 (2022)',
    lang: 'en',
    url: 'https://www.first.org/tlp/',
  },
  'europol-handling-codes': {
    title: 'Europol handling and evaluation codes (SIENA)',
    lang: 'en',
    url: 'https://statewatch.org/news/2018/february/eu-law-enforcement-information-exchange-guidelines',
  },
  'vn-state-secrets-2018': {
    title: 'Luật Bảo vệ bí mật nhà nước số 29/2018/QH14',
    lang: 'vi',
    url: null,
  },
  'ru-state-secrets-1993': {
    title: 'Закон РФ от 21.07.1993 № 5485-1 «О государственной тайне»',
    lang: 'ru',
    url: null,
  },
  'ru-official-use-1994': {
    title: 'Постановление Правительства РФ от 03.11.1994 № 1233',
    lang: 'ru',
    url: null,
  },
  'jp-designated-secrets-2013': {
    title: '特定秘密の保護に関する法律（平成25年法律第108号）',
    lang: 'ja',
    url: null,
  },
  'jp-document-marks': {
    title: '行政文書の管理に関するガイドライン',
    lang: 'ja',
    url: null,
  },
  'cn-state-secrets': {
    title: '中华人民共和国保守国家秘密法',
    lang: 'zh',
    url: null,
  },
  'gb-classifications': {
    title: 'Government Security Classifications',
    lang: 'en',
    url: null,
  },
  'vn-circular-54-2021': {
    title: 'Thông tư 54/2021/TT-BCA',
    lang: 'vi',
    url: null,
  },
  vclt: {
    title: 'Vienna Convention on the Law of Treaties (1969)',
    lang: 'en',
    url: null,
  },
  untoc: {
    title: 'United Nations Convention against Transnational Organized Crime (2000)',
    lang: 'en',
    url: null,
  },
  // A rule the house sets itself, on no outside text.
  house: {
    title: 'Comity',
    lang: 'en',
    url: null,
  },
} as const satisfies Record<string, { title: string; lang: string; url: string | null }>
