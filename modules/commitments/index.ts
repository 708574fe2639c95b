import { migrationsOf } from '#platform/db'
import { defineModule } from '#platform/operation'
import { commitmentsContract } from './contract.ts'
import { commitmentsKeeps } from './service.ts'

export { commitmentsKeeps } from './service.ts'

export const commitments = defineModule({
  name: 'commitments',
  contract: commitmentsContract,
  keeps: commitmentsKeeps,
  migrations: migrationsOf('commitments', new URL('./migrations/', import.meta.url)),
})
