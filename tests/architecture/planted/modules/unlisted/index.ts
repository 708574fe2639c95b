// breaks: every-module-in-the-table
export const door = 'unlisted'
