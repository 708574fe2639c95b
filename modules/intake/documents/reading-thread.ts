/**
 * One reading thread, used again for the next document and replaced after any trouble. Documents wait their turn.
 * Time, heap and buffers are bounded; a thread over a bound is ended, whatever it is doing.
 */
import { Worker } from 'node:worker_threads'
import { isDocumentRefusal, refusal } from './refusals.ts'
import { sniff } from './sniff.ts'
import type { TextDocument } from './text-document.ts'
import type { Answer, Order } from './worker.ts'

/** Documents after which a thread is replaced, so that what libraries keep cannot pile up. */
const documentsPerThread = 250
const watchEveryMs = 100

let idle: { thread: Worker; heapMiB: number; served: number } | null = null
let turn: Promise<unknown> = Promise.resolve()

/** Reads in the thread. Refuses with the codes of `refusals.ts`; anything else thrown is a fault. */
export function readInThread(order: Order): Promise<TextDocument> {
  const mine = turn.then(() => readNow(order))
  turn = mine.catch(() => undefined)
  return mine
}

/** Ends the thread once the documents that wait are read; the next document starts a new one. */
export async function closeThread(): Promise<void> {
  await turn
  const closing = idle
  idle = null
  await closing?.thread.terminate()
}

function takeThread(heapMiB: number): { thread: Worker; heapMiB: number; served: number } {
  const ready = idle
  idle = null
  if (ready !== null && ready.heapMiB === heapMiB && ready.served < documentsPerThread) {
    ready.thread.ref()
    return ready
  }
  void ready?.thread.terminate()
  const thread = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, stackSizeMb: 8 },
    execArgv: [],
    env: {},
    // Taken from the console and left unread: reading these streams would keep the program alive.
    stdout: true,
    stderr: true,
  })
  // An error after the answer, e.g. while the thread is being ended, concerns nobody any more.
  thread.on('error', () => undefined)
  thread.once('exit', () => {
    if (idle?.thread === thread) idle = null
  })
  return { thread, heapMiB, served: 0 }
}

async function readNow(order: Order): Promise<TextDocument> {
  const held = takeThread(order.limits.maxHeapMiB)
  try {
    const answer = await ask(held.thread, order)
    if ('fault' in answer) throw new Error(`reading a document failed: ${answer.fault}`)
    held.thread.unref()
    idle = { ...held, served: held.served + 1 }
    if ('document' in answer) return answer.document
    if (isDocumentRefusal(answer.refused)) throw refusal(answer.refused, answer.detail)
    throw new Error(`unknown refusal ${answer.refused}`)
  } finally {
    if (idle?.thread !== held.thread) await held.thread.terminate()
  }
}

function ask(thread: Worker, { bytes, hints, limits }: Order): Promise<Answer> {
  const overMemory = (limitMiB: number) => tooBig(bytes, limitMiB)
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(refusal('document.timeout', { limitMs: limits.timeLimitMs }))),
      limits.timeLimitMs,
    )
    const watch = setInterval(async () => {
      const heap = await thread.getHeapStatistics().catch(() => null)
      const bufferBytes = (heap as { external_memory?: number } | null)?.external_memory ?? 0
      if (bufferBytes > limits.maxBuffersMiB * 1_048_576)
        settle(() => reject(overMemory(limits.maxBuffersMiB)))
    }, watchEveryMs)
    const onError = (fault: Error & { code?: string }) =>
      settle(() => reject(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? overMemory(limits.maxHeapMiB) : fault))
    const onExit = (code: number) => settle(() => reject(new Error(`the reading thread ended with ${code}`)))
    const onAnswer = (answer: Answer) => settle(() => resolve(answer))
    const settle = (outcome: () => void) => {
      clearTimeout(timer)
      clearInterval(watch)
      thread.off('message', onAnswer).off('error', onError).off('exit', onExit)
      outcome()
    }
    thread.on('message', onAnswer).on('error', onError).on('exit', onExit)
    // A Buffer's own slice() would share its memory, and handing that over would take it from the caller.
    const copy = new Uint8Array(bytes)
    thread.postMessage({ bytes: copy, hints, limits } satisfies Order, [copy.buffer])
  })
}

/** Packed types that outgrow the memory are bombs; text is merely too large. */
function tooBig(bytes: Uint8Array, limitMiB: number) {
  const packed = ['pdf', 'zip'].includes(sniff(bytes).kind)
  const limitBytes = limitMiB * 1_048_576
  return refusal(packed ? 'document.zip-bomb' : 'document.too-large', { limitBytes })
}
