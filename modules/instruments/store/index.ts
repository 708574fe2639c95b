export * from './find.ts'
export * from './links.ts'
export * from './parts.ts'
export * from './records.ts'
