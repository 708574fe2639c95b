/** Instruments of public record between Viet Nam and three partners, with the report each dated step rests on. */
import type { Instrument, StepVerb, Wording } from '#modules/instruments/schema'
import type { Area } from '#modules/safeguards/schema'
import type { ReportId } from './reports.ts'

export interface ToldInstrument {
  kind: Instrument['kind']
  titles: Wording[]
  /** A state, or the code of an authority. */
  parties: string[]
  areas: Area[]
  source: ReportId
  startOn?: string
  endOn?: string
  note?: string
  signatories?: { name: string; lang: string; state: string }[]
  steps: [verb: StepVerb, on: string | null, source: ReportId, place?: string, note?: string][]
  rounds?: [
    number: number,
    on: string,
    endOn: string | null,
    place: string | null,
    form: 'in-person' | 'online',
  ][]
  nextStep?: { state: string; what: string; ownerText: string; dueOn: string }
}

const titles = (vi: string, en: string, other?: Wording): Wording[] => [
  { text: vi, lang: 'vi' },
  { text: en, lang: 'en' },
  ...(other ? [other] : []),
]

export const toldInstruments: readonly ToldInstrument[] = [
  {
    kind: 'treaty',
    titles: titles(
      'Hiệp định tương trợ tư pháp về hình sự Việt Nam – Nhật Bản',
      'Treaty on mutual legal assistance in criminal matters, Viet Nam – Japan',
      { text: '日・ベトナム刑事共助条約', lang: 'ja' },
    ),
    parties: ['VN', 'JP'],
    areas: ['mutual-legal-assistance'],
    source: 'gov-2021',
    signatories: [
      { name: 'Lê Minh Trí', lang: 'vi', state: 'VN' },
      { name: 'Yamada', lang: 'en', state: 'JP' },
    ],
    steps: [
      ['proposed', '2017-06', 'vov-2017'],
      ['negotiation-opened', '2018-05', 'mofa-2021'],
      ['text-agreed', '2021-03', 'mofa-2021'],
      ['signed', '2021-11-24', 'gov-2021'],
      ['notes-exchanged', '2022-08-01', 'gov-2022', 'Hanoi'],
      [
        'entered-into-force',
        '2022-08-31',
        'gov-2022',
        undefined,
        'The thirtieth day after the notes, as announced.',
      ],
    ],
    rounds: [
      [1, '2018-12', null, 'Tokyo', 'in-person'],
      [2, '2019-03', null, 'Hanoi', 'in-person'],
      [5, '2021-03-23', '2021-03-25', null, 'online'],
    ],
  },
  {
    kind: 'treaty',
    titles: titles(
      'Hiệp định chuyển giao người bị kết án phạt tù Việt Nam – Nhật Bản',
      'Treaty on the transfer of sentenced persons, Viet Nam – Japan',
      { text: '日・ベトナム受刑者移送条約', lang: 'ja' },
    ),
    parties: ['VN', 'JP'],
    areas: ['transfer-of-sentenced-persons'],
    source: 'gov-2019',
    signatories: [
      { name: 'Lê Quý Vương', lang: 'vi', state: 'VN' },
      { name: 'Abe Toshiko', lang: 'en', state: 'JP' },
    ],
    steps: [
      ['proposed', '2017-06', 'vov-2017', undefined, 'The Japanese page names extradition in its place.'],
      ['signed', '2019-07-01', 'gov-2019', 'Tokyo'],
      ['notes-exchanged', '2020-07-20', 'embassy-2020', 'Hanoi'],
      ['entered-into-force', '2020-08-19', 'embassy-2020'],
    ],
  },
  {
    kind: 'treaty',
    titles: titles('Hiệp định về dẫn độ Việt Nam – Nhật Bản', 'Extradition treaty, Viet Nam – Japan', {
      text: '日・ベトナム犯罪人引渡条約',
      lang: 'ja',
    }),
    parties: ['VN', 'JP'],
    areas: ['extradition'],
    source: 'vov-2017',
    note: 'No public report of a signature was found.',
    steps: [['proposed', '2017-06', 'vov-2017']],
    nextStep: {
      state: 'VN',
      what: 'Example: prepare a position for the next dialogue',
      ownerText: 'Example: legal department',
      dueOn: '2026-12-15',
    },
  },
  {
    kind: 'mou',
    titles: titles(
      'Bản ghi nhớ hợp tác về phòng cháy, chữa cháy Việt Nam – Nhật Bản',
      'Memorandum of cooperation on fire services, Viet Nam – Japan',
    ),
    parties: ['VN:MPS', 'JP:MIC'],
    areas: ['fire-rescue'],
    source: 'fdma-2023',
    steps: [['signed', '2018-10-08', 'fdma-2023']],
  },
  {
    kind: 'record-of-discussions',
    titles: titles(
      'Biên bản thảo luận Dự án nâng cao năng lực Cảnh sát PCCC và CNCH',
      'Record of discussions on the capacity of the fire and rescue police',
    ),
    parties: ['VN:MPS', 'JP:JICA'],
    areas: ['fire-rescue', 'oda-finance'],
    source: 'hanoi-2021',
    steps: [['signed', '2021-09-17', 'hanoi-2021']],
  },
  {
    kind: 'mou',
    titles: titles(
      'Bản ghi nhớ với Cơ quan Hội đồng An ninh Liên bang Nga',
      'Memorandum with the office of the Security Council of Russia',
    ),
    parties: ['VN:MPS', 'RU:SC'],
    areas: ['national-security'],
    source: 'vnplus-2017',
    steps: [['signed', '2012-11-02', 'vnplus-2017']],
  },
  {
    kind: 'action-programme',
    titles: titles(
      'Chương trình phối hợp hành động với Bộ Nội vụ Nga (2016)',
      'Action coordination programme with the Ministry of Internal Affairs of Russia (2016)',
    ),
    parties: ['VN:MPS', 'RU:MVD'],
    areas: ['law-enforcement-general'],
    source: 'vnplus-2016',
    signatories: [
      { name: 'Trần Đại Quang', lang: 'vi', state: 'VN' },
      { name: 'Kolokoltsev', lang: 'en', state: 'RU' },
    ],
    steps: [['signed', '2016-03-21', 'vnplus-2016', 'Hanoi']],
  },
  {
    kind: 'action-programme',
    titles: titles(
      'Chương trình phối hợp hành động với Bộ Nội vụ Nga giai đoạn 2019–2021',
      'Action coordination programme with the Ministry of Internal Affairs of Russia, 2019–2021',
    ),
    parties: ['VN:MPS', 'RU:MVD'],
    areas: ['law-enforcement-general'],
    source: 'vnplus-2018',
    startOn: '2019',
    endOn: '2021',
    signatories: [
      { name: 'Bùi Văn Nam', lang: 'vi', state: 'VN' },
      { name: 'Gorovoy', lang: 'en', state: 'RU' },
    ],
    steps: [['signed', '2018-09-05', 'vnplus-2018', 'Moscow']],
  },
  {
    kind: 'mou',
    titles: titles(
      'Bản ghi nhớ với Cơ quan Vệ binh quốc gia Liên bang Nga',
      'Memorandum with the National Guard of Russia',
    ),
    parties: ['VN:MPS', 'RU:ROSGVARDIA'],
    areas: ['training', 'joint-exercise'],
    source: 'vov-2019',
    signatories: [
      { name: 'Tô Lâm', lang: 'vi', state: 'VN' },
      { name: 'Zolotov', lang: 'en', state: 'RU' },
    ],
    steps: [['signed', '2019-12-03', 'vov-2019', 'Hanoi']],
  },
  {
    kind: 'treaty',
    titles: titles('Hiệp định về dẫn độ Việt Nam – Trung Quốc', 'Extradition treaty, Viet Nam – China', {
      text: '中越引渡条约',
      lang: 'zh',
    }),
    parties: ['VN', 'CN'],
    areas: ['extradition'],
    source: 'notice-2020',
    steps: [
      ['signed', '2015-04-07', 'notice-2020', 'Beijing'],
      ['entered-into-force', '2019-12-12', 'notice-2020'],
    ],
  },
  {
    kind: 'treaty',
    titles: titles(
      'Hiệp định chuyển giao người bị kết án phạt tù Việt Nam – Trung Quốc',
      'Treaty on the transfer of sentenced persons, Viet Nam – China',
    ),
    parties: ['VN', 'CN'],
    areas: ['transfer-of-sentenced-persons'],
    source: 'cand-2024',
    steps: [
      [
        'signed',
        '../2024-04-19?',
        'cand-2024',
        undefined,
        'Inferred: in April 2024 it was said that it would soon be ratified.',
      ],
    ],
  },
  {
    kind: 'agreement',
    titles: titles(
      'Hiệp định hợp tác phòng, chống mua bán người Việt Nam – Trung Quốc',
      'Agreement on cooperation against trafficking in persons, Viet Nam – China',
    ),
    parties: ['VN', 'CN'],
    areas: ['trafficking-in-persons'],
    source: 'vnplus-2010',
    signatories: [
      { name: 'Lê Hồng Anh', lang: 'vi', state: 'VN' },
      { name: 'Meng Jianzhu', lang: 'en', state: 'CN' },
    ],
    steps: [['signed', '2010-09-15?', 'vnplus-2010', 'Beijing']],
  },
  {
    kind: 'minutes',
    titles: titles(
      'Biên bản Hội nghị hợp tác phòng, chống tội phạm lần thứ 5',
      'Minutes of the fifth conference on cooperation against crime',
    ),
    parties: ['VN:MPS', 'CN:MPS'],
    areas: ['general-crime'],
    source: 'vov-2016',
    steps: [['signed', '2016-09-25', 'vov-2016', 'Hanoi']],
  },
  {
    kind: 'minutes',
    titles: titles(
      'Biên bản Hội nghị hợp tác phòng, chống tội phạm lần thứ 7',
      'Minutes of the seventh conference on cooperation against crime',
    ),
    parties: ['VN:MPS', 'CN:MPS'],
    areas: ['general-crime'],
    source: 'vov-2021',
    endOn: '2022',
    steps: [['signed', '2021-02-19', 'vov-2021', 'Hanoi']],
  },
  {
    kind: 'convention',
    titles: titles(
      'Công ước Liên hợp quốc về chống tội phạm mạng (Công ước Hà Nội)',
      'United Nations Convention against Cybercrime (Hanoi Convention)',
    ),
    parties: ['VN', 'INT'],
    areas: ['cybercrime', 'multilateral-support'],
    source: 'sggp-2025',
    note: 'Many parties; the day of its entry into force is not known here.',
    steps: [['signed', '2025-10-25', 'sggp-2025', 'Hanoi', 'Opened for signature on this day.']],
  },
]
