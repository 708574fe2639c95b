export const db = 'rows'
