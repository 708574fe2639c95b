import { migrationsOf } from '#platform/db'
import { defineModule } from '#platform/operation'
import { sourcesContract } from './contract.ts'
import { sourcesKeeps } from './service.ts'

export { foldClaims } from './rules.ts'
export { claimsOn, findDocument, keepDocument, type NewDocument, recordClaims } from './service.ts'

export const sources = defineModule({
  name: 'sources',
  contract: sourcesContract,
  keeps: sourcesKeeps,
  migrations: migrationsOf('sources', new URL('./migrations/', import.meta.url)),
})
