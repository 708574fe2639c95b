import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { intakeContract } from '#modules/intake/contract'
import type { ReadInput } from '#modules/intake/schema'
import { call } from '#platform/web'

/** Sends a text or a file to be read, says what it is doing, and can be stopped. */
export function useReading(onDone: (id: string) => void) {
  const [step, setStep] = useState<'sending' | 'reading' | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const running = useRef<AbortController | null>(null)
  const queries = useQueryClient()

  async function start(from: File | string, about: Partial<ReadInput>): Promise<void> {
    const stop = new AbortController()
    running.current = stop
    setError(null)
    setStep('sending')
    try {
      const given = typeof from === 'string' ? { text: from } : { file: await toFile(from) }
      setStep('reading')
      const idempotencyKey = crypto.randomUUID()
      const { id } = await call(
        intakeContract.read,
        { ...about, ...given },
        { signal: stop.signal, idempotencyKey },
      )
      await queries.invalidateQueries({ queryKey: ['intake'] })
      onDone(id)
    } catch (failure) {
      if (!stop.signal.aborted) setError(failure as Error)
    } finally {
      setStep(null)
    }
  }
  return {
    step,
    error,
    start: (from: File | string, about: Partial<ReadInput>) => void start(from, about),
    cancel: () => running.current?.abort(),
  }
}

async function toFile(file: File): Promise<NonNullable<ReadInput['file']>> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable file'))
    reader.readAsDataURL(file)
  })
  const content = address.slice(address.indexOf(',') + 1)
  return { name: file.name, content, ...(file.type ? { mediaType: file.type } : {}) }
}
