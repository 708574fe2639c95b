import { ledger, recorder } from '#modules/ledger'
import { sources } from '#modules/sources'
import { authModule } from '#platform/auth'
import { allOperations, type Module } from '#platform/operation'

/** The modules of this node, in the order in which they build on each other. */
export const modules: readonly Module[] = [
  authModule(() => allOperations(modules)),
  ledger,
  sources,
]

export { recorder }
