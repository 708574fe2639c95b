export * from './api.ts'
export * from './module-web.ts'
export * from './queries.ts'
