import { createHash } from 'node:crypto'
import type { LedgerEntry, OperationsBy, Recorder } from '#platform/operation'
import type { ledgerContract } from './contract.ts'
import { findBreak, firstHash, hashedText } from './rules.ts'
import type { ChainState } from './schema.ts'
import * as store from './store.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const verifiedAtATime = 2000

/** Writes lines for the platform: the chain is locked until the act's transaction ends. */
export const recorder: Recorder = {
  async record(act, { act: done, subject, detail = {} }: LedgerEntry) {
    const last = await store.lockChain(act.db)
    const line = {
      seq: (last?.seq ?? 0) + 1,
      at: act.now(),
      accountId: act.actor.accountId,
      accountName: act.actor.name,
      role: act.actor.role,
      purpose: act.actor.purpose,
      act: done,
      subject,
      // Through JSON once, so that what is hashed is what the database gives back.
      detail: JSON.parse(JSON.stringify(detail)) as unknown,
      previousHash: last?.hash ?? firstHash,
    }
    await store.insertLine(act.db, { ...line, hash: sha256(hashedText(line)) })
  },
  async recordAccess(act, { operation, input }) {
    const { accountId, name, role, purpose } = act.actor
    await store.insertAccess(act.db, {
      at: act.now(),
      accountId,
      accountName: name,
      role,
      purpose,
      operation,
      input,
    })
  },
}

export const ledgerKeeps: OperationsBy<typeof ledgerContract> = {
  find: (input, act) => store.findLines(act.db, input, input),
  findAccess: (input, act) => store.findAccessLines(act.db, input.accountId, input),
  history: async ({ module, subjectId }, act) => {
    const lines = await store.historyOf(act.db, module, subjectId)
    return lines.map(({ seq, at, accountName, act: done }) => ({ seq, at, accountName, act: done }))
  },
  verify: async (_input, act): Promise<ChainState> => {
    let last = { seq: 0, hash: firstHash }
    for (;;) {
      const lines = await store.linesAfter(act.db, last.seq, verifiedAtATime)
      const brokenAt = findBreak(lines, sha256, last)
      if (brokenAt !== null) return { lines: last.seq, holds: false, brokenAt, lastHash: last.hash }
      const end = lines.at(-1)
      if (end === undefined) return { lines: last.seq, holds: true, brokenAt: null, lastHash: last.hash }
      last = end
    }
  },
}
