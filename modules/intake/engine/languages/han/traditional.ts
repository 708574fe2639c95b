/** Traditional forms are read as simplified ones, so that one lexicon serves both scripts. */
const pairs = ''
const plain = new Map<string, string>()
for (const pair of pairs.split(' ')) if (pair) plain.set([...pair][0] as string, [...pair][1] as string)

export const plainHan = (key: string): string => plain.get(key) ?? key
