import { keepDocument } from '#modules/sources'
import type { Act, Before } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import { dayOf, SourceDate } from '#platform/time'
import type { Carriers } from '../carriers.ts'
import { fromPaste, type TextDocument, toText } from '../documents/index.ts'
import type { Draft } from '../engine/draft.ts'
import { readReport } from '../engine/index.ts'
import { hasMeeting, itemsOf, withQuotes } from '../rules/index.ts'
import type { ReadInput } from '../schema.ts'
import * as store from '../store.ts'
import { withKnown } from './known.ts'

const titleLength = 160

export interface Prepared {
  document: TextDocument
  file: { name: string; mediaType: string; bytes: Uint8Array } | undefined
  draft: Draft
}

/** The long part, before the transaction: the document's text and what the engine makes of it. */
export async function prepareReading(input: ReadInput, { at }: Before): Promise<Prepared> {
  const { document, file } = await documentOf(input)
  const draft = readReport(document.text, { name: input.file?.name ?? 'pasted', today: dayOf(at) })
  if (!hasMeeting(draft)) throw new Refusal('intake.no-meeting')
  return { document, file, draft }
}

/** Keeps what was read as a reading with open items; the source is kept, nothing else is recorded. */
export async function readInto(
  act: Act,
  carriers: Carriers,
  input: ReadInput,
): Promise<{ id: string; sourceId: string }> {
  const { document, file, draft } = act.prepared as Prepared
  const title = input.title || draft.headline || document.title || firstLine(document.text)
  const { id: sourceId, isNew } = await keepDocument(act, {
    title: title.slice(0, titleLength),
    kind: input.kind,
    url: input.url,
    publisher: input.publisher,
    language: draft.language,
    docDate: SourceDate.safeParse(draft.docDate).data ?? null,
    text: document.text,
    handling: input.handling,
    ...(file ? { file } : {}),
  })
  const before = isNew ? undefined : await store.findBySource(act.db, sourceId)
  if (before) throw new Refusal('intake.already-read', { status: 409, current: before })
  const reading = await withKnown(
    act,
    carriers,
    {
      id: act.newId(),
      sourceId,
      title: title.slice(0, titleLength),
      language: draft.language,
      docDate: draft.docDate,
      state: 'open',
      handling: input.handling,
      notes: [...draft.notes, ...document.notes.map((note) => `document.${note}`)],
      ignored: draft.ignoreSpans,
      items: withQuotes(itemsOf(draft), document.text),
      readAt: act.now(),
      readBy: act.actor.name,
      version: 1,
    },
    true,
  )
  await store.insertReading(act.db, reading)
  const subject = { module: 'intake', id: reading.id }
  await act.record({ act: 'intake.read', subject, detail: { sourceId, items: reading.items.length } })
  await act.announce({ type: 'intake.read', subject })
  return { id: reading.id, sourceId }
}

async function documentOf({ text, file }: ReadInput) {
  if (file === undefined) {
    if (text === undefined) throw new Refusal('intake.nothing-given')
    return { document: fromPaste(text), file: undefined }
  }
  const bytes = new Uint8Array(Buffer.from(file.content, 'base64'))
  const mediaType = file.mediaType ?? 'application/octet-stream'
  const document = await toText(bytes, { fileName: file.name, mediaType })
  return { document, file: { name: file.name, mediaType, bytes } }
}

const firstLine = (text: string) =>
  text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? 'report'
