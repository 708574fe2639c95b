import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagements } from '#modules/engagements'
import { engagementsContract as verbs } from '#modules/engagements/contract'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { sources } from '#modules/sources'
import { databases, openTestDesk } from '#platform/testing'
import { languages } from '#platform/words'

/** A calendar read back as RFC 5545 says: lines end with CRLF, a line that begins with a space goes on (3.1). */
function readBack(feed: string) {
  assert.ok(feed.endsWith('\r\n') || feed.endsWith('END:VCALENDAR'))
  assert.equal(feed.replaceAll('\r\n', '').includes('\n'), false, 'no bare line feed')
  for (const line of feed.split('\r\n'))
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)}: ${line}`)
  const lines = feed.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)
  const events: Record<string, string>[] = []
  const open: string[] = []
  for (const line of lines) {
    const [, name = '', value = ''] =
      /^([A-Z-]+(?:;[^:]*)?):(.*)$/s.exec(line) ?? assert.fail(`no property: ${line}`)
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') assert.equal(open.pop(), value)
    else if (open.at(-1) === 'VEVENT')
      events.at(-1)![name] = value.replace(/\\n/g, '\n').replace(/\\([\\;,])/g, '$1')
  }
  assert.deepEqual(open, [], 'every BEGIN has its END')
  return { lines, events }
}

for (const database of databases)
  describe(`the calendar on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, sources, parties, engagements], recorder)
    const open = (input: object) => desk.perform(verbs.open, { kind: 'talks', ...input })
    const feed = async (input = {}) => readBack(await desk.perform(verbs.calendar, input))
    const long =
      'Đối thoại an ninh cấp thứ trưởng; phiên toàn thể, họp tại Hà Nội 公安部と警察庁の次官級対話 '
        .repeat(3)
        .trim()
    const exact = await open({
      title: long,
      startOn: '2027-03-08',
      endOn: '2027-03-09',
      timeOfDay: '14:30',
      place: 'Hà Nội, Việt Nam',
      hostState: 'VN',
    })
    await open({ kind: 'visit', startOn: '2027-05', hostState: 'JP' })
    await open({
      startOn: '../2027-07-01?',
      hostState: 'JP',
      participants: [{ name: 'Nguyễn Văn A', role: 'guest', state: 'VN' }],
    })
    await open({ startOn: '2024-01-01', status: 'held', title: 'Held', hostState: 'JP' })
    await open({ title: 'Undated' })
    const series = await desk.perform(verbs.openSeries, {
      names: [
        { text: 'Example dialogue', lang: 'en' },
        { text: 'Đối thoại ví dụ', lang: 'vi' },
      ],
      level: 'ministerial',
      parties: [{ name: 'NPA', state: 'JP' }],
      cadence: 'P1Y',
    })
    await desk.perform(verbs.addSession, { id: series.id, number: 1, heldOn: '2026-02-03' })

    test('what is planned or due is there as whole days, in order and read back unchanged', async () => {
      const { lines, events } = await feed()
      assert.deepEqual(
        [lines[0], lines[1], lines.at(-1)],
        ['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR'],
      )
      assert.deepEqual(
        events.map((event) => [event['DTSTART;VALUE=DATE'], event['DTEND;VALUE=DATE'], event.STATUS]),
        [
          ['20270308', '20270310', 'CONFIRMED'],
          ['20270501', '20270601', 'TENTATIVE'],
          ['20270701', '20270702', 'TENTATIVE'],
          ['20270203', '20270204', 'TENTATIVE'],
        ],
      )
      assert.equal(events[0]?.SUMMARY, long)
      assert.equal(events[0]?.LOCATION, 'Hà Nội, Việt Nam')
      assert.equal(events[0]?.UID, `${exact.id}@comity`)
      assert.match(events[0]?.DESCRIPTION ?? '', /14:30/)
      assert.equal(new Set(events.map(({ UID }) => UID)).size, events.length)
    })

    test('a date that is not exact is marked, and no person is named', async () => {
      const { events, lines } = await feed()
      assert.deepEqual(
        events.slice(1, 3).map(({ SUMMARY }) => SUMMARY),
        ['Visit: Japan (day not known)', 'Talks: Japan, Viet Nam (not after this day; date inferred)'],
      )
      assert.ok(!lines.join().includes('Nguyễn'))
    })

    test('it speaks the language asked for', async () => {
      for (const language of languages) {
        const { events } = await feed({ language })
        assert.equal(events.length, 4)
        for (const { SUMMARY } of events) assert.ok(!SUMMARY?.includes('⟦'), SUMMARY)
      }
      const { events } = await feed({ language: 'vi' })
      assert.equal(events[3]?.SUMMARY, 'Đến hạn kỳ họp: Đối thoại ví dụ')
    })

    test('with one partner it holds what is with that partner, and a planned session is there once', async () => {
      assert.equal((await feed({ state: 'VN' })).events.length, 2)
      assert.equal((await feed({ state: 'CN' })).events.length, 0)
      await open({
        startOn: '2027-02-10',
        hostState: 'JP',
        title: 'Second session',
        session: { seriesId: series.id, number: 2 },
      })
      const { events } = await feed({ state: 'JP' })
      assert.deepEqual(
        events.map(({ UID }) => UID?.startsWith('due-')),
        [false, false, false],
      )
    })
  })
