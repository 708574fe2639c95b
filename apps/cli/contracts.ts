import { commitmentsContract } from '#modules/commitments/contract'
import { engagementsContract } from '#modules/engagements/contract'
import { instrumentsContract } from '#modules/instruments/contract'
import { intakeContract } from '#modules/intake/contract'
import { ledgerContract } from '#modules/ledger/contract'
import { partiesContract } from '#modules/parties/contract'
import { safeguardsContract } from '#modules/safeguards/contract'
import { sourcesContract } from '#modules/sources/contract'
import { authContract } from '#platform/auth/contract'
import type { Contract } from '#platform/operation/contract'

/** Every operation of the node has a verb here: `comity <module> <verb>`. */
export const contracts: Readonly<Record<string, Contract>> = {
  auth: authContract,
  commitments: commitmentsContract,
  engagements: engagementsContract,
  instruments: instrumentsContract,
  intake: intakeContract,
  ledger: ledgerContract,
  parties: partiesContract,
  safeguards: safeguardsContract,
  sources: sourcesContract,
}
