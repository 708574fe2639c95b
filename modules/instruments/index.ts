import { migrationsOf } from '#platform/db'
import { defineModule } from '#platform/operation'
import { instrumentsContract } from './contract.ts'
import { instrumentsKeeps } from './service.ts'

export { endsWithoutSuccessor, inForceOn, instrumentRules } from './rules.ts'
export { instrumentsKeeps } from './service.ts'

export const instruments = defineModule({
  name: 'instruments',
  contract: instrumentsContract,
  keeps: instrumentsKeeps,
  migrations: migrationsOf('instruments', new URL('./migrations/', import.meta.url)),
})
