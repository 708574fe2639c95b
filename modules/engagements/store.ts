/** The only SQL of this module. */
export * from './store/engagements.ts'
export * from './store/lines.ts'
export * from './store/merges.ts'
export * from './store/minutes.ts'
export * from './store/participants.ts'
export * from './store/series.ts'
export * from './store/sessions.ts'
