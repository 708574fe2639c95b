/**
 * What the demonstration's parties are, as data that people read and correct: bodies, holders of public office, and the
 * public reports that name them. Ends of office that no report tells are not stated. Contact points and the pair of
 * units are invented and marked as examples.
 */
import type { AuthorityKind, Hours, RequestKind, Tenure } from '#modules/parties/schema'
import authorities from './authorities.json' with { type: 'json' }
import officials from './officials.json' with { type: 'json' }
import reaching from './reaching.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }

export type SourceKey = keyof typeof sources
/** `[language, text]`; of several the first is as the party writes itself. */
export type WorldNames = readonly (readonly [lang: string, text: string])[]

/** A public report: what it tells of offices, retold. */
export interface WorldSource {
  title: string
  url: string
  language: string
  /** The day the report gives, where it does. */
  docDate: string | null
  text: string
}
export interface WorldAuthority {
  code: string
  kind: AuthorityKind
  /** `CC:ORG` of the one it stands below; it comes earlier in the list. */
  parent?: string
  names: WorldNames
  short?: WorldNames
  /** Earlier names; no date where the reports give none. */
  former?: WorldNames
  levelNote?: string
}
export interface WorldTenure {
  kind?: Tenure['kind']
  authority?: string
  titles: WorldNames
  standing?: NonNullable<Tenure['standing']>
  /** Days on which a report shows the person in it, as the report gives them. */
  seen: readonly (readonly [on: string, source: SourceKey])[]
}
export interface WorldOfficial {
  state: string
  names: WorldNames
  /** Spellings that some report has instead. */
  variants?: WorldNames
  tenures: readonly WorldTenure[]
}
export interface WorldCompetence {
  authority: string
  requestKind: RequestKind
  /** Key of the treaty it is named in (`vn-jp-legal-assistance`, `vn-jp-sentenced-persons`): recorded once that is there. */
  instrument?: string
  ground: string
  fromOn: string | null
  source: SourceKey
}
export interface WorldContactPoint {
  authority: string
  channel: string
  address: string
  note: string | null
  hours: Hours
  languages: string[]
}
export interface WorldPair {
  authority: string
  otherAuthority: string
  note: string
  sinceOn: string | null
}

/** The data is checked by the operations that take it in. */
export const partiesWorld = {
  sources: sources as Readonly<Record<SourceKey, WorldSource>>,
  authorities: authorities as unknown as readonly WorldAuthority[],
  officials: officials as unknown as readonly WorldOfficial[],
  competences: reaching.competences as unknown as readonly WorldCompetence[],
  contactPoints: reaching.contactPoints as unknown as readonly WorldContactPoint[],
  pairs: reaching.pairs as unknown as readonly WorldPair[],
}
