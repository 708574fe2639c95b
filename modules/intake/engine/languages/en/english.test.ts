/** What English reports do, each in an invented example. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Draft, readReport } from '../../index.ts'

const read = (text: string): Draft => readReport(text, { language: 'en' })
const said = (text: string): string[] => read(text).commitments.map((c) => `${c.stance} ${c.by} > ${c.to}`)
const clauses = (text: string): string[] =>
  read(text).commitments.map((c) => text.slice(c.charStart, c.charEnd))
const names = (d: Draft): string[] =>
  d.engagements.flatMap((e) => e.participants.map((p) => `${p.name} ${p.country}`))

const talks =
  'Minister of Public Security of Vietnam Gen. Tran Van Mau held talks with Commissioner General of Japan’s National Police Agency (NPA) Taro Example in Tokyo on April 3, 2023.'

test('post, rank and body stand before the name; the city behind the verb', () => {
  const [e] = read(talks).engagements
  assert.deepEqual([e?.kind, e?.dateStart, e?.city, e?.hostCountry], ['talks', '2023-04-03', 'Tokyo', 'JP'])
  assert.deepEqual(
    e?.participants.map((p) => [p.name, p.rank, p.country]),
    [
      ['Tran Van Mau', 'Gen.', 'VN'],
      ['Taro Example', null, 'JP'],
    ],
  )
  assert.deepEqual(
    e?.organisations.map((o) => o.id),
    ['VN:MPS', 'JP:NPA'],
  )
})

test('the post may stand behind the name, and the counterpart holds the same post', () => {
  const d = read(
    'Tran Van Mau, Minister of Public Security of Vietnam, met with his Chinese counterpart Li Muster in Beijing on 6 May 2024.',
  )
  assert.deepEqual(names(d), ['Tran Van Mau VN', 'Li Muster CN'])
  assert.deepEqual(
    d.engagements[0]?.organisations.map((o) => o.id),
    ['VN:MPS', 'CN:MPS'],
  )
})

test('surname, post alone and pronoun stand for the person named before', () => {
  assert.deepEqual(
    said(
      `${talks} Minister Mau thanked Japan. He asked the Japanese side to train officers. The minister hoped that the two sides would share information. Example pledged to help.`,
    ),
    ['thanked VN:MPS > JP', 'requested VN:MPS > JP:NPA', 'hoped VN:MPS > both', 'pledged JP:NPA > VN:MPS'],
  )
})

test('one verb governs a chain; each action with its object is a clause', () => {
  assert.deepEqual(
    clauses(
      `${talks} The two sides agreed to step up delegation exchanges, share crime information, and facilitate the training of officers; and maintain the annual dialogue.`,
    ),
    [
      'agreed to step up delegation exchanges',
      'share crime information',
      'facilitate the training of officers',
      'maintain the annual dialogue',
    ],
  )
})

test('two verbs with one object stay together, and nouns are not verbs', () => {
  assert.equal(
    clauses(`${talks} Both sides agreed to strengthen cooperation in preventing and combating drug crimes.`)
      .length,
    1,
  )
  assert.equal(
    clauses(
      `${talks} Mau proposed the Japanese side step up work on fire prevention and rescue, and border control.`,
    ).length,
    1,
  )
})

test('"agreed that" assesses; "it was agreed that" agrees', () => {
  assert.deepEqual(said(`${talks} They agreed that relations have grown well.`), ['affirmed both > both'])
  assert.deepEqual(said(`${talks} It was agreed that a hotline between the police will be set up.`), [
    'agreed both > both',
  ])
})

test('a modal inside a saying takes the stance over', () => {
  assert.deepEqual(said(`${talks} Mau affirmed that the ministry will protect Japanese firms.`), [
    'pledged VN:MPS > JP:NPA',
  ])
  assert.deepEqual(said(`${talks} Mau said the two sides should expand joint operations.`), [
    'proposed VN:MPS > both',
  ])
  assert.deepEqual(said(`${talks} Mau said he hopes the two sides will expand training.`), [
    'hoped VN:MPS > both',
  ])
  assert.deepEqual(said(`${talks} Mau said Vietnam is ready to host the next dialogue.`), [
    'offered VN:MPS > JP:NPA',
  ])
})

test('a verb of saying may stand behind the words told', () => {
  const text = `${talks} Japan is ready to share experience with Vietnam, Example said.`
  assert.deepEqual(said(text), ['offered JP:NPA > VN:MPS'])
  assert.deepEqual(clauses(text), ['is ready to share experience with Vietnam'])
})

test('who is asked decides: the other side is asked, both sides get a proposal', () => {
  assert.deepEqual(said(`${talks} Mau suggested the Japanese side send experts.`), [
    'requested VN:MPS > JP:NPA',
  ])
  assert.deepEqual(said(`${talks} Mau urged the two sides to sign a plan.`), ['proposed VN:MPS > both'])
})

test('"as well as" and participles go on with the same speaker', () => {
  assert.deepEqual(
    said(
      `${talks} Mau welcomed the guest’s visit, affirming that Vietnam attaches importance to ties, and called on the NPA to protect Vietnamese citizens.`,
    ),
    ['praised VN:MPS > JP:NPA', 'affirmed VN:MPS > JP:NPA', 'requested VN:MPS > JP:NPA'],
  )
})

test('dates: ranges, short months, ordinals; a weekday alone is no date', () => {
  const date = (when: string): unknown => {
    const e = read(
      `Minister of Public Security of Vietnam Tran Van Mau met with Chinese Minister of Public Security Li Muster in Beijing ${when}.`,
    ).engagements[0]
    return e?.dateStart ?? null
  }
  assert.equal(date('on Nov. 22, 2019'), '2019-11-22')
  assert.equal(date('on the 3rd of May 2020'), '2020-05-03')
  assert.equal(date('on Monday'), null)
  assert.equal(date('on April 3'), null)
})

test('a numbered session with two chairs is one engagement', () => {
  const d = read(
    'Vietnamese Deputy Minister of Public Security Le Van Thu and Australian Deputy Secretary of Home Affairs Jane Sample co-chaired the seventh Vietnam-Australia Security Dialogue in Canberra on 12 May 2022.',
  )
  assert.deepEqual(
    d.engagements.map((e) => [e.kind, e.session, e.participants.length]),
    [['dialogue-session', 7, 2]],
  )
  assert.equal(d.mechanisms.length, 1)
})

test('instruments: kind, status, period', () => {
  const of = (text: string): unknown[] =>
    read(`${talks} ${text}`).instruments.map((i) => [i.kind, i.status, i.periodStart, i.periodEnd])
  assert.deepEqual(of('The two sides signed an action programme for 2019-2021.'), [
    ['action-programme', 'signed', '2019', '2021'],
  ])
  assert.deepEqual(of('Both agreed to negotiate a treaty on extradition.'), [
    ['treaty', 'under-negotiation', null, null],
  ])
  assert.deepEqual(of('They will implement the memorandum of understanding on cybercrime.'), [
    ['mou', 'being-implemented', null, null],
  ])
})

test('figures: grouped thousands, sums with the currency before or behind, changes', () => {
  const f = read(
    `${talks} Nearly 200,000 Vietnamese live there, up 36% compared with 2022. Japan gave $3.2 million and 5 billion yen.`,
  ).figures
  assert.deepEqual(
    f.map((x) => [x.value, x.unit, x.approx, x.change?.value ?? null]),
    [
      [200000, 'persons', 'nearly', 36],
      [3200000, 'USD', null, null],
      [5000000000, 'JPY', null, null],
    ],
  )
})

test('captions, headlines, page furniture and related news yield nothing', () => {
  const text = `Ministers hold talks on security\n\n${talks}\n\nMinister Tran Van Mau and Mr. Taro Example.\n\nMau thanked Japan for equipment. (Photo: Example)\n\nMau thanked Japan for training.\n\nRelated news\nMinister Mau pledged to cut crime\nWe use cookies`
  assert.deepEqual(clauses(text), ['thanked Japan for training'])
})

test('English that spells Vietnamese names with their marks is English; Vietnamese with English names is Vietnamese', () => {
  assert.equal(
    readReport('Minister Tô Văn Mẫu of Việt Nam met with the delegation of Hà Nội and Đà Nẵng in the office.')
      .language,
    'en',
  )
  assert.equal(
    readReport('Ngày 3/4, Bộ trưởng tiếp ngài John Smith, Giám đốc Federal Bureau of Investigation.')
      .language,
    'vi',
  )
})

test('"To", "An", "Long" are names only where they speak', () => {
  const d = read(
    'Vietnamese Deputy Minister of Public Security Tran Quoc To received Chinese Vice Minister of Public Security Chen Muster. To said that cooperation has grown. To continue the work, both sides agreed to exchange delegations.',
  )
  assert.deepEqual(
    d.commitments.map((c) => `${c.stance} ${c.by}`),
    ['affirmed VN:MPS', 'agreed both'],
  )
})

test('never throws, and spans lie inside the text', () => {
  const word = fc.constantFrom(
    'Minister',
    'of',
    'Public',
    'Security',
    'Gen.',
    'To',
    'Lam',
    'said',
    ',',
    'he',
    'agreed',
    'to',
    'the',
    'two',
    'sides',
    'Japan',
    '’s',
    '(',
    ')',
    'NPA',
    'and',
    'will',
    'adding',
    'that',
    'April',
    '3',
    '.',
    '\n',
    'asked',
    '“',
    '”',
    '7th',
    'dialogue',
    '$',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(' ')
      for (const c of read(text).commitments)
        assert.ok(c.charStart >= 0 && c.charStart < c.charEnd && c.charEnd <= text.length)
    }),
    { numRuns: 150 },
  )
})
