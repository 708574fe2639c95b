import { migrationsOf } from '#platform/db'
import { defineModule, type Module } from '#platform/operation'
import type { Carriers } from './carriers.ts'
import { intakeContract } from './contract.ts'
import { intakeKeeps } from './service/index.ts'
import { prepareReading } from './service/read.ts'

export type * from './carriers.ts'
export { toText } from './documents/index.ts'

/** The gateway for reports and minutes; `carriers` take what was confirmed to the modules that keep it. */
export const intake = (carriers: Carriers): Module =>
  defineModule({
    name: 'intake',
    contract: intakeContract,
    keeps: intakeKeeps(carriers),
    prepares: { read: prepareReading },
    migrations: migrationsOf('intake', new URL('./migrations/', import.meta.url)),
  })
