/** Text typed but not saved yet: kept in this tab's own drawer until it is saved, given up, or the officer leaves. */
import { forget, keep, readKept } from './storage.ts'

const prefix = 'comity.draft.'
const ownerKey = 'comity.draft-owner'

export interface Draft {
  at: string
  values: Record<string, unknown>
}

export const findDraft = (name: string) => readKept<Draft>('sessionStorage', prefix + name)
export const forgetDraft = (name: string) => forget('sessionStorage', prefix + name)
export const keepDraft = (name: string, values: Record<string, unknown>) =>
  keep('sessionStorage', prefix + name, { at: new Date().toISOString(), values })

export function forgetAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

/** Drafts are their writer's: another officer at the same machine does not find them. */
export function claimDrafts(accountId: string): void {
  if (readKept('sessionStorage', ownerKey) !== accountId) forgetAllDrafts()
  keep('sessionStorage', ownerKey, accountId)
}
