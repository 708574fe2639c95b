import { partOperations } from './contract/parts.ts'
import { questionOperations } from './contract/questions.ts'
import { recordOperations } from './contract/records.ts'

export { PartyInput, StateOrAuthority } from './contract/fields.ts'
export { PartKind, partKinds } from './contract/parts.ts'
export { InstrumentWarning } from './contract/questions.ts'
export { LinkedInstrument, ListedInstrument, OpenInstrument } from './contract/records.ts'

/** Everything an officer or another module can ask of the register of instruments. */
export const instrumentsContract = { ...recordOperations, ...partOperations, ...questionOperations }
