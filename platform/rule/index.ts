/**
 * A rule of law, of an agreement or of custom that the house keeps, as data: where it stands, and whether a person
 * has compared ours with that text.
 */
import type { texts } from './texts.ts'

export { texts } from './texts.ts'

/** A text that rules are taken from. */
export type TextId = keyof typeof texts

/** A place in a text: an article, a paragraph or a heading, as the text counts them; null for the whole text. */
export interface RuleSource {
  readonly text: TextId
  readonly place: string | null
}

export interface Rule {
  /** `<module>.<name>`. */
  readonly id: string
  /** The key of its sentence, `<module>.rule.<name>`. */
  readonly words: string
  readonly source: RuleSource
  /** True once a person has compared the rule with the text itself. */
  readonly verified: boolean
}

/** `cite('untoc', '18(15)')`. */
export const cite = (text: TextId, place: string | null = null): RuleSource => ({ text, place })

/** Keeps the rule's own fields (a decision, a limit) beside its source. */
export const rule = <R extends Rule>(made: R): R => made

/** The key of the rule's sentence. */
export const ruleKey = ({ words }: Pick<Rule, 'words'>): string => words
