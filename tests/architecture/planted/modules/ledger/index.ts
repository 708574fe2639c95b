export const door = 'ledger'
