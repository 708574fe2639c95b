import { migrationsOf } from '#platform/db'
import { defineModule } from '#platform/operation'
import { partiesContract } from './contract.ts'
import { partiesKeeps } from './service.ts'

export { heldOn } from './rules.ts'
export {
  authorityLabels,
  findAuthorityByCode,
  needAuthority,
  needOfficial,
  officialLabels,
  partiesKeeps,
} from './service.ts'

export const parties = defineModule({
  name: 'parties',
  contract: partiesContract,
  keeps: partiesKeeps,
  migrations: migrationsOf('parties', new URL('./migrations/', import.meta.url)),
})
