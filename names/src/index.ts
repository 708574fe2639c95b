export * from './fold.ts'
export * from './script.ts'
