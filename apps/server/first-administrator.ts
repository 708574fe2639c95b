import { randomBytes } from 'node:crypto'
import { authContract } from '#platform/auth/contract'
import { type Actor, type Desk, theNode } from '#platform/operation'

const keeper: Actor = { ...theNode('administration'), role: 'administrator' }

/** An empty node gets one administrator with a password that is shown once; null when there are accounts already. */
export async function openFirstAdministrator(desk: Desk): Promise<{ name: string; password: string } | null> {
  const accounts = await desk.perform(authContract.findAccounts, {}, keeper)
  if (accounts.length > 0) return null
  const first = { name: 'administrator', password: randomBytes(12).toString('base64url') }
  const account = { ...first, displayName: 'Administrator', role: 'administrator' }
  await desk.perform(authContract.openAccount, account, keeper)
  return first
}
