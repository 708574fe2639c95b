export const door = 'requests'
