export const Case = 'sealed'
