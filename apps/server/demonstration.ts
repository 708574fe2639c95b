import { authContract } from '#platform/auth/contract'
import { type Actor, type Desk, theNode } from '#platform/operation'
import type { Day } from '#platform/time'
import { type Seeding, seedWorld } from '../../demo/index.ts'

const keeper: Actor = { ...theNode('administration'), role: 'administrator' }
const password = 'comity-example'

/** Example accounts of the demonstration; shown on its sign-in page, never opened on a production node. */
export const demonstrationAccounts = [
  {
    name: 'lan',
    displayName: 'Lan (example)',
    role: 'desk',
    clearance: 'confidential',
    language: 'vi',
    password,
  },
  {
    name: 'minh',
    displayName: 'Minh (example)',
    role: 'desk',
    clearance: 'confidential',
    language: 'en',
    password,
  },
  {
    name: 'leader',
    displayName: 'Leader (example)',
    role: 'leader',
    clearance: 'confidential',
    language: 'vi',
    password,
  },
  {
    name: 'oversight',
    displayName: 'Oversight (example)',
    role: 'oversight',
    clearance: 'secret',
    language: 'en',
    password,
  },
  {
    name: 'admin',
    displayName: 'Administrator (example)',
    role: 'administrator',
    clearance: null,
    language: 'en',
    password,
  },
] as const

/**
 * Makes the demonstration world and then the example accounts: an account that is there says that the world is whole,
 * so a start that was cut off goes on where it ended.
 */
export async function openDemonstration(
  desk: Desk,
  today: Day,
  tell: (progress: string) => void,
): Promise<void> {
  const before = await desk.perform(authContract.findAccounts, {}, keeper)
  if (before.length > 0) return
  tell('Making the demonstration world, once: some 700 acts, half a minute at most …')
  const perform: Seeding['perform'] = (operation, input) =>
    desk.perform(operation, input, theNode('cooperation-work'))
  await seedWorld({ perform, today })
  for (const account of demonstrationAccounts) await desk.perform(authContract.openAccount, account, keeper)
}
