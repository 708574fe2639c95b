import { sql } from 'kysely'
import { afterCursor, type Db, json, on, type PageRequest, takePage } from '#platform/db'
import type { AccessLine, LedgerLine } from './schema.ts'

interface LineRow {
  seq: number
  at: string
  account_id: string
  account_name: string
  role: string | null
  purpose: string | null
  act: string
  subject_module: string
  subject_id: string
  detail: unknown
  previous_hash: string
  hash: string
}
interface AccessRow {
  id: number
  at: string
  account_id: string
  account_name: string
  role: string | null
  purpose: string | null
  operation: string
  input: unknown
}
interface Tables {
  ledger_line: LineRow
  ledger_access: AccessRow
}

const toLine = (row: LineRow): LedgerLine => ({
  seq: row.seq,
  at: row.at,
  accountId: row.account_id,
  accountName: row.account_name,
  role: row.role,
  purpose: row.purpose,
  act: row.act,
  subject: { module: row.subject_module, id: row.subject_id },
  detail: row.detail,
  previousHash: row.previous_hash,
  hash: row.hash,
})

/** Takes the chain for this transaction: whoever appends next waits for this one to end. */
export async function lockChain(db: Db): Promise<{ seq: number; hash: string } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('comity.ledger'))`.execute(db)
  return on<Tables>(db)
    .selectFrom('ledger_line')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertLine(db: Db, line: LedgerLine): Promise<void> {
  const { subject, detail, accountId, accountName, previousHash, ...same } = line
  await on<Tables>(db)
    .insertInto('ledger_line')
    .values({
      ...same,
      account_id: accountId,
      account_name: accountName,
      previous_hash: previousHash,
      subject_module: subject.module,
      subject_id: subject.id,
      detail: json(detail),
    })
    .execute()
}

export async function insertAccess(db: Db, line: Omit<AccessLine, 'id'>): Promise<void> {
  const { accountId, accountName, input, ...same } = line
  await sql`insert into ledger_access (at, account_id, account_name, role, purpose, operation, input)
    values (${same.at}, ${accountId}, ${accountName}, ${same.role}, ${same.purpose}, ${same.operation},
      ${json(input)})`.execute(db)
}

export interface LineFilter {
  module?: string | undefined
  subjectId?: string | undefined
  accountId?: string | undefined
}

// Sequence numbers are padded so that text order is number order in the cursor.
const seqText = sql<string>`lpad(seq::text, 20, '0')`
const pad = (seq: number) => String(seq).padStart(20, '0')

export async function findLines(db: Db, filter: LineFilter, page: PageRequest) {
  const matching = on<Tables>(db)
    .selectFrom('ledger_line')
    .$if(filter.module !== undefined, (q) => q.where('subject_module', '=', filter.module!))
    .$if(filter.subjectId !== undefined, (q) => q.where('subject_id', '=', filter.subjectId!))
    .$if(filter.accountId !== undefined, (q) => q.where('account_id', '=', filter.accountId!))
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .where(afterCursor(page, seqText, sql`''`, 'desc'))
    .orderBy('seq', 'desc')
    .limit(page.limit + 1)
    .execute()
  return takePage(rows.map(toLine), page, total, (line) => [pad(line.seq), ''])
}

export async function historyOf(db: Db, module: string, subjectId: string): Promise<LedgerLine[]> {
  const rows = await on<Tables>(db)
    .selectFrom('ledger_line')
    .selectAll()
    .where('subject_module', '=', module)
    .where('subject_id', '=', subjectId)
    .orderBy('seq')
    .execute()
  return rows.map(toLine)
}

/** Lines after `seq` in order, for verifying the chain piece by piece. */
export async function linesAfter(db: Db, seq: number, limit: number): Promise<LedgerLine[]> {
  const rows = await on<Tables>(db)
    .selectFrom('ledger_line')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(toLine)
}

export async function findAccessLines(db: Db, accountId: string | undefined, page: PageRequest) {
  const matching = on<Tables>(db)
    .selectFrom('ledger_access')
    .$if(accountId !== undefined, (q) => q.where('account_id', '=', accountId!))
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .where(afterCursor(page, sql`lpad(id::text, 20, '0')`, sql`''`, 'desc'))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const toAccess = (row: AccessRow): AccessLine => ({
    id: row.id,
    at: row.at,
    accountId: row.account_id,
    accountName: row.account_name,
    role: row.role,
    purpose: row.purpose,
    operation: row.operation,
    input: row.input,
  })
  return takePage(rows.map(toAccess), page, total, (line) => [pad(line.id), ''])
}
