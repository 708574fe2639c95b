/**
 * Decisions on promises. Pure: the same events give the same answer in whatever order they arrive.
 * Rules carry an id; none rests on an outside instrument, so they cite the house's own description of the work.
 */
export * from './rules/csv.ts'
export * from './rules/life.ts'
export * from './rules/sides.ts'
export * from './rules/similarity.ts'
export * from './rules/words.ts'
