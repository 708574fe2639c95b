// breaks: tables-in-stores
export const rows = (db: { selectFrom(table: string): unknown }) => db.selectFrom('engagements_visit')
