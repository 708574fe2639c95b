import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { databases, refusalOf } from '#platform/testing'
import { jp, openCommitmentsDesk, opener, vn } from './commitments.fixture.ts'
import { commitmentsContract as contract, Filter, sorts } from './contract.ts'
import { findRows } from './store.ts'

/** Today is 2026-11-22 in these tests. */
for (const database of databases)
  describe(`lists of promises on ${database.name}`, async () => {
    const { desk } = await openCommitmentsDesk(database)
    const open = opener(desk)
    const find = (input: object) => desk.perform(contract.find, input)
    const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code
    const cn = { state: 'CN' }
    const made = {
      ours: await open({
        stance: 'pledged',
        by: [vn],
        to: [jp],
        areas: ['drugs'],
        saidOn: '2026-03',
        dueOn: '2026-10',
      }),
      theirs: await open({
        stance: 'requested',
        by: [vn],
        to: [jp],
        areas: ['drugs', 'terrorism'],
        saidOn: '2026',
        dueOn: '2027-01-15',
      }),
      joint: await open({ areas: ['training'], saidOn: '2024-01-01' }),
      china: await open({ by: [vn, cn], to: [vn, cn], areas: ['training'], saidOn: null }),
    }
    const names = async (input: object) => {
      const { items, total } = await find(input)
      assert.equal(items.length, total)
      return items.map(({ id }) => Object.entries(made).find(([, one]) => one.id === id)?.[0])
    }

    test('narrows by partner, direction, area, status, days and what is late or silent', async () => {
      const sorted = { sort: 'number', order: 'asc' }
      assert.deepEqual(await names({ ...sorted, state: 'JP' }), ['ours', 'theirs', 'joint'])
      assert.deepEqual(await names({ own: 'VN', direction: 'ours' }), ['ours'])
      assert.deepEqual(await names({ own: 'VN', direction: 'theirs' }), ['theirs'])
      assert.deepEqual(await names({ ...sorted, own: 'VN', direction: 'joint' }), ['joint', 'china'])
      assert.deepEqual(await names({ ...sorted, area: ['terrorism', 'training'] }), [
        'theirs',
        'joint',
        'china',
      ])
      assert.deepEqual(await names({ dueBefore: '2027-01-01' }), ['ours'])
      assert.deepEqual(await names({ late: 'true' }), ['ours'])
      assert.deepEqual(await names({ silent: 'true' }), ['joint'])
      assert.deepEqual(await names({ silent: 'true', months: '120' }), [])
      assert.deepEqual(await names({ ...sorted, saidFrom: '2026-01-01', saidTo: '2026-12-31' }), [
        'ours',
        'theirs',
      ])
      assert.deepEqual(await names({ ...sorted, stance: ['pledged', 'requested'] }), ['ours', 'theirs'])
      assert.deepEqual(await names({ status: 'done' }), [])
      assert.deepEqual(await names({ text: '%' }), [])
    })

    test('the marks of a line say the same as the filters', async () => {
      const { items } = await find({})
      const marked = (mark: 'late' | 'silent') => items.filter((item) => item[mark]).map(({ id }) => id)
      assert.deepEqual([marked('late'), marked('silent')], [[made.ours.id], [made.joint.id]])
    })

    test('sorts by day due, day said and number, and pages without gap or repetition', async () => {
      assert.deepEqual((await names({ sort: 'due', order: 'asc' })).slice(0, 2), ['ours', 'theirs'])
      assert.deepEqual(await names({ sort: 'said', order: 'desc' }), ['ours', 'theirs', 'joint', 'china'])
      for (const sort of ['due', 'said', 'number'])
        for (const order of ['asc', 'desc']) {
          const whole = (await find({ sort, order })).items.map(({ id }) => id)
          const paged: string[] = []
          let after: string | undefined
          do {
            const page = await find({ sort, order, limit: 1, ...(after ? { after } : {}) })
            paged.push(...page.items.map(({ id }) => id))
            assert.equal(page.total, 4)
            after = page.next ?? undefined
          } while (after)
          assert.deepEqual(paged, whole, `${sort} ${order}`)
        }
      assert.equal(await codeOf(find({ after: 'not-a-cursor' })), 'platform.input-invalid')
    })

    test('few matches are gathered, many are met by walking in order: the pages are the same', async () => {
      const filter = Filter.parse({ text: 'example dialogue' })
      for (const sort of sorts)
        for (const order of ['asc', 'desc'] as const) {
          const view = { sees: ['official'] as const, today: '2026-11-22' }
          const pages = (fewUpTo: number) =>
            desk.inAct(async ({ db }) => {
              const first = await findRows(db, filter, { sort, order }, { limit: 2 }, view, fewUpTo)
              const rest = { limit: 5, after: first.next ?? undefined }
              const second = await findRows(db, filter, { sort, order }, rest, view, fewUpTo)
              return [...first.items, ...second.items].map(({ id }) => id)
            })
          const gathered = await pages(100)
          assert.equal(gathered.length, 4)
          assert.deepEqual(await pages(0), gathered, `${sort} ${order}`)
        }
    })

    test('counts agree with the lists they lead to', async () => {
      const counts = await desk.perform(contract.counts, { own: 'VN' })
      assert.equal(counts.total, 4)
      assert.deepEqual(
        counts.byDirection.map(({ direction, open, late, silent }) => [direction, open, late, silent]),
        [
          ['ours', 1, 1, 0],
          ['joint', 2, 0, 1],
          ['theirs', 1, 0, 0],
        ],
      )
      assert.deepEqual(
        counts.byYear.map(({ year, count }) => [year, count]),
        [
          ['2024', 1],
          ['2026', 2],
          [null, 1],
        ],
      )
      assert.deepEqual(
        counts.byState.map(({ state, open }) => [state, open]),
        [
          ['CN', 1],
          ['JP', 3],
          ['VN', 4],
        ],
      )
    })

    test('the board has a column for each state of affairs', async () => {
      await desk.perform(contract.move, { id: made.joint.id, version: 1, to: 'planned', on: '2024-02' })
      const { columns } = await desk.perform(contract.board, { state: 'JP', perColumn: 1 })
      assert.deepEqual(
        columns.map(({ status }) => status),
        ['said', 'accepted', 'planned', 'under-way', 'done', 'dropped', 'disputed'],
      )
      assert.deepEqual(columns.map(({ total, items }) => [total, items.length])[0], [2, 1])
      assert.equal(columns[2]?.items[0]?.id, made.joint.id)
    })

    test('the table for a spreadsheet is whole, in the language asked for, and runs nothing', async () => {
      await open({
        stance: 'offered',
        by: [vn],
        to: [{ ...jp, words: '=HYPERLINK("x")' }],
        gist: { lang: 'en', text: '=1+1, "quoted"' },
      })
      const csv = await desk.perform(contract.export, { language: 'vi', sort: 'number', order: 'asc' })
      assert.ok(csv.startsWith('\uFEFF'))
      const lines = csv.trimEnd().split('\r\n')
      assert.equal(lines.length, 6)
      assert.ok(lines[5]?.includes(`"'=1+1, ""quoted"""`))
      assert.ok(lines[0]?.includes('Số'))
      assert.ok(!csv.includes('⟦'))
    })

    test('filters are saved for one account alone', async () => {
      const saved = await desk.perform(contract.saveFilter, { name: 'Example', query: { late: 'true' } })
      const again = await desk.perform(contract.saveFilter, { name: 'Example', query: { state: 'JP' } })
      assert.equal(again.id, saved.id)
      const other = { accountId: '01890000-0000-7000-8000-000000000002' }
      assert.deepEqual(await desk.perform(contract.findFilters, {}, other), [])
      assert.equal(
        await codeOf(desk.perform(contract.removeFilter, { id: saved.id }, other)),
        'commitments.filter-unknown',
      )
      for (let n = 1; n < 50; n++)
        await desk.perform(contract.saveFilter, { name: `Example ${n}`, query: {} })
      assert.equal(
        await codeOf(desk.perform(contract.saveFilter, { name: 'One more', query: {} })),
        'commitments.too-many-filters',
      )
      assert.deepEqual((await desk.perform(contract.removeFilter, { id: saved.id })).query, { state: 'JP' })
      assert.equal((await desk.perform(contract.findFilters, {})).length, 49)
    })

    test('a bulk edit answers for each record and is taken back whole', async () => {
      const [one, two] = [await open(), await open()]
      const items = [
        { id: one.id, version: 1 },
        { id: two.id, version: 7 },
      ]
      assert.equal(
        await codeOf(desk.perform(contract.changeMany, { items, set: {} })),
        'commitments.nothing-to-set',
      )
      const owner = { kind: 'account', name: 'Example owner' }
      const set = { owner, dueOn: '2027-06', move: { to: 'planned', on: '2026-11' } }
      const answer = await desk.perform(contract.changeMany, { items, set })
      assert.equal(answer.changed, 1)
      assert.equal(answer.results.find(({ id }) => id === two.id)?.refusal?.code, 'platform.stale')
      const edited = await desk.perform(contract.get, { id: one.id })
      assert.deepEqual(
        [edited.status, edited.owner?.name, edited.dueOn],
        ['planned', 'Example owner', '2027-06'],
      )
      const token = answer.undo!
      const other = { accountId: '01890000-0000-7000-8000-000000000002' }
      assert.equal(
        await codeOf(desk.perform(contract.undoMany, { token }, other)),
        'commitments.undo-unknown',
      )
      assert.deepEqual(await desk.perform(contract.undoMany, { token }), { undone: 1, changedSince: [] })
      const back = await desk.perform(contract.get, { id: one.id })
      assert.deepEqual([back.status, back.owner, back.dueOn], ['said', null, null])
      assert.equal(await codeOf(desk.perform(contract.undoMany, { token })), 'commitments.already-undone')
    })

    test('a bulk edit leaves alone what somebody changed since', async () => {
      const one = await open()
      const set = { dueOn: '2027' }
      const { undo } = await desk.perform(contract.changeMany, { items: [{ id: one.id, version: 1 }], set })
      await desk.perform(contract.setDue, { id: one.id, version: 2, dueOn: '2028' })
      assert.deepEqual(await desk.perform(contract.undoMany, { token: undo! }), {
        undone: 0,
        changedSince: [one.id],
      })
      assert.equal((await desk.perform(contract.get, { id: one.id })).dueOn, '2028')
      const nothing = await desk.perform(contract.changeMany, { items: [{ id: one.id, version: 1 }], set })
      assert.deepEqual([nothing.changed, nothing.undo], [0, null])
    })
  })
