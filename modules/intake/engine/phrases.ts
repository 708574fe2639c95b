/**
 * Finds many phrases at once, in one pass over the words.
 * A phrase is words apart by spaces: `word?` may be left out, `a/b` is a choice, `stem*` is any word that begins so,
 * `word~` is the word with any ending of its language (inflection.ts).
 */
import { stemOf, stemsOf } from './inflection.ts'
import { type Token, tokenise } from './tokens.ts'

export interface Hit<V> {
  /** Token indexes, end exclusive. */
  from: number
  to: number
  value: V
}

interface Node<V> {
  next: Map<string, Node<V>>
  stems: { stem: string; node: Node<V> }[]
  /** Words that change their endings, by stem. */
  words: Map<string, Node<V>> | null
  values: V[]
}

const node = <V>(): Node<V> => ({ next: new Map(), stems: [], words: null, values: [] })

function alternatives(part: string): string[] {
  const optional = part.length > 1 && part.endsWith('?')
  const body = optional ? part.slice(0, -1) : part
  const words = body.length > 1 && body.includes('/') ? body.split('/') : [body]
  return optional ? [...words, ''] : words
}

/** The sequences of words that a phrase of the lexicon stands for. */
export function expand(phrase: string): string[][] {
  let out: string[][] = [[]]
  for (const part of phrase.trim().split(/\s+/)) {
    const grown: string[][] = []
    for (const alternative of alternatives(part)) {
      const stem = alternative.length > 1 && alternative.endsWith('*')
      const changes = alternative.length > 1 && alternative.endsWith('~')
      const keys = tokenise(stem || changes ? alternative.slice(0, -1) : alternative).map((t) => t.key)
      if (stem && keys.length) keys[keys.length - 1] += '*'
      if (changes && keys.length) keys.push(`${stemOf(keys.pop() as string)}~`)
      for (const words of out) grown.push([...words, ...keys])
    }
    out = grown
  }
  return out.filter((words) => words.length)
}

export class PhraseIndex<V> {
  readonly root: Node<V> = node()

  add(phrase: string, value: V): this {
    for (const words of expand(phrase)) this.addWords(words, value)
    return this
  }

  private addWords(words: string[], value: V): void {
    let at = this.root
    for (const word of words) {
      if (word.length > 1 && word.endsWith('*')) {
        const stem = word.slice(0, -1)
        let entry = at.stems.find((s) => s.stem === stem)
        if (!entry) {
          entry = { stem, node: node() }
          at.stems.push(entry)
        }
        at = entry.node
      } else if (word.length > 1 && word.endsWith('~')) {
        at.words ??= new Map()
        const stem = word.slice(0, -1)
        let next = at.words.get(stem)
        if (!next) {
          next = node()
          at.words.set(stem, next)
        }
        at = next
      } else {
        let next = at.next.get(word)
        if (!next) {
          next = node()
          at.next.set(word, next)
        }
        at = next
      }
    }
    if (!at.values.includes(value)) at.values.push(value)
  }

  /** The longest phrase that begins at token i, or null. */
  longestAt(tokens: readonly Token[], i: number, limit: number = tokens.length): Hit<V[]> | null {
    const first = i < limit ? tokens[i] : undefined
    if (!first || (!this.root.stems.length && !this.root.words && !this.root.next.has(first.key))) return null
    let best: Hit<V[]> | null = null
    const walk = (at: Node<V>, k: number): void => {
      if (at.values.length && (!best || k > best.to)) best = { from: i, to: k, value: at.values }
      const token = k < limit ? tokens[k] : undefined
      if (!token) return
      const next = at.next.get(token.key)
      if (next) walk(next, k + 1)
      if (at.words)
        for (const stem of stemsOf(token.key)) {
          const form = at.words.get(stem)
          if (form) walk(form, k + 1)
        }
      for (const s of at.stems) if (token.key.startsWith(s.stem)) walk(s.node, k + 1)
    }
    walk(this.root, i)
    return best
  }

  /** Leftmost-longest hits that do not overlap; the first value of each phrase. */
  findAll(tokens: readonly Token[], from = 0, to: number = tokens.length): Hit<V>[] {
    const out: Hit<V>[] = []
    for (let i = from; i < to; ) {
      const hit = this.longestAt(tokens, i, to)
      if (hit) {
        out.push({ from: hit.from, to: hit.to, value: hit.value[0] as V })
        i = hit.to
      } else i++
    }
    return out
  }

  findAllValues(tokens: readonly Token[], from = 0, to: number = tokens.length): Hit<V[]>[] {
    const out: Hit<V[]>[] = []
    for (let i = from; i < to; ) {
      const hit = this.longestAt(tokens, i, to)
      if (hit) out.push(hit)
      i = hit ? hit.to : i + 1
    }
    return out
  }
}

/** A lexicon section {value: [phrases]} as an index. */
export function indexOf<K extends string>(
  section: Readonly<Partial<Record<K, readonly string[]>>>,
): PhraseIndex<K> {
  const index = new PhraseIndex<K>()
  for (const [value, phrases] of Object.entries(section) as [K, readonly string[]][])
    for (const p of phrases) index.add(p, value)
  return index
}

export function setOf(phrases: readonly string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>()
  for (const p of phrases) index.add(p, true)
  return index
}
