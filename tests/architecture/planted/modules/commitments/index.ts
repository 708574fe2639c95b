export const door = 'commitments'
