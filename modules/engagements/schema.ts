/** The nouns: engagements (visits, meetings, calls …) and the series they are sessions of. */
export * from './schema/engagement.ts'
export * from './schema/series.ts'
export * from './schema/terms.ts'
