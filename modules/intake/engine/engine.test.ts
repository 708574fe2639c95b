/** Every trap that the label guide names, in short sentences written for the purpose (all names and facts are examples). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from './index.ts'

const opening =
  'Ngày 3/4/2023, tại Thủ đô Tokyo, Đại tướng Trần Văn Mẫu, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an hội đàm với ngài Yamamoto Kenji, Tư lệnh Cơ quan Cảnh sát quốc gia Nhật Bản.'
const read = (...lines: string[]) => readReport([opening, ...lines].join('\n\n'))
const only = (line: string) => read(line).commitments
const brief = (line: string) => only(line).map((c) => `${c.stance} ${c.by}>${c.to}`)

test('talks: both persons with rank, post, body, country; the date and city of the meeting', () => {
  const d = read('Hai bên nhất trí tăng cường trao đổi đoàn.')
  assert.equal(d.engagements.length, 1)
  const e = d.engagements[0]
  assert.equal(e?.kind, 'talks')
  assert.equal(e?.dateStart, '2023-04-03')
  assert.equal(e?.city, 'Tokyo')
  assert.deepEqual(
    e?.participants.map((p) => [p.name, p.rank, p.country]),
    [
      ['Trần Văn Mẫu', 'Đại tướng', 'VN'],
      ['Yamamoto Kenji', null, 'JP'],
    ],
  )
  assert.deepEqual(
    e?.organisations.map((o) => o.id),
    ['VN:MPS', 'JP:NPA'],
  )
})

test('"nhất trí" agrees, "nhất trí cho rằng" only assesses', () => {
  assert.deepEqual(brief('Hai bên nhất trí tăng cường trao đổi đoàn các cấp.'), ['agreed both>both'])
  const [c] = only('Hai bên nhất trí cho rằng quan hệ hai nước đang phát triển tốt đẹp.')
  assert.equal(c?.stance, 'affirmed')
  assert.equal(c?.actionable, false)
})

test('"khẳng định" affirms, "khẳng định sẽ" pledges', () => {
  assert.deepEqual(
    brief('Bộ trưởng Trần Văn Mẫu khẳng định Việt Nam coi trọng quan hệ với Nhật Bản.').map(
      (x) => x.split(' ')[0],
    ),
    ['affirmed'],
  )
  assert.deepEqual(brief('Ngài Yamamoto khẳng định sẽ phối hợp chặt chẽ với Bộ Công an Việt Nam.'), [
    'pledged JP:NPA>VN:MPS',
  ])
})

test('a wish that holds "thống nhất" is a wish, not an agreement', () => {
  const all = only(
    'Bộ trưởng Trần Văn Mẫu mong muốn hai bên duy trì đối thoại an ninh; sớm thống nhất xây dựng thỏa thuận về phòng, chống tội phạm.',
  )
  assert.deepEqual(
    all.map((c) => `${c.stance} ${c.by}>${c.to}`),
    ['hoped VN:MPS>both', 'hoped VN:MPS>both'],
  )
  assert.ok(all[1]?.areas.includes('agreement-negotiation'))
})

test('the addressee is who is asked to act', () => {
  assert.deepEqual(brief('Bộ trưởng Trần Văn Mẫu đề nghị Bộ Nội vụ Nga hỗ trợ đào tạo cán bộ.'), [
    'requested VN:MPS>RU:MVD',
  ])
  assert.deepEqual(
    brief('Bộ trưởng Trần Văn Mẫu đề nghị các cơ quan hữu quan Nhật Bản tăng cường trao đổi thông tin.'),
    ['requested VN:MPS>JP:*agencies'],
  )
  assert.deepEqual(brief('Bộ trưởng Trần Văn Mẫu đề nghị hai bên cần tăng cường trao đổi thông tin.'), [
    'proposed VN:MPS>both',
  ])
})

test('"cho rằng … hai bên cần" proposes to both', () => {
  assert.deepEqual(
    brief('Ngài Yamamoto cho rằng trong thời gian tới hai bên cần tăng cường trao đổi thông tin.'),
    ['proposed JP:NPA>both'],
  )
})

test('"trao đổi" before đoàn is exchange, before ý kiến is discussion', () => {
  assert.deepEqual(brief('Hai bên trao đổi ý kiến về tình hình an ninh khu vực.'), ['discussed both>both'])
  const [c] = only('Hai bên nhất trí trao đổi đoàn cấp cao.')
  assert.deepEqual(c?.areas, ['delegation-exchange'])
})

test('bare "hai bên" and a verb goes on agreeing, and is marked implicit', () => {
  const all = only('Hai bên nhất trí tăng cường chia sẻ thông tin. Hai bên làm tốt công tác bảo hộ công dân.')
  assert.deepEqual(
    all.map((c) => [c.stance, c.implicitStance ?? false]),
    [
      ['agreed', false],
      ['agreed', true],
    ],
  )
})

test('what was done is reported and asks for nothing', () => {
  const [c] = only('Hai bên đã chia sẻ thông tin về tội phạm ma túy.')
  assert.equal(c?.stance, 'reported')
  assert.equal(c?.actionable, false)
  assert.deepEqual(c?.areas.toSorted(), ['drugs', 'information-sharing'])
})

test('clauses: cut at a semicolon and at a new verb with its object, not inside a list of nouns', () => {
  const all = only(
    'Hai bên nhất trí chia sẻ thông tin về tội phạm mạng, tội phạm ma túy, mua bán người; duy trì đối thoại an ninh và không để các tổ chức lợi dụng lãnh thổ nước này chống phá nước kia.',
  )
  assert.equal(all.length, 3)
  assert.deepEqual(all[0]?.areas.toSorted(), [
    'cybercrime',
    'drugs',
    'information-sharing',
    'trafficking-in-persons',
  ])
  assert.deepEqual(all[2]?.areas, ['non-use-of-territory'])
})

test('a purpose clause that names an event to protect stands alone', () => {
  const all = only(
    'Bộ trưởng Trần Văn Mẫu mong muốn hai bên thúc đẩy các cơ chế hợp tác, góp phần đảm bảo an ninh Hội nghị APEC 2027 tại Phú Quốc.',
  )
  assert.deepEqual(
    all.map((c) => c.areas),
    [['dialogue-mechanism'], ['event-security']],
  )
})

test('thanks, praise and congratulations are kept apart from work', () => {
  assert.deepEqual(
    brief(
      'Bộ trưởng Trần Văn Mẫu chân thành cảm ơn ngài Yamamoto đã đón tiếp trọng thị; chúc mừng nhân dân Nhật Bản.',
    ),
    ['thanked VN:MPS>JP:NPA', 'congratulated VN:MPS>JP'],
  )
  assert.ok(
    only('Ngài Yamamoto đánh giá cao chuyến thăm của Bộ trưởng Trần Văn Mẫu.').every(
      (c) => c.stance === 'praised' && !c.actionable,
    ),
  )
})

test('a signature is one agreed commitment and one instrument with its period', () => {
  const d = read(
    'Kết thúc hội đàm, hai bên đã ký Kế hoạch hợp tác giữa Bộ Công an Việt Nam và Cơ quan Cảnh sát quốc gia Nhật Bản giai đoạn 2023-2025.',
  )
  assert.deepEqual(
    d.commitments.map((c) => c.stance),
    ['agreed'],
  )
  assert.deepEqual(
    d.instruments.map((i) => [i.kind, i.status, i.periodStart, i.periodEnd]),
    [['plan', 'signed', '2023', '2025']],
  )
})

test('"các Hiệp định A và B" is two instruments', () => {
  const d = read(
    'Hai bên nhất trí đàm phán các Hiệp định tương trợ tư pháp về hình sự và chuyển giao người bị kết án phạt tù.',
  )
  assert.equal(d.instruments.length, 2)
  assert.ok(d.instruments.every((i) => i.status === 'under-negotiation'))
})

test('three people in one sentence of talks are three talks', () => {
  const d = readReport(
    'Ngày 13/1/2017, tại Bắc Kinh, Thượng tướng Trần Văn Mẫu, Bộ trưởng Bộ Công an Việt Nam đã có các cuộc hội đàm với Bí thư Ủy ban Chính pháp Trung ương Đảng Cộng sản Trung Quốc Vương Mẫu Nhất; Bộ trưởng Bộ Công an Lý Mẫu Nhị và đồng chí Chu Mẫu Tam, Thứ trưởng Bộ Công an.',
  )
  assert.deepEqual(
    d.engagements.map((e) => [e.kind, e.participants.at(-1)?.name, e.participants.at(-1)?.country]),
    [
      ['talks', 'Vương Mẫu Nhất', 'CN'],
      ['talks', 'Lý Mẫu Nhị', 'CN'],
      ['talks', 'Chu Mẫu Tam', 'CN'],
    ],
  )
})

test('a visit is the parent of its meetings; the receiver may be the guest', () => {
  const d = readReport(
    'Trong khuôn khổ chuyến thăm và làm việc tại Nhật Bản, ngày 3/4/2023, Đại tướng Trần Văn Mẫu, Bộ trưởng Bộ Công an tiếp Phó Chủ tịch JICA Yamamoto Kenji.',
  )
  assert.deepEqual(
    d.engagements.map((e) => [e.kind, e.parent ?? null, e.dateStart]),
    [
      ['visit', null, null],
      ['reception', 'e1', '2023-04-03'],
    ],
  )
  assert.equal(d.engagements[1]?.participants[0]?.role, 'receiver')
})

test('a year that the text does not give is inferred with its basis, or left blank', () => {
  const inferred = readReport(
    'Ngày 3/4, Bộ trưởng Bộ Công an Trần Văn Mẫu tiếp Đại sứ Nhật Bản Yamamoto Kenji. Trong năm 2023, hai nước kỷ niệm 50 năm thiết lập quan hệ ngoại giao.',
  )
  assert.equal(inferred.engagements[0]?.dateStart, '2023-04-03')
  assert.equal(inferred.engagements[0]?.yearInText, false)
  assert.equal(inferred.engagements[0]?.yearBasis, 'year.named-in-body')
  const blank = readReport('Ngày 3/4, Bộ trưởng Bộ Công an Trần Văn Mẫu tiếp Đại sứ Nhật Bản Yamamoto Kenji.')
  assert.equal(blank.engagements[0]?.dateStart, null)
  assert.ok(blank.notes.includes('note.year-missing'))
})

test('a lost opening leaves date and place blank and names those who speak', () => {
  const d = readReport(
    'Tại buổi làm việc, hai bên thảo luận về đào tạo cán bộ.\nThượng tướng Trần Văn Mẫu, Thứ trưởng Bộ Công an đề nghị Bộ Nội vụ Nga hỗ trợ trang thiết bị.\nThượng tướng Ivan Primerov, Thứ trưởng Bộ Nội vụ Nga khẳng định sẽ hỗ trợ.',
  )
  const [e] = d.engagements
  assert.equal(e?.kind, 'working-session')
  assert.equal(e?.dateStart, null)
  assert.equal(e?.place, null)
  assert.deepEqual(
    e?.participants.map((p) => p.name),
    ['Trần Văn Mẫu', 'Ivan Primerov'],
  )
})

test('headline, caption, related news and footer yield nothing', () => {
  const text = [
    'Đề nghị Nhật Bản hỗ trợ đào tạo cán bộ',
    opening,
    'Bộ trưởng Trần Văn Mẫu và ngài Yamamoto Kenji. Ảnh: TTXVN',
    'Hai bên nhất trí tăng cường trao đổi đoàn cấp cao và các cấp trong thời gian tới.',
    'Tin cùng chuyên mục',
    'Công an tỉnh X đề nghị người dân tăng cường phòng cháy. Ngày 1/2/2020, hai bên nhất trí trao đổi thông tin.',
  ].join('\n\n')
  const d = readReport(text)
  assert.deepEqual(
    d.ignoreSpans.map((s) => s.reason),
    ['headline', 'caption', 'related'],
  )
  assert.deepEqual(
    d.commitments.map((c) => c.stance),
    ['agreed'],
  )
  assert.equal(d.engagements.length, 1)
})

test("the date of a site's own clock is not the date of the report", () => {
  const d = readReport(
    `Thứ Sáu, 13/02/2026 05:50 GMT+7\nHotline: 0000\n\nBộ trưởng Trần Văn Mẫu thăm Nhật Bản\n\n${opening}`,
  )
  assert.equal(d.docDate, null)
  assert.ok(d.notes.includes('note.site-clock'))
  assert.equal(
    readReport(`Bộ trưởng Trần Văn Mẫu thăm Nhật Bản\n\nThứ năm - 06/04/2023 20:03\n\n${opening}`).docDate,
    '2023-04-06',
  )
})

test('figures: "200.000" is two hundred thousand, "3,2 tỷ won" is 3.2 thousand million', () => {
  const d = read(
    'Cộng đồng gần 200.000 người Việt Nam, tăng 36 % so với cùng kỳ năm 2015. Dự án trị giá 3,2 tỷ won.',
  )
  assert.deepEqual(
    d.figures.map((f) => [f.value, f.unit, f.approx, f.change?.value ?? null]),
    [
      [200000, 'persons', 'nearly', 36],
      [3.2e9, 'KRW', null, null],
    ],
  )
})

test('a mechanism counts the sessions it has held', () => {
  const [m] = read(
    'Từ năm 2014 đến nay, hai bên đã tổ chức 7 kỳ Đối thoại an ninh Việt Nam - Nhật Bản cấp thứ trưởng.',
  ).mechanisms
  assert.deepEqual([m?.level, m?.sessionsHeld, m?.since], ['deputy-ministerial', 7, '2014'])
})

test('a session that two chair is one engagement with its number', () => {
  const d = readReport(
    'Chiều 27/10/2023, tại Hà Nội, Đối thoại An ninh Việt Nam - Australia lần thứ ba đã diễn ra. Trung tướng Trần Văn Mẫu, Thứ trưởng Bộ Công an và bà Jane Example, Thứ trưởng Bộ Nội vụ Australia đồng chủ trì Đối thoại.',
  )
  assert.equal(d.engagements.length, 1)
  assert.deepEqual(
    [d.engagements[0]?.kind, d.engagements[0]?.session, d.engagements[0]?.city],
    ['dialogue-session', 3, 'Hà Nội'],
  )
  assert.deepEqual(
    d.engagements[0]?.participants.map((p) => p.role),
    ['co-chair', 'co-chair'],
  )
})

test('"sẽ" before a meeting: it has not been held', () => {
  assert.deepEqual(
    readReport(
      'Dự kiến trong tháng tới, Bộ trưởng Bộ Công an Trần Văn Mẫu sẽ hội đàm với Bộ trưởng Bộ Nội vụ Campuchia Sok Example.',
    ).engagements,
    [],
  )
})

test('the same words mean other bodies in other countries', () => {
  const d = readReport(
    'Ngày 5/6/2023, Bộ trưởng Bộ Công an Trần Văn Mẫu hội đàm với Bộ trưởng Bộ Công an Lào Kham Example.',
  )
  assert.deepEqual(
    d.engagements[0]?.organisations.map((o) => o.id),
    ['VN:MPS', 'LA:MPS'],
  )
})

test('decomposed letters and no-break spaces do not move the spans', () => {
  const line = 'Hai bên nhất trí tăng cường trao đổi đoàn.'
  const text = `${opening}\n\n${line}`.normalize('NFD').replaceAll(' ', '\u00a0')
  const [c] = readReport(text).commitments
  assert.equal(
    text.slice(c?.charStart, c?.charEnd).normalize('NFC').replaceAll('\u00a0', ' '),
    'nhất trí tăng cường trao đổi đoàn',
  )
})
