/** The demonstration world: public facts on public offices, retold in our own words with their sources' addresses. */
import { instrumentsContract } from '#modules/instruments/contract'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { seedCommitments } from './commitments.ts'
import { seedEngagements } from './engagements.ts'
import { seedInstruments } from './instruments/index.ts'
import { seedCompetencesUnder, seedParties } from './parties.ts'

export interface Seeding {
  /** Performs an operation as the node itself. */
  perform<O extends OperationContract>(operation: O, input: InputOf<O>): Promise<OutputOf<O>>
  /** The day around which the invented meetings are planned. */
  today: string
}

/** Treaties that say which authority is competent, by the keys of the parties' world and words of their titles. */
const treaties = {
  'vn-jp-legal-assistance': 'mutual legal assistance',
  'vn-jp-sentenced-persons': 'sentenced persons',
} as const

/** Makes the whole world through the node's own operations; what is there already is left as it is. */
export async function seedWorld(seeding: Seeding): Promise<void> {
  const { perform } = seeding
  const seeded = await seedParties({ perform: (operation, input) => perform(operation, input as never) })
  await seedInstruments(seeding)
  await seedCompetencesUnder(
    { perform: (operation, input) => perform(operation, input as never) },
    await treatyIds(seeding),
    seeded,
  )
  const { engagements } = await seedEngagements(seeding)
  await seedCommitments({ perform, engagements })
}

async function treatyIds({ perform }: Seeding): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [key, text] of Object.entries(treaties)) {
    const { items } = await perform(instrumentsContract.find, { text, state: 'VN', withState: 'JP' })
    if (items[0]) found[key] = items[0].id
  }
  return found
}
