import canonicalize from 'canonicalize'
import type { LedgerLine } from './schema.ts'

/** Stands before the first line. */
export const firstHash = '0'.repeat(64)

/** What a line's hash is computed over: the RFC 8785 form of every field but the hash itself. */
export function hashedText(line: Omit<LedgerLine, 'hash'>): string {
  return canonicalize(line) ?? ''
}

/** The first line that does not follow from the one before it, or null. `sha256` gives lower-case hex. */
export function findBreak(
  lines: readonly LedgerLine[],
  sha256: (text: string) => string,
  before: { seq: number; hash: string } = { seq: 0, hash: firstHash },
): number | null {
  let last = before
  for (const line of lines) {
    const { hash, ...rest } = line
    const follows =
      line.seq === last.seq + 1 && line.previousHash === last.hash && sha256(hashedText(rest)) === hash
    if (!follows) return line.seq
    last = line
  }
  return null
}
