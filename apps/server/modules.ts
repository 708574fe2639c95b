import { commitments } from '#modules/commitments'
import { engagements } from '#modules/engagements'
import { instruments } from '#modules/instruments'
import { intake } from '#modules/intake'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { safeguards } from '#modules/safeguards'
import { sources } from '#modules/sources'
import { authModule } from '#platform/auth'
import { allOperations, type Module } from '#platform/operation'
import { carriers } from './carriers/index.ts'
import { secondOpinionFrom } from './second-opinion.ts'

/** The modules of this node, in the order in which they build on each other. */
export const modules: readonly Module[] = [
  authModule(() => allOperations(modules)),
  ledger,
  sources,
  parties,
  safeguards,
  instruments,
  commitments,
  engagements,
  intake(carriers, secondOpinionFrom(process.env)),
]

export { recorder }
