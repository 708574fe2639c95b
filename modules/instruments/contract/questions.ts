import { z } from 'zod'
import { operation, readers } from '#platform/operation/contract'
import { Day } from '#platform/time'
import { EndWarning, NextStep } from '../schema.ts'
import { StateOrAuthority } from './fields.ts'
import { ListedInstrument } from './records.ts'

/** Something about an instrument that will hurt if nobody acts. */
export const InstrumentWarning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('end'), instrument: ListedInstrument, end: EndWarning }),
  z.object({
    kind: z.literal('next-step'),
    instrument: ListedInstrument,
    nextStep: NextStep,
    state: z.enum(['overdue', 'due']),
  }),
])
export type InstrumentWarning = z.infer<typeof InstrumentWarning>

export const questionOperations = {
  inForce: operation({
    id: 'instruments.in-force',
    method: 'GET',
    path: '/instruments/in-force',
    summary:
      'Says which instruments between two parties are, may be and are not in force on a day. An authority is also ' +
      'bound by what its state as a whole is party to.',
    input: z.object({ a: StateOrAuthority, b: StateOrAuthority, on: Day }),
    output: z.object({
      on: Day,
      yes: z.array(ListedInstrument),
      uncertain: z.array(ListedInstrument),
      no: z.array(ListedInstrument),
    }),
    refusals: ['parties.authority-unknown'],
    roles: readers,
  }),
  warnings: operation({
    id: 'instruments.warnings',
    method: 'GET',
    path: '/instruments/warnings',
    summary:
      'Lists ends without a successor and next steps that are due or overdue, the most pressing first.',
    input: z.object({
      endHorizonDays: z.coerce.number().int().min(0).max(3650).default(180),
      stepHorizonDays: z.coerce.number().int().min(0).max(365).default(14),
    }),
    output: z.array(InstrumentWarning),
    refusals: [],
    roles: readers,
  }),
}
