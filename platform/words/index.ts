export * from './check.ts'
export * from './language.ts'
export * from './words.ts'
