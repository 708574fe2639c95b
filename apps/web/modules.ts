import { web as commitments } from '#modules/commitments/web'
import { web as engagements } from '#modules/engagements/web'
import { web as instruments } from '#modules/instruments/web'
import { web as intake } from '#modules/intake/web'
import { web as ledger } from '#modules/ledger/web'
import { web as parties } from '#modules/parties/web'
import { web as safeguards } from '#modules/safeguards/web'
import { web as sources } from '#modules/sources/web'
import { web as auth } from '#platform/auth/web'
import type { ModuleWeb } from '#platform/web'

/** The modules of this desk, one line each. */
export const modules: readonly ModuleWeb[] = [
  intake,
  commitments,
  engagements,
  instruments,
  parties,
  safeguards,
  sources,
  ledger,
  auth,
]
