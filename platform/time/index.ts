export * from './clock.ts'
export * from './period.ts'
export * from './source-date.ts'
export * from './zone.ts'
