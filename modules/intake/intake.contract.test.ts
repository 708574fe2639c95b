import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Carrier, type Carriers, intake } from '#modules/intake'
import { intakeContract } from '#modules/intake/contract'
import type { Known, Reading } from '#modules/intake/schema'
import { ledger, recorder } from '#modules/ledger'
import { sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { newId } from '#platform/ids'
import { databases, openTestDesk, refusalOf } from '#platform/testing'

/** A report of our own on offices and people that do not exist. */
const report = `Bộ Công an Việt Nam và Cơ quan Cảnh sát quốc gia Nhật Bản tăng cường hợp tác

Ngày 12/5/2024, tại Hà Nội, Thượng tướng Trần Văn Mẫu, Thứ trưởng Bộ Công an Việt Nam đã hội đàm với ông Sato Taro, Phó Tư lệnh Cơ quan Cảnh sát quốc gia Nhật Bản.

Hai bên nhất trí tăng cường trao đổi đoàn các cấp; chia sẻ thông tin về tội phạm mạng.

Thứ trưởng Trần Văn Mẫu đề nghị Cơ quan Cảnh sát quốc gia Nhật Bản hỗ trợ đào tạo cán bộ về an ninh mạng.`

/** Keeps what it is given, and proposes whatever has the same name. */
function fakeCarrier<New extends object>(
  nameOf: (made: New) => string,
): Carrier<New> & { kept: Map<string, New>; attached: string[] } {
  const kept = new Map<string, New>()
  const attached: string[] = []
  return {
    kept,
    attached,
    propose: async (_act, made) =>
      [...kept]
        .filter(([, one]) => nameOf(one) === nameOf(made))
        .map(
          ([id]): Known => ({
            id,
            label: nameOf(made),
            reasons: [],
            sure: true,
            relation: 'same',
            differences: [],
          }),
        ),
    record: async (_act, made) => {
      const id = newId()
      kept.set(id, made)
      return id
    },
    attach: async (_act, id) => {
      attached.push(id)
    },
  }
}

function fakeCarriers() {
  const commitments = fakeCarrier<{ quote: string }>(({ quote }) => quote)
  const made = {
    people: fakeCarrier<{ name: string }>(({ name }) => name),
    bodies: fakeCarrier<{ name: string }>(({ name }) => name),
    engagements: fakeCarrier<{ startOn: string | null }>(({ startOn }) => startOn ?? ''),
    instruments: fakeCarrier<{ title: string }>(({ title }) => title),
    series: fakeCarrier<{ name: string }>(({ name }) => name),
    commitments: { ...commitments, linkRepeat: async () => {} },
  }
  return { made, carriers: made as unknown as Carriers }
}

const confirmAll = ({ items }: Reading) => items.map(({ key }) => ({ key, decision: 'confirmed' as const }))

for (const database of databases)
  describe(`intake on ${database.name}`, async () => {
    const { made, carriers } = fakeCarriers()
    const desk = await openTestDesk(database, [ledger, sources, intake(carriers)], recorder)
    const open = (id: string) => desk.perform(intakeContract.open, { id })

    test('a report is read into open items, each with its place in the text; nothing is recorded', async () => {
      const { id } = await desk.perform(intakeContract.read, { text: report })
      const reading = await open(id)
      assert.equal(reading.language, 'vi')
      assert.ok(reading.items.some(({ kind }) => kind === 'engagement'))
      const promises = reading.items.filter(({ kind }) => kind === 'commitment')
      assert.ok(promises.length >= 3)
      for (const { spans, read } of promises)
        assert.equal(report.slice(spans[0]!.from, spans[0]!.to), read.quote)
      assert.ok(reading.items.every(({ decision }) => decision === 'open'))
      assert.equal(made.commitments.kept.size, 0)
    })

    test('the same report twice is refused and points at the first reading', async () => {
      const { items } = await desk.perform(intakeContract.find, {})
      const refusal = await refusalOf(desk.perform(intakeContract.read, { text: report }))
      assert.equal(refusal.code, 'intake.already-read')
      assert.equal((refusal.current as { id: string }).id, items[0]!.id)
    })

    test('of two officers who decide at once the second sees the first and loses nothing', async () => {
      const { items } = await desk.perform(intakeContract.find, {})
      const id = items[0]!.id
      const {
        version,
        items: [first, second],
      } = await open(id)
      await desk.perform(intakeContract.decide, {
        id,
        version,
        changes: [{ key: first!.key, decision: 'dropped' }],
      })
      const late = desk.perform(intakeContract.decide, {
        id,
        version,
        changes: [{ key: second!.key, decision: 'dropped' }],
      })
      const refusal = await refusalOf(late)
      assert.equal(refusal.code, 'platform.stale')
      const current = refusal.current as Reading
      assert.equal(current.items[0]!.decision, 'dropped')
      const undo = [{ key: first!.key, decision: 'open' as const }]
      await desk.perform(intakeContract.decide, { id, version: current.version, changes: undo })
    })

    test('a correction that has not its form is refused; one set back to what was read is no correction', async () => {
      const { items } = await desk.perform(intakeContract.find, {})
      const reading = await open(items[0]!.id)
      const { id, version } = reading
      const met = reading.items.find(({ kind }) => kind === 'engagement')!
      const wrong = { id, version, changes: [{ key: met.key, corrected: { startOn: '31 April' } }] }
      assert.equal(
        (await refusalOf(desk.perform(intakeContract.decide, wrong))).code,
        'intake.correction-invalid',
      )
      const unknown = { id, version, changes: [{ key: 'x99', decision: 'dropped' }] }
      assert.equal(
        (await refusalOf(desk.perform(intakeContract.decide, unknown))).code,
        'intake.item-unknown',
      )
      const same = { id, version, changes: [{ key: met.key, corrected: { startOn: met.read.startOn } }] }
      const after = await desk.perform(intakeContract.decide, same)
      assert.deepEqual(after.items.find(({ key }) => key === met.key)!.corrected, {})
    })

    test('nothing is recorded until something is confirmed; then all of it, once', async () => {
      const { items } = await desk.perform(intakeContract.find, {})
      const reading = await open(items[0]!.id)
      const { id } = reading
      const early = desk.perform(intakeContract.record, { id, version: reading.version })
      assert.equal((await refusalOf(early)).code, 'intake.nothing-confirmed')
      const dropped = reading.items.find(({ kind }) => kind === 'commitment')!
      const changes = [...confirmAll(reading), { key: dropped.key, decision: 'dropped' as const }]
      const { version } = await desk.perform(intakeContract.decide, { id, version: reading.version, changes })
      const recorded = await desk.perform(intakeContract.record, { id, version })
      const promises = reading.items.filter(({ kind }) => kind === 'commitment').length
      assert.equal(made.commitments.kept.size, promises - 1)
      assert.equal(made.people.kept.size, reading.items.filter(({ kind }) => kind === 'person').length)
      assert.equal(recorded.state, 'recorded')
      assert.equal(recorded.items.find(({ key }) => key === dropped.key)!.recorded, null)
      const again = desk.perform(intakeContract.record, { id, version: recorded.version })
      assert.equal((await refusalOf(again)).code, 'intake.not-open')
    })

    test('a second report on the same meeting is proposed as the same, and joins it', async () => {
      const second = report.replace('đã hội đàm với', 'có cuộc hội đàm với')
      const { id } = await desk.perform(intakeContract.read, { text: second, kind: 'minutes' })
      const reading = await open(id)
      const met = reading.items.find(({ kind }) => kind === 'engagement')!
      assert.equal(met.resolution.as, 'same')
      const before = made.engagements.kept.size
      const { version } = await desk.perform(intakeContract.decide, {
        id,
        version: reading.version,
        changes: confirmAll(reading),
      })
      const { joined } = await desk.perform(intakeContract.record, { id, version })
      assert.equal(made.engagements.kept.size, before)
      assert.ok(joined.some(({ module }) => module === 'engagements'))
      const { total } = await desk.perform(sourcesContract.find, {})
      assert.equal(total, 2)
    })

    test('a reading can be set aside and taken up again', async () => {
      const third = report.replace('12/5/2024', '13/5/2024')
      const { id } = await desk.perform(intakeContract.read, { text: third })
      const aside = await desk.perform(intakeContract.setAside, { id, version: 1 })
      assert.equal(
        (await refusalOf(desk.perform(intakeContract.setAside, { id, version: aside.version }))).code,
        'intake.not-open',
      )
      const up = await desk.perform(intakeContract.takeUp, { id, version: aside.version })
      assert.equal(
        (await refusalOf(desk.perform(intakeContract.takeUp, { id, version: up.version }))).code,
        'intake.not-set-aside',
      )
    })

    test('what cannot be read is refused in words, and nothing is kept', async () => {
      const { total } = await desk.perform(sourcesContract.find, {})
      const recipe = 'Nấu cơm: vo gạo, cho nước, đun nhỏ lửa trong hai mươi phút.'
      const content = Buffer.from([0, 1, 2, 3, 250, 251, 252]).toString('base64')
      const codes = await Promise.all(
        [{}, { text: '   ' }, { text: recipe }, { file: { name: 'a.bin', content } }].map(
          async (input) => (await refusalOf(desk.perform(intakeContract.read, input))).code,
        ),
      )
      assert.deepEqual(codes, [
        'intake.nothing-given',
        'document.empty',
        'intake.no-meeting',
        'document.binary',
      ])
      assert.equal((await desk.perform(sourcesContract.find, {})).total, total)
      assert.equal(
        (await refusalOf(open('01890000-0000-7000-8000-00000000ffff'))).code,
        'intake.reading-unknown',
      )
    })

    test('a second opinion is off unless a model is set up, and never sees a text that may not leave', async () => {
      const text = report.replace('12/5/2024', '14/5/2024')
      const { id } = await desk.perform(intakeContract.read, { text })
      assert.equal((await open(id)).secondOpinion, null)
      const off = desk.perform(intakeContract.askSecondOpinion, { id, version: 1 })
      assert.equal((await refusalOf(off)).code, 'second-opinion.off')
      const closed = { text: report.replace('12/5/2024', '15/5/2024'), handling: 'restricted' }
      const kept = await desk.perform(intakeContract.read, closed)
      const barred = desk.perform(intakeContract.askSecondOpinion, { id: kept.id, version: 1 })
      assert.equal((await refusalOf(barred)).code, 'intake.second-opinion-handling')
    })
  })
