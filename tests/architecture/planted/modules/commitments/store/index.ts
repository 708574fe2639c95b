export const rows = 'inside'
