export const door = 'operations'
