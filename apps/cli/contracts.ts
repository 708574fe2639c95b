import { ledgerContract } from '#modules/ledger/contract'
import { sourcesContract } from '#modules/sources/contract'
import { authContract } from '#platform/auth/contract'
import type { Contract } from '#platform/operation/contract'

/** Every operation of the node has a verb here: `comity <module> <verb>`. */
export const contracts: Readonly<Record<string, Contract>> = {
  auth: authContract,
  ledger: ledgerContract,
  sources: sourcesContract,
}
