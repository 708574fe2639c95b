import { migrationsOf } from '#platform/db'
import { defineModule } from '#platform/operation'
import { ledgerContract } from './contract.ts'
import { ledgerKeeps } from './service.ts'

export { recorder } from './service.ts'

export const ledger = defineModule({
  name: 'ledger',
  contract: ledgerContract,
  keeps: ledgerKeeps,
  migrations: migrationsOf('ledger', new URL('./migrations/', import.meta.url)),
})
