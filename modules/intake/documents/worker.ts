/** The reading thread: takes one document at a time, answers with its text or with the refusal. */
import { parentPort } from 'node:worker_threads'
import { Refusal } from '#platform/refusal'
import { readDocument } from './read.ts'
import type { DocumentHints, DocumentLimits, TextDocument } from './text-document.ts'

export interface Order {
  bytes: Uint8Array
  hints: DocumentHints
  limits: DocumentLimits
}
/** `fault` is an error nobody foresaw. */
export type Answer =
  | { document: TextDocument }
  | { refused: string; detail: Record<string, string | number> }
  | { fault: string }

async function answer({ bytes, hints, limits }: Order): Promise<Answer> {
  try {
    return { document: await readDocument(bytes, hints, limits) }
  } catch (cause) {
    if (cause instanceof Refusal) return { refused: cause.code, detail: { ...cause.detail } }
    return { fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}

parentPort?.on('message', async (order: Order) => {
  parentPort?.postMessage(await answer(order))
})
