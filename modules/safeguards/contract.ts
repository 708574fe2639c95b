import { z } from 'zod'
import { operation, readers } from '#platform/operation/contract'
import { AreaRow, MarkingReading, MarkingRow, RuleRow } from './schema.ts'

export const safeguardsContract = {
  areas: operation({
    id: 'safeguards.areas',
    method: 'GET',
    path: '/safeguards/areas',
    summary: 'Gives the closed list of areas of cooperation, in the order of display.',
    input: z.object({}),
    output: z.array(AreaRow),
    refusals: [],
    roles: readers,
  }),
  readMarking: operation({
    id: 'safeguards.read-marking',
    method: 'GET',
    path: '/safeguards/marking',
    summary:
      'Reads a protective marking (TLP, SIENA, national) as a handling mark; an unknown one as the strictest.',
    input: z.object({ text: z.string().trim().min(1).max(300) }),
    output: MarkingReading,
    refusals: [],
    roles: readers,
  }),
  markings: operation({
    id: 'safeguards.markings',
    method: 'GET',
    path: '/safeguards/markings',
    summary: 'Lists the markings that are known, what each is read as, and on what source.',
    input: z.object({}),
    output: z.array(MarkingRow),
    refusals: [],
    roles: readers,
  }),
  rules: operation({
    id: 'safeguards.rules',
    method: 'GET',
    path: '/safeguards/rules',
    summary:
      'Lists the rules of law and custom the house keeps, with their sources and whether each was verified.',
    input: z.object({}),
    output: z.array(RuleRow),
    refusals: [],
    roles: readers,
  }),
}
