import { sql } from 'kysely'
import { afterCursor, type Db, json, on, type PageRequest, takePage, takeTurn } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Claim, DocumentKind, SourceDocument, SourceSummary } from './schema.ts'

interface DocumentRow {
  id: string
  title: string
  kind: DocumentKind
  url: string | null
  publisher: string | null
  language: string | null
  doc_date: string | null
  text: string
  text_sha256: string
  file_name: string | null
  media_type: string | null
  file: Uint8Array | null
  handling: string
  received_at: string
  received_by: string
}
interface ClaimRow {
  id: string
  subject_module: string
  subject_id: string
  field: string
  value: unknown
  source_id: string | null
  from_offset: number | null
  to_offset: number | null
  stated_by: string
  at: string
  retracted_at: string | null
  retracted_reason: string | null
}
interface Tables {
  sources_document: DocumentRow
  sources_claim: ClaimRow
}

const summaryColumns = [
  'id', 'title', 'kind', 'url', 'publisher', 'language', 'doc_date', 'file_name', 'media_type', 'handling',
  'received_at', 'received_by',
] as const // biome-ignore format: one list

type SummaryRow = Omit<DocumentRow, 'text' | 'text_sha256' | 'file'> & { has_file: boolean }

const toSummary = (row: SummaryRow): SourceSummary => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  url: row.url,
  publisher: row.publisher,
  language: row.language,
  docDate: row.doc_date,
  fileName: row.file_name,
  mediaType: row.media_type,
  hasFile: row.has_file,
  handling: row.handling,
  receivedAt: row.received_at,
  receivedBy: row.received_by,
})

const hasFile = sql<boolean>`file is not null`.as('has_file')
const level = sql<string>`split_part(handling, '//', 1)`

/** The documents this reader may see. */
const seen = (db: Db, sees: readonly HandlingLevel[]) =>
  on<Tables>(db)
    .selectFrom('sources_document')
    .where(level, 'in', [...sees, '-'])

export async function insertDocument(
  db: Db,
  document: SourceDocument,
  file: Uint8Array | null,
): Promise<void> {
  await on<Tables>(db)
    .insertInto('sources_document')
    .values({
      id: document.id,
      title: document.title,
      kind: document.kind,
      url: document.url,
      publisher: document.publisher,
      language: document.language,
      doc_date: document.docDate,
      text: document.text,
      text_sha256: document.textSha256,
      file_name: document.fileName,
      media_type: document.mediaType,
      file,
      handling: document.handling,
      received_at: document.receivedAt,
      received_by: document.receivedBy,
    })
    .execute()
}

/** Two officers who add one text at the same moment come one after the other. */
export const takeTurnFor = (db: Db, textSha256: string) => takeTurn(db, `sources.text ${textSha256}`)

export const findIdByText = (db: Db, textSha256: string) =>
  on<Tables>(db)
    .selectFrom('sources_document')
    .select('id')
    .where('text_sha256', '=', textSha256)
    .executeTakeFirst()

export async function findDocument(db: Db, id: string, sees: readonly HandlingLevel[]) {
  const row = await seen(db, sees)
    .select([...summaryColumns, 'text', 'text_sha256'])
    .select(hasFile)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...toSummary(row), text: row.text, textSha256: row.text_sha256 }
}

export const findFile = (db: Db, id: string, sees: readonly HandlingLevel[]) =>
  seen(db, sees).select(['file', 'file_name', 'media_type']).where('id', '=', id).executeTakeFirst()

export async function findDocuments(
  db: Db,
  sees: readonly HandlingLevel[],
  filter: { text?: string | undefined },
  page: PageRequest,
) {
  const matching = seen(db, sees).$if(filter.text !== undefined, (q) =>
    q.where('title', 'ilike', `%${filter.text}%`),
  )
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .select(summaryColumns)
    .select(hasFile)
    .where(afterCursor(page, receivedText, sql`id::text`, 'desc'))
    .orderBy(receivedText, 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return takePage(rows.map(toSummary), page, total, (item) => [item.receivedAt, item.id])
}

// The same text that the API shows, so that the cursor compares like with like.
const receivedText = sql<string>`to_char(received_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export async function insertClaims(db: Db, claims: readonly Omit<Claim, 'sourceTitle'>[]): Promise<void> {
  if (claims.length === 0) return
  const rows = claims.map((claim) => ({
    id: claim.id,
    subject_module: claim.subject.module,
    subject_id: claim.subject.id,
    field: claim.field,
    value: json(claim.value),
    source_id: claim.citation?.sourceId ?? null,
    from_offset: claim.citation?.from ?? null,
    to_offset: claim.citation?.to ?? null,
    stated_by: claim.statedBy,
    at: claim.at,
    retracted_at: claim.retractedAt,
    retracted_reason: claim.retractedReason,
  }))
  await on<Tables>(db).insertInto('sources_claim').values(rows).execute()
}

/** Claims on one record; those from a document above the reader's clearance are left out. */
export async function claimsOn(db: Db, module: string, subjectId: string, sees: readonly HandlingLevel[]) {
  const rows = await on<Tables>(db)
    .selectFrom('sources_claim')
    .leftJoin('sources_document', 'sources_document.id', 'sources_claim.source_id')
    .selectAll('sources_claim')
    .select('sources_document.title')
    .where('subject_module', '=', module)
    .where('subject_id', '=', subjectId)
    .where((eb) => eb.or([eb('source_id', 'is', null), eb(level, 'in', [...sees, '-'])]))
    .execute()
  return rows.map(
    (row): Claim => ({
      id: row.id,
      subject: { module: row.subject_module, id: row.subject_id },
      field: row.field,
      value: row.value,
      citation: toCitation(row),
      sourceTitle: row.title,
      statedBy: row.stated_by,
      at: row.at,
      retractedAt: row.retracted_at,
      retractedReason: row.retracted_reason,
    }),
  )
}

const toCitation = ({ source_id, from_offset, to_offset }: ClaimRow): Claim['citation'] =>
  source_id === null
    ? null
    : {
        sourceId: source_id,
        ...(from_offset === null || to_offset === null ? {} : { from: from_offset, to: to_offset }),
      }

export const findClaim = (db: Db, id: string) =>
  on<Tables>(db)
    .selectFrom('sources_claim')
    .select(['subject_module', 'subject_id', 'field', 'retracted_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function retractClaim(db: Db, id: string, at: string, reason: string): Promise<void> {
  await on<Tables>(db)
    .updateTable('sources_claim')
    .set({ retracted_at: at, retracted_reason: reason })
    .where('id', '=', id)
    .execute()
}
