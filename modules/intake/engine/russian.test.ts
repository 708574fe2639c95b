/** Russian: each rule on a short invented example. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Draft } from './draft.ts'
import { readReport } from './index.ts'
import { inflected, sameWord, stemmed } from './inflection.ts'
import { setOf } from './phrases.ts'
import { tokenise } from './tokens.ts'

const minister = 'министр общественной безопасности Вьетнама генерал армии Чан Ван Мау'
const guest = 'министром внутренних дел Российской Федерации генералом полиции Иваном Примеровым'
const met = `3 апреля 2023 года в Ханое ${minister} провел переговоры с ${guest}. `
const read = (text: string): Draft => readReport(met + text, { language: 'ru' })
const said = (text: string): string[][] => {
  const d = read(text)
  return d.commitments.map((c) => [c.stance, c.by ?? '', c.to ?? ''])
}
const VN = 'VN:MPS'
const RU = 'RU:MVD'

test('a phrase in the dictionary form finds every case and no other word', () => {
  const set = setOf([inflected('министерство внутренних дел')])
  const finds = (text: string): boolean => set.longestAt(tokenise(text), 0) !== null
  for (const t of [
    'Министерство внутренних дел',
    'Министерства внутренних дел',
    'министерством внутренних дел',
    'Министерствами внутренних дел',
  ])
    assert.ok(finds(t), t)
  assert.ok(!finds('министерский внутренних дел'))
  assert.ok(!setOf([inflected('договор')]).longestAt(tokenise('договоренность'), 0))
  assert.ok(setOf([inflected('Вьетнам')]).longestAt(tokenise('Вьетнамом'), 0))
  assert.ok(sameWord('протокола', 'протоколы'))
  assert.equal(stemmed('Диалога по безопасности'), stemmed('диалог по безопасности'))
  assert.ok(setOf([inflected('ещё')]).longestAt(tokenise('еще'), 0))
})

test('rank, post, body and name, in any case, give the nominative', () => {
  const [a, b] = read('').engagements[0]?.participants ?? []
  assert.deepEqual(
    [a?.name, a?.rank, a?.country, a?.organisation],
    ['Чан Ван Мау', 'генерал армии', 'VN', 'Министерство общественной безопасности'],
  )
  assert.deepEqual([b?.name, b?.rank, b?.country], ['Иван Примеров', 'генерал полиции', 'RU'])
  assert.match(b?.title ?? '', /^министр внутренних дел/)
})

test('talks have their date, their city, and the bodies of both', () => {
  const e = read('').engagements[0]
  assert.deepEqual(
    [e?.kind, e?.dateStart, e?.yearInText, e?.hostCountry],
    ['talks', '2023-04-03', true, 'VN'],
  )
  assert.deepEqual(e?.organisations.map((o) => o.id).sort(), [RU, VN])
})

test('names told in the genitive and the instrumental, initials, patronymics', () => {
  const names = (text: string): string[] =>
    readReport(text, { language: 'ru' }).engagements.flatMap((e) => e.participants.map((p) => p.name))
  assert.deepEqual(
    names(
      `Состоялась встреча министра юстиции России Петра Образцова с министром юстиции Лаоса Кхамсаем Образовонгом.`,
    ),
    ['Петр Образцов', 'Кхамсай Образовонг'],
  )
  assert.deepEqual(
    names('Глава МВД Беларуси Сергей Петрович Пробный встретился с послом Японии Танакой Иитиро.').slice(
      0,
      1,
    ),
    ['Сергей Петрович Пробный'],
  )
  assert.deepEqual(
    names(
      'Заместитель министра внутренних дел России А.В. Пробный встретился с министром юстиции Кубы Луисом Пробесом.',
    ).slice(0, 1),
    ['А.В. Пробный'],
  )
})

test('the one who receives and the one received', () => {
  const e = readReport(
    'Президент Вьетнама Ле Ван Мау принял министра общественной безопасности Лаоса Бунми Примера.',
    { language: 'ru' },
  ).engagements[0]
  assert.deepEqual([e?.kind, e?.participants.map((p) => p.role)], ['reception', ['receiver', 'counterpart']])
  const p = readReport(
    `${met}В тот же день Чан Ван Мау был принят министром юстиции России Олегом Пробным.`,
    { language: 'ru' },
  ).engagements[1]
  assert.deepEqual(
    [p?.kind, p?.dateStart, p?.participants[0]?.name],
    ['reception', '2023-04-03', 'Олег Пробный'],
  )
  assert.equal(
    readReport(`${met}Министр принял участие в церемонии и поблагодарил за теплый прием.`, { language: 'ru' })
      .engagements.length,
    1,
  )
})

test('verbs of saying give their stance and direction', () => {
  assert.deepEqual(
    said(
      'Чан Ван Мау поблагодарил российскую сторону за обучение курсантов и выразил надежду на развитие контактов.',
    ),
    [
      ['thanked', VN, RU],
      ['hoped', VN, RU],
    ],
  )
  assert.deepEqual(
    said(
      'Иван Примеров заверил, что МВД России будет поддерживать коллег, и выразил готовность направить экспертов.',
    ),
    [
      ['pledged', RU, VN],
      ['offered', RU, VN],
    ],
  )
  assert.deepEqual(said('Чан Ван Мау предложил российской стороне делиться опытом.'), [['requested', VN, RU]])
  assert.deepEqual(said('Чан Ван Мау предложил двум министерствам усилить обмен информацией.'), [
    ['proposed', VN, 'both'],
  ])
  assert.deepEqual(said('Министр выразил российским коллегам искреннюю благодарность за помощь.'), [
    ['thanked', VN, RU],
  ])
})

test('what is said inside "что" takes the stance of its own word', () => {
  assert.deepEqual(
    said('Иван Примеров отметил, что российская сторона готова расширять подготовку кадров.'),
    [['offered', RU, VN]],
  )
})

test('a chain of infinitives is as many clauses, nouns under one verb are one', () => {
  const d = read(
    'Стороны договорились активизировать обмен делегациями, обмениваться информацией о наркотиках, терроризме и торговле людьми, а также проводить совместные учения.',
  )
  assert.deepEqual(
    d.commitments.map((c) => [c.stance, c.by, c.areas.slice().sort()]),
    [
      ['agreed', 'both', ['delegation-exchange']],
      ['agreed', 'both', ['drugs', 'information-sharing', 'terrorism', 'trafficking-in-persons']],
      ['agreed', 'both', ['joint-exercise']],
    ],
  )
})

test('passive, impersonal and gerund', () => {
  assert.deepEqual(said('На встрече были обсуждены вопросы борьбы с мошенничеством.'), [
    ['discussed', 'both', 'both'],
  ])
  assert.deepEqual(said('Подчеркнув важность доверия, Иван Примеров поздравил коллег с праздником.'), [
    ['affirmed', RU, VN],
    ['congratulated', RU, VN],
  ])
  assert.deepEqual(said('Планируется, что соглашение о сотрудничестве будет подписано осенью.'), [])
})

test('direct speech is the speaker’s who is named behind it', () => {
  const d = read(
    '«Мы готовы и далее помогать в обучении специалистов пожарной охраны», – сказал Иван Примеров.',
  )
  assert.deepEqual(
    d.commitments.map((c) => [c.stance, c.byPerson]),
    [['offered', 'Иван Примеров']],
  )
  const two = read(
    '«Мы высоко ценим сотрудничество с коллегами. Надеемся на скорое подписание договора о выдаче», – подчеркнул министр внутренних дел России.',
  )
  assert.deepEqual(
    two.commitments.map((c) => [c.stance, c.by]),
    [
      ['praised', RU],
      ['hoped', RU],
    ],
  )
})

test('a spokesman tells and does not speak for himself', () => {
  const d = read(
    '«Стороны договорились проводить совместные учения», – сообщила официальный представитель МВД России Анна Пробная.',
  )
  assert.deepEqual(
    d.commitments.map((c) => [c.stance, c.by]),
    [['agreed', 'both']],
  )
})

test('instruments with kind, status and period; two treaties under one verb', () => {
  const d = read(
    'Подписан протокол о взаимодействии между МВД России и МОБ Вьетнама на 2024–2026 годы. Стороны договорились ускорить переговоры по договору о выдаче и договору о передаче осужденных лиц.',
  )
  assert.deepEqual(
    d.instruments.map((i) => [i.kind, i.status, i.periodStart, i.periodEnd]),
    [
      ['action-programme', 'signed', '2024', '2026'],
      ['treaty', 'under-negotiation', null, null],
      ['treaty', 'under-negotiation', null, null],
    ],
  )
})

test('numbers with spaces, words for thousands, commas', () => {
  const d = read(
    'В стране живут почти 200 тысяч граждан, обучено 16 000 курсантов, выделено 3,2 млрд рублей.',
  )
  assert.deepEqual(
    d.figures.map((f) => [f.value, f.unit, f.approx]),
    [
      [200000, 'persons', 'nearly'],
      [16000, 'persons', null],
      [3200000000, 'RUB', null],
    ],
  )
})

test('a dateline is no date of a meeting, and furniture yields nothing', () => {
  const d = readReport(
    `ХАНОЙ, 5 мая. /ТАСС/. Глава МВД России Иван Примеров встретился с ${minister.replace('министр', 'министром').replace('генерал армии', 'генералом армии')}.\n\nСтороны обсудили вопросы миграции.\n\nЧитайте также\nСтороны договорились о другом`,
    { language: 'ru' },
  )
  assert.equal(d.engagements[0]?.dateStart, null)
  assert.deepEqual(
    d.commitments.map((c) => c.stance),
    ['discussed'],
  )
})

test('sessions with their number, before the noun', () => {
  const session = (text: string): [string, number | null][] =>
    readReport(
      `${text} Министр внутренних дел Беларуси Сергей Пробный и министр внутренних дел Казахстана Асан Примеров обсудили план.`,
      { language: 'ru' },
    ).engagements.map((e) => [e.kind, e.session ?? null])
  assert.deepEqual(session('В Минске состоялось седьмое заседание объединенной коллегии.'), [
    ['conference', 7],
  ])
  assert.deepEqual(session('В Минске состоялось VII заседание объединенной коллегии.'), [['conference', 7]])
})

test('what a country did is the word of the one who tells it; things are no speakers', () => {
  assert.deepEqual(
    said('Россия готова обучать специалистов, заявил Иван Примеров.').map((x) => x[1]),
    [RU],
  )
  assert.deepEqual(said('Чан Ван Мау подчеркнул, что принятие закона подтвердило значение сотрудничества.'), [
    ['affirmed', VN, RU],
  ])
})

const pieces = [
  met, 'Стороны ', 'договорились ', 'заявил, что ', '«Мы готовы ', '», – ', 'сказал министр', ', ', '. ', '\n', ' и ', 'министра юстиции ', 'Россия ',
  'российской стороне ', 'с ', 'по 12 июня ', 'А.В. Пробный ', '16 000 ', 'протокол о ', 'выразил ', 'благодарность ', '"', 'Фото: ', 'который ',
] // biome-ignore format: a list of scraps
const spans = (v: unknown, out: [number, number][] = []): [number, number][] => {
  if (Array.isArray(v)) for (const x of v) spans(x, out)
  else if (v !== null && typeof v === 'object')
    for (const [k, x] of Object.entries(v))
      if (k.endsWith('Start') && typeof x === 'number')
        out.push([x, (v as Record<string, number>)[k.replace(/Start$/, 'End')] as number])
      else spans(x, out)
  return out
}

test('any Russian scraps give a draft of the declared shape with spans inside the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (list) => {
      const text = list.join('')
      const d = readReport(text, { language: 'ru' })
      Draft.parse(d)
      for (const [a, b] of spans(d)) assert.ok(a >= 0 && a < b && b <= text.length)
      assert.deepEqual(readReport(text, { language: 'ru' }), d)
    }),
    { numRuns: 200 },
  )
})

for (const unit of [
  'Иван Примеров ',
  'стороны договорились развивать обмен; ',
  '«а ',
  'министр, ',
  'генерал-',
  'министра внутренних дел и ',
])
  test(`a very long run of ${JSON.stringify(unit)} is read to the end`, () => {
    assert.equal(readReport(unit.repeat(Math.ceil(100_000 / unit.length)), { language: 'ru' }).language, 'ru')
  })
