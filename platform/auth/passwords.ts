import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, 2 passes (OWASP's floor). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string) => hash(password.normalize('NFC'), cost)

/** Compares in the same time whether or not the account exists, so that names cannot be guessed. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  const against = stored ?? (await decoy())
  const fits = await verify(against, password.normalize('NFC'))
  return fits && stored !== undefined
}

let decoyHash: Promise<string> | undefined
const decoy = () => {
  decoyHash ??= hash(randomBytes(16).toString('hex'), cost)
  return decoyHash
}

export const newToken = () => randomBytes(32).toString('base64url')
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')
