import { defineModule } from '#platform/operation'
import { safeguardsContract } from './contract.ts'
import { safeguardsKeeps } from './service.ts'

export { readMarking, strictest } from './rules.ts'
export { allRules, safeguardsKeeps } from './service.ts'

export const safeguards = defineModule({
  name: 'safeguards',
  contract: safeguardsContract,
  keeps: safeguardsKeeps,
  migrations: null,
})
