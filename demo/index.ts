/** The demonstration world: public facts on public offices, retold in our own words with their sources' addresses. */
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { seedInstruments } from './instruments/index.ts'
import { seedParties } from './parties.ts'

/** Performs operations as the node itself. */
export interface Seeding {
  perform<O extends OperationContract>(operation: O, input: InputOf<O>): Promise<OutputOf<O>>
}

/** Makes the whole world through the node's own operations; what is there already is left as it is. */
export async function seedWorld(seeding: Seeding): Promise<void> {
  await seedParties(seeding as never)
  await seedInstruments(seeding as never)
}
