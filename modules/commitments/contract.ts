/** What can be asked of the record of promises. */
import { readingContract } from './contract/reading.ts'
import { writingContract } from './contract/writing.ts'

export const commitmentsContract = { ...readingContract, ...writingContract }
export { Filter, MoveInput, Opening, sorts } from './contract/fields.ts'
export * from './rules.ts'
