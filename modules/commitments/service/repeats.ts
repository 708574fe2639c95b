import { fromHandling } from '#platform/handling'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal } from '#platform/refusal'
import type { commitmentsContract } from '../contract.ts'
import { alikeFrom, likenessOf, statesIn } from '../rules.ts'
import * as store from '../store.ts'
import { needForChange, refreshLife, subjectOf } from './record.ts'
import { toRows, viewOf } from './showing.ts'

type Keeps = OperationsBy<typeof commitmentsContract>

/** More than these are not compared: a page of likely ones is wanted, not a ranking of the register. */
const mostCompared = 400

const textsIn = ({
  gist,
  quotes,
}: {
  gist: { text: string } | null
  quotes: readonly { text: string }[]
}) => [...(gist === null ? [] : [gist.text]), ...quotes.map(({ text }) => text)]

/** The one said first leads; where the days do not tell, `other`, which the officer linked to. */
function firstOf(own: store.StoredRecord, other: store.StoredRecord) {
  const ownIsFirst = own.said_key !== '' && other.said_key !== '' && own.said_key < other.said_key
  return ownIsFirst ? { head: own, child: other } : { head: other, child: own }
}

/** Nobody else joins or parts chains, or changes one of their records, until this act ends. */
async function lockChainsOf(act: Act, ids: readonly string[]): Promise<void> {
  await store.lockChains(act.db)
  const records = await Promise.all(ids.map((id) => store.findRecord(act.db, id, act.sees)))
  await store.lockChainRecords(
    act.db,
    records.flatMap((record) => record?.head_id ?? []),
  )
}

async function needHead(act: Act, record: store.StoredRecord): Promise<store.StoredRecord> {
  const head = await store.findRecord(act.db, record.head_id, act.sees)
  return needed(head, 'commitments.unknown', { id: record.head_id })
}

async function tell(act: Act, done: string, ids: readonly string[], detail: unknown): Promise<void> {
  for (const id of ids) {
    await act.record({ act: `commitments.${done}`, subject: subjectOf(id), detail })
    await act.announce({ type: `commitments.${done}`, subject: subjectOf(id) })
  }
}

export const repeatsKeeps = {
  proposeRepeats: async (input, act) => {
    const view = viewOf(act)
    const states = statesIn(input)
    const wanted = { states, areas: input.areas, except: input.except, limit: mostCompared }
    const candidates = await store.findCandidates(act.db, wanted, view)
    const asked = { ...input, texts: textsIn({ gist: input.gist, quotes: input.quote ? [input.quote] : [] }) }
    const scored = candidates
      .map((row) => {
        const { by_sides: by, to_sides: to, areas } = row
        return { row, ...likenessOf(asked, { by, to, areas, texts: textsIn(row) }) }
      })
      .filter(({ score }) => score >= alikeFrom)
      .sort((a, b) => b.score - a.score)
      .slice(0, input.limit)
    const rows = await toRows(
      act,
      scored.map(({ row }) => row),
    )
    return scored.map(({ score, reasons }, at) => ({ commitment: rows[at]!, score, reasons }))
  },
  linkRepeat: async (input, act) => {
    await lockChainsOf(act, [input.id, input.otherId])
    const own = await needForChange(act, input)
    const other = needed(await store.findRecord(act.db, input.otherId, act.sees), 'commitments.unknown', {
      id: input.otherId,
    })
    if (other.withdrawn_at !== null)
      throw new Refusal('commitments.is-withdrawn', { status: 409, detail: { number: other.number } })
    if (own.head_id === other.head_id)
      throw new Refusal('commitments.already-linked', { status: 409, detail: { number: other.number } })
    const { head, child } = firstOf(await needHead(act, own), await needHead(act, other))
    if (fromHandling(head.handling).level !== fromHandling(child.handling).level)
      throw new Refusal('commitments.levels-differ', { status: 409, detail: { number: child.number } })
    await store.joinChains(act.db, { childId: child.id, headId: head.id, at: act.now() })
    await store.updateRecord(act.db, head.id, act.now(), {})
    await refreshLife(act, head.id)
    await tell(act, 'repeat-linked', [child.id, head.id], { child: child.id, head: head.id })
    const times = (await store.saidDaysOf(act.db, head.id)).length
    const linkedVersion = (await store.findRecord(act.db, child.id, act.sees))!.version
    return { headId: head.id, linkedId: child.id, linkedVersion, saidTimes: times }
  },
  unlinkRepeat: async (input, act) => {
    await lockChainsOf(act, [input.id])
    const record = await needForChange(act, input)
    if (record.repeats_id === null)
      throw new Refusal('commitments.not-linked', { status: 409, detail: { number: record.number } })
    const head = await needHead(act, record)
    await store.splitChain(act.db, { id: record.id, headId: head.id, at: act.now() })
    await store.updateRecord(act.db, head.id, act.now(), {})
    await refreshLife(act, record.id)
    await refreshLife(act, head.id)
    await tell(act, 'repeat-unlinked', [record.id, head.id], { child: record.id, head: head.id })
    const version = (await store.findRecord(act.db, record.id, act.sees))!.version
    return { id: record.id, version, fromId: record.repeats_id }
  },
} satisfies Partial<Keeps>
