import { createHash } from 'node:crypto'
import type { Ref } from '#platform/ids'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal } from '#platform/refusal'
import type { sourcesContract } from './contract.ts'
import { foldClaims } from './rules.ts'
import type { Citation, FoldedField, SourceDocument } from './schema.ts'
import * as store from './store.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export type NewDocument = Pick<
  SourceDocument,
  'title' | 'kind' | 'url' | 'publisher' | 'language' | 'docDate' | 'text' | 'handling'
> & { file?: { name: string; mediaType: string; bytes: Uint8Array } }

/** Keeps a document, or gives the one that already holds this very text (`isNew` false). */
export async function keepDocument(act: Act, made: NewDocument): Promise<{ id: string; isNew: boolean }> {
  const textSha256 = sha256(made.text)
  await store.takeTurnFor(act.db, textSha256)
  const before = await store.findIdByText(act.db, textSha256)
  if (before) return { id: before.id, isNew: false }
  const { file, ...rest } = made
  const document: SourceDocument = {
    id: act.newId(),
    ...rest,
    textSha256,
    fileName: file?.name ?? null,
    mediaType: file?.mediaType ?? null,
    hasFile: file !== undefined,
    receivedAt: act.now(),
    receivedBy: act.actor.name,
  }
  await store.insertDocument(act.db, document, file?.bytes ?? null)
  const subject = { module: 'sources', id: document.id }
  await act.record({ act: 'sources.added', subject, detail: { kind: document.kind, textSha256 } })
  await act.announce({ type: 'sources.added', subject })
  return { id: document.id, isNew: true }
}

export const findDocument = (act: Act, id: string) => store.findDocument(act.db, id, act.sees)

/**
 * Notes what a source (or, with `null`, the officer's own word) says of fields of a record. Fields that the source
 * does not speak of are left out by passing `null` or `undefined`: nothing is ever claimed to be blank.
 */
export async function recordClaims(
  act: Act,
  subject: Ref,
  fields: Readonly<Record<string, unknown>>,
  citation: Citation | null,
): Promise<void> {
  if (citation)
    needed(await findDocument(act, citation.sourceId), 'sources.document-unknown', { id: citation.sourceId })
  const said = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  const claims = said.map(([field, value]) => ({
    id: act.newId(),
    subject,
    field,
    value,
    citation,
    statedBy: act.actor.name,
    at: act.now(),
    retractedAt: null,
    retractedReason: null,
  }))
  await store.insertClaims(act.db, claims)
}

/** What each source says of each field of a record, and where they differ. */
export async function claimsOn(act: Act, subject: Ref): Promise<FoldedField[]> {
  return foldClaims(await store.claimsOn(act.db, subject.module, subject.id, act.sees))
}

export const sourcesKeeps: OperationsBy<typeof sourcesContract> = {
  add: async (input, act) => {
    const { id, isNew } = await keepDocument(act, input)
    if (!isNew) throw new Refusal('sources.already-kept', { status: 409, current: { id } })
    const {
      text: _text,
      textSha256: _hash,
      ...summary
    } = needed(await findDocument(act, id), 'sources.document-unknown')
    return summary
  },
  find: ({ text, ...page }, act) => store.findDocuments(act.db, act.sees, { text }, page),
  open: async ({ id }, act) => needed(await findDocument(act, id), 'sources.document-unknown', { id }),
  download: async ({ id }, act) => {
    const row = needed(await store.findFile(act.db, id, act.sees), 'sources.document-unknown', { id })
    const file = needed(row.file, 'sources.no-file', { id })
    return {
      fileName: row.file_name ?? 'source',
      mediaType: row.media_type ?? 'application/octet-stream',
      content: Buffer.from(file).toString('base64'),
    }
  },
  claimsOn: ({ module, subjectId }, act) => claimsOn(act, { module, id: subjectId }),
  retract: async ({ id, reason }, act) => {
    const claim = needed(await store.findClaim(act.db, id), 'sources.claim-unknown', { id })
    if (claim.retracted_at !== null)
      throw new Refusal('sources.already-retracted', { status: 409, detail: { id } })
    await store.retractClaim(act.db, id, act.now(), reason)
    const subject = { module: claim.subject_module, id: claim.subject_id }
    await act.record({ act: 'sources.retracted', subject, detail: { claim: id, field: claim.field, reason } })
    await act.announce({ type: 'sources.retracted', subject })
    return { retracted: true }
  },
}
