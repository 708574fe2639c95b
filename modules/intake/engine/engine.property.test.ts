/** Whatever the text: no throw, spans inside the text, the same draft each time, work that grows with length only. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Draft, languages } from './draft.ts'
import { readReport } from './index.ts'

const pieces = [
  'Ngày 3/4/2023, tại Thủ đô Tokyo, ', 'Đại tướng Trần Văn Mẫu, ', 'Bộ trưởng Bộ Công an ', 'hội đàm với ', 'ngài Yamamoto Kenji', 'hai bên ',
  'nhất trí ', 'đề nghị ', 'mong muốn ', 'cho rằng ', 'cần ', 'đã ', 'tăng cường trao đổi đoàn', '; ', ', ', '. ', '...', '\n', '\n\n', '“', '”', '(', ')',
  'Ảnh: TTXVN', 'Tin liên quan', 'các Hiệp định ', 'lần thứ ', '7 kỳ ', 'Đối thoại an ninh ', 'Việt - Nhật ', 'gần 200.000 người', '36 %', 'date 2023-04', '\u00a0', 'Đồng chí ', 'do ', 'dẫn đầu ', 'thăm chính thức Lào ',
  '4月3日下午，', '越南公安部部长陈文某大将', '在河内会见了', '双方一致同意', '建议中方', '加强代表团互访', '；', '，', '。', '《关于', '的协定》', '第五次', '相关新闻',
  'トー・例太', '公安大臣は', '山本例太長官と', '会談した', '、', '「', '」', 'と強調した', '双方は', 'ことで一致した', '令和5年4月3日',
] // biome-ignore format: a list of scraps
const scraps = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 60 },
  )
  .map((list) => list.join(''))
const anything = fc.oneof(
  scraps,
  fc.string({ unit: 'binary', maxLength: 200 }),
  scraps.map((s) => s.normalize('NFD')),
)

/** Every pair …Start / …End of numbers in the draft. */
function spansOf(value: unknown, out: [number, number][] = []): [number, number][] {
  if (Array.isArray(value)) for (const v of value) spansOf(v, out)
  else if (value !== null && typeof value === 'object') {
    const record = value as Record<string, unknown>
    for (const [k, v] of Object.entries(record)) {
      const other = record[k.replace(/Start$/, 'End')]
      if (k.endsWith('Start') && typeof v === 'number') out.push([v, other as number])
      else spansOf(v, out)
    }
  }
  return out
}

test('any text gives a draft of the declared shape with every span inside the text', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(undefined, ...languages), (text, language) => {
      const draft = readReport(text, language ? { language } : {})
      Draft.parse(draft)
      for (const [start, end] of spansOf(draft))
        assert.ok(start >= 0 && start < end && end <= text.length, `${start}-${end} of ${text.length}`)
    }),
    { numRuns: 400 },
  )
})

test('the same text gives the same draft', () => {
  fc.assert(
    fc.property(scraps, (text) => assert.deepEqual(readReport(text), readReport(text))),
    { numRuns: 100 },
  )
})

test('a commitment never stands in ignored text', () => {
  fc.assert(
    fc.property(scraps, (text) => {
      const d = readReport(text, { language: 'vi' })
      for (const c of d.commitments)
        for (const s of d.ignoreSpans) assert.ok(c.charEnd <= s.charStart || c.charStart >= s.charEnd)
    }),
    { numRuns: 200 },
  )
})

/** A long text must come back at all, which a pattern that backtracks or a search in a search would not. */
const units = [
  'a',
  '(',
  '1.',
  'hai bên ',
  'Trần Văn Mẫu, ',
  'Bộ trưởng\n',
  '“dự án ',
  'hai bên nhất trí tăng cường trao đổi đoàn; ',
  'Bộ trưởng Trần Văn Mẫu tiếp ông Sok Example. ',
]
for (const unit of units)
  test(`a very long run of ${JSON.stringify(unit)} is read to the end`, () => {
    const size = unit.startsWith('hai bên nhất trí') ? 1_000_000 : 200_000
    const draft = readReport(unit.repeat(Math.ceil(size / unit.length)), { language: 'vi' })
    assert.equal(draft.language, 'vi')
  })
