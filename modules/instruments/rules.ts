/** Pure decisions on instruments: their state, whether they are in force, what their end asks for. */
import { cite, type Rule, rule } from '#platform/rule'

export * from './rules/force.ts'
export * from './rules/search.ts'
export * from './rules/steps.ts'
export * from './rules/succession.ts'

export const instrumentRules: readonly Rule[] = [
  rule({
    id: 'instruments.verbs-of-the-register',
    words: 'instruments.rule.verbs-of-the-register',
    source: cite('vn-circular-54-2021'),
    verified: false,
  }),
  rule({
    id: 'instruments.entry-into-force',
    words: 'instruments.rule.entry-into-force',
    source: cite('vclt', '24'),
    verified: false,
  }),
  rule({
    id: 'instruments.one-party-withdraws',
    words: 'instruments.rule.one-party-withdraws',
    source: cite('vclt', '55, 70'),
    verified: false,
  }),
  rule({
    id: 'instruments.order-of-reports',
    words: 'instruments.rule.order-of-reports',
    source: cite('house'),
    verified: true,
  }),
  rule({
    id: 'instruments.end-without-successor',
    words: 'instruments.rule.end-without-successor',
    source: cite('house'),
    verified: true,
  }),
]
