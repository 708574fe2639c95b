/**
 * Protective markings as partners write them, each with the handling mark it is kept under here. Data: a row is
 * changed by whoever has the text of the scheme before them, and `verified` is then set. The caveats of a row are
 * never fewer than the scheme asks; where the scheme is a ladder of secrecy, its top stands at our `secret`.
 */
import { type Handling, handlingCaveats, toHandling } from '#platform/handling'
import { cite, type RuleSource } from '#platform/rule'

export const markingSystems = ['tlp', 'siena', 'national'] as const
export type MarkingSystem = (typeof markingSystems)[number]

export interface Marking {
  readonly id: string
  readonly system: MarkingSystem
  /** ISO 3166-1 alpha-2 of the state whose marking it is; null when it is no one state's. */
  readonly state: string | null
  /** The form that is written; the first of `forms` unless an old form is only still accepted. */
  readonly written: string
  /** Every form that is read; letter case, width and spaces make no difference. */
  readonly forms: readonly string[]
  readonly handling: Handling
  readonly source: RuleSource
  readonly verified: boolean
}

/** What an unknown marking is kept under. */
export const strictest: Handling = toHandling({ level: 'secret', caveats: handlingCaveats })

type Row = [id: string, forms: readonly string[], handling: Handling]
const rows = (
  shared: Pick<Marking, 'system' | 'state' | 'source' | 'verified'>,
  list: readonly Row[],
): Marking[] => list.map(([id, forms, handling]) => ({ ...shared, id, written: forms[0]!, forms, handling }))

const tlp = rows({ system: 'tlp', state: null, source: cite('tlp-2'), verified: false }, [
  ['tlp-red', ['TLP:RED'], 'confidential//no-onward//organisation-only//named-only'],
  ['tlp-amber-strict', ['TLP:AMBER+STRICT', 'TLP:AMBER STRICT'], 'restricted//no-onward//organisation-only'],
  ['tlp-amber', ['TLP:AMBER'], 'restricted//no-onward'],
  ['tlp-green', ['TLP:GREEN'], 'official'],
  // White was the name in version 1; it is still read, and written as clear.
  ['tlp-clear', ['TLP:CLEAR', 'TLP:WHITE'], 'public'],
])

const siena = rows(
  { system: 'siena', state: null, source: cite('europol-handling-codes'), verified: false },
  [
    ['siena-h0', ['H0'], 'restricted'],
    ['siena-h1', ['H1'], 'restricted//no-evidence'],
    ['siena-h2', ['H2'], 'restricted//no-onward'],
    // H3 says "other, see text": until a person has read that text every caveat holds.
    ['siena-h3', ['H3'], 'restricted//no-evidence//no-onward//organisation-only//named-only'],
  ],
)

const vietnam = rows(
  { system: 'national', state: 'VN', source: cite('vn-state-secrets-2018'), verified: false },
  [
    ['vn-mat', ['Mật'], 'confidential//no-onward'],
    ['vn-toi-mat', ['Tối mật'], 'secret//no-onward//organisation-only'],
    ['vn-tuyet-mat', ['Tuyệt mật'], 'secret//no-onward//organisation-only//named-only'],
  ],
)

const russia = [
  ...rows({ system: 'national', state: 'RU', source: cite('ru-official-use-1994'), verified: false }, [
    ['ru-dsp', ['Для служебного пользования', 'ДСП', 'для служ. пользования'], 'restricted//no-onward'],
  ]),
  ...rows({ system: 'national', state: 'RU', source: cite('ru-state-secrets-1993'), verified: false }, [
    ['ru-secret', ['Секретно'], 'secret//no-onward'],
    ['ru-top-secret', ['Совершенно секретно'], 'secret//no-onward//organisation-only'],
    ['ru-special', ['Особой важности'], 'secret//no-onward//organisation-only//named-only'],
  ]),
]

const japan = [
  ...rows({ system: 'national', state: 'JP', source: cite('jp-document-marks'), verified: false }, [
    ['jp-care', ['取扱注意'], 'restricted//no-onward'],
    ['jp-hi', ['秘'], 'confidential//no-onward'],
    ['jp-gokuhi', ['極秘'], 'secret//no-onward//organisation-only'],
  ]),
  ...rows({ system: 'national', state: 'JP', source: cite('jp-designated-secrets-2013'), verified: false }, [
    ['jp-tokutei', ['特定秘密'], 'secret//no-onward//organisation-only//named-only'],
  ]),
]

const china = rows({ system: 'national', state: 'CN', source: cite('cn-state-secrets'), verified: false }, [
  ['cn-internal', ['内部', '内部资料', '内部文件'], 'restricted//no-onward'],
  ['cn-mimi', ['秘密'], 'confidential//no-onward'],
  ['cn-jimi', ['机密', '機密'], 'secret//no-onward//organisation-only'],
  ['cn-juemi', ['绝密', '絕密'], 'secret//no-onward//organisation-only//named-only'],
])

const english = [
  ...rows({ system: 'national', state: 'GB', source: cite('gb-classifications'), verified: false }, [
    ['gb-official', ['Official'], 'official'],
    ['gb-official-sensitive', ['Official-Sensitive'], 'restricted'],
    ['gb-secret', ['Secret'], 'secret'],
    ['gb-top-secret', ['Top secret'], 'secret//no-onward//organisation-only//named-only'],
  ]),
  // Words in common use in English texts of several states; how they are kept is our own reading.
  ...rows({ system: 'national', state: null, source: cite('house'), verified: false }, [
    ['en-public', ['Public'], 'public'],
    ['en-unclassified', ['Unclassified'], 'official'],
    ['en-fouo', ['For official use only', 'FOUO', 'Law enforcement sensitive'], 'restricted//no-onward'],
    ['en-restricted', ['Restricted'], 'restricted'],
    ['en-confidential', ['Confidential'], 'confidential'],
  ]),
]

export const markings: readonly Marking[] = [
  ...tlp,
  ...siena,
  ...vietnam,
  ...russia,
  ...japan,
  ...china,
  ...english,
]

/** Words that only announce a marking; they are passed over. */
export const markingLabels = [
  'độ mật',
  'mức độ mật',
  'handling code',
  'handling',
  'classification',
  'marking',
  'гриф секретности',
  'гриф',
  '密级',
  '秘密区分',
] as const
