import { z } from 'zod'
import { operation, pageOf, pageQuery } from '#platform/operation/contract'
import { AccessLine, ChainState, LedgerLine } from './schema.ts'

const filters = {
  module: z.string().max(40).optional(),
  subjectId: z.string().max(200).optional(),
  accountId: z.string().max(80).optional(),
}

export const ledgerContract = {
  find: operation({
    id: 'ledger.find',
    method: 'GET',
    path: '/ledger',
    summary: 'Lists the acts recorded on this node, newest first.',
    input: z.object({ ...pageQuery, ...filters }),
    output: pageOf(LedgerLine),
    refusals: [],
    roles: ['oversight'],
  }),
  history: operation({
    id: 'ledger.history',
    method: 'GET',
    path: '/ledger/history/:module/:subjectId',
    summary: 'Lists what was done to one record, oldest first, without the details.',
    input: z.object({ module: z.string().max(40), subjectId: z.string().max(200) }),
    output: z.array(LedgerLine.pick({ seq: true, at: true, accountName: true, act: true })),
    refusals: [],
    roles: ['desk', 'leader', 'oversight'],
  }),
  findAccess: operation({
    id: 'ledger.find-access',
    method: 'GET',
    path: '/ledger/access',
    summary: 'Lists the readings of data on named persons with their stated purpose, newest first.',
    input: z.object({ ...pageQuery, accountId: filters.accountId }),
    output: pageOf(AccessLine),
    refusals: [],
    roles: ['oversight'],
  }),
  verify: operation({
    id: 'ledger.verify',
    method: 'GET',
    path: '/ledger/verify',
    summary: 'Computes the whole chain of hashes again and says whether it holds.',
    input: z.object({}),
    output: ChainState,
    refusals: [],
    roles: ['oversight'],
  }),
}
