/** The decisions: pure, no database and no clock; `today` is passed in. */
export * from './rules/calendar.ts'
export * from './rules/counts.ts'
export * from './rules/likeness.ts'
export * from './rules/programme.ts'
export * from './rules/series.ts'
export * from './rules/told-counts.ts'
