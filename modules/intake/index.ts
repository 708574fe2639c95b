import { migrationsOf } from '#platform/db'
import { defineModule, type Module } from '#platform/operation'
import type { Carriers } from './carriers.ts'
import { intakeContract } from './contract.ts'
import type { SecondOpinionConfig } from './second-opinion/index.ts'
import { intakeKeeps } from './service/index.ts'
import { prepareReading } from './service/read.ts'
import { prepareSecondOpinion } from './service/second-opinion.ts'

export type * from './carriers.ts'
export { toText } from './documents/index.ts'
export type { SecondOpinionConfig } from './second-opinion/index.ts'

/**
 * The gateway for reports and minutes; `carriers` take what was confirmed to the modules that keep
 * it; `secondOpinion` is off unless a model's address is given.
 */
export const intake = (carriers: Carriers, secondOpinion: SecondOpinionConfig | null = null): Module =>
  defineModule({
    name: 'intake',
    contract: intakeContract,
    keeps: intakeKeeps(carriers, secondOpinion),
    prepares: { read: prepareReading, askSecondOpinion: prepareSecondOpinion(secondOpinion) },
    migrations: migrationsOf('intake', new URL('./migrations/', import.meta.url)),
  })
