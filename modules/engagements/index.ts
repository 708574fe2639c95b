import { migrationsOf } from '#platform/db'
import { defineModule } from '#platform/operation'
import { engagementsContract } from './contract.ts'
import { engagementsKeeps } from './service.ts'

export { engagementsKeeps } from './service.ts'

export const engagements = defineModule({
  name: 'engagements',
  contract: engagementsContract,
  keeps: engagementsKeeps,
  migrations: migrationsOf('engagements', new URL('./migrations/', import.meta.url)),
})
