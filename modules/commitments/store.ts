/** The only SQL on promises. */
export * from './store/bulk.ts'
export * from './store/chains.ts'
export * from './store/listing.ts'
export * from './store/records.ts'
export * from './store/saved-filters.ts'
export type { CommitmentColumns } from './store/tables.ts'
