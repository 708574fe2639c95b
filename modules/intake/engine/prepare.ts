/**
 * Makes a text that rules can be matched on, without losing the place of any character.
 * `flat` is NFC with plain spaces, hyphens and ASCII digits; `toSource[i]` is the offset of flat[i] in the
 * text as given, or `toSource` is null when the two have the same offsets.
 */
export interface Prepared {
  source: string
  flat: string
  toSource: Uint32Array | null
}

const plain = new Map<string, string>()
for (const c of '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t\u200b\ufeff')
  plain.set(c, ' ')
for (const c of '\u2010\u2011\u2012\u2013\u2014\u2212') plain.set(c, '-')
for (let i = 0; i < 10; i++) plain.set(String.fromCharCode(0xff10 + i), String(i))

const odd = /[\u00a0\u2000-\u200b\u202f\u205f\ufeff\t\u2010-\u2014\u2212\uff10-\uff19]/g

const toPlain = (text: string): string => text.replace(odd, (c) => plain.get(c) ?? c)

export function prepare(source: string): Prepared {
  if (source.isWellFormed() && source.normalize('NFC') === source)
    return { source, flat: toPlain(source), toSource: null }
  const out: string[] = []
  const offsets: number[] = []
  for (const m of source.matchAll(/\P{M}\p{M}{0,8}|\p{M}/gu)) {
    const piece = m[0].normalize('NFC')
    out.push(piece)
    for (let i = 0; i < piece.length; i++) offsets.push(m.index + Math.min(i, m[0].length - 1))
  }
  offsets.push(source.length)
  return { source, flat: toPlain(out.join('')), toSource: Uint32Array.from(offsets) }
}

export const sourceOffset = (p: Prepared, i: number): number =>
  p.toSource ? (p.toSource[i] ?? p.source.length) : i
