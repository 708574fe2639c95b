import { foldName } from '@comity/names'

/** Titles in every language, folded, for finding by any part in any order. */
export const searchText = (titles: readonly { text: string }[]): string =>
  titles.map(({ text }) => foldName(text)).join(' | ')

/** The folded words of what an officer typed; all must be found. */
export const searchWords = (text: string): string[] => foldName(text).split(' ').filter(Boolean)
