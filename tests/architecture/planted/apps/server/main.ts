export const main = 'app'
