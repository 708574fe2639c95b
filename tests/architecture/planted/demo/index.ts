export const world = 'demo'
