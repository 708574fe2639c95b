/**
 * How confirmed items reach the modules that keep them. The gateway knows no work module: `apps/server` hands it
 * these. Every call runs inside the one transaction of the officer's act.
 */

import type { Area } from '#modules/safeguards/schema'
import type { Citation } from '#modules/sources/schema'
import type { Act } from '#platform/operation'
import type { DraftOf, Known } from './schema.ts'

export interface Carrier<New> {
  /** Records that may be the same, the likeliest first. */
  propose(act: Act, made: New): Promise<Known[]>
  /** Makes the record and its claims; gives its id. */
  record(act: Act, made: New, citation: Citation): Promise<string>
  /** Adds this source's claims to a known record, and what it did not hold yet. */
  attach(act: Act, id: string, made: New, citation: Citation): Promise<void>
}

export interface PersonRecord extends Omit<DraftOf<'person'>, 'body'> {
  language: string
  authorityId: string | null
  /** The day the title was held, from the engagement. */
  on: string | null
}
export interface BodyRecord extends DraftOf<'body'> {
  language: string
}
export interface EngagementRecord extends Omit<DraftOf<'engagement'>, 'parent' | 'participants' | 'bodies'> {
  parentId: string | null
  language: string
  handling: string
  participants: {
    officialId: string | null
    name: string
    state: string | null
    title: string | null
    rank: string | null
    authorityId: string | null
    role: DraftOf<'engagement'>['participants'][number]['role']
  }[]
  bodies: { authorityId: string | null; name: string; state: string | null }[]
}
export interface SideRecord {
  state: string
  authorityId: string | null
  officialId: string | null
  words: string | null
}
export interface CommitmentRecord {
  stance: DraftOf<'commitment'>['stance']
  by: SideRecord[]
  to: SideRecord[]
  areas: Area[]
  quote: string
  gist: string | null
  language: string
  saidOn: string | null
  engagementId: string | null
  instrumentId: string | null
  handling: string
}
export interface InstrumentRecord extends Omit<DraftOf<'instrument'>, 'parties'> {
  parties: SideRecord[]
  language: string
  handling: string
}
export interface SeriesRecord extends Omit<DraftOf<'mechanism'>, 'parties'> {
  parties: SideRecord[]
  /** The day of the meeting at which the count of sessions was told. */
  on: string | null
  language: string
  handling: string
}

export interface Carriers {
  people: Carrier<PersonRecord>
  bodies: Carrier<BodyRecord>
  engagements: Carrier<EngagementRecord>
  instruments: Carrier<InstrumentRecord>
  series: Carrier<SeriesRecord>
  commitments: Carrier<CommitmentRecord> & {
    linkRepeat(act: Act, id: string, ofId: string): Promise<void>
  }
}

/** Where a kind of item is kept once it is recorded. */
export const homeOf = {
  person: 'parties',
  body: 'parties',
  engagement: 'engagements',
  instrument: 'instruments',
  mechanism: 'engagements',
  commitment: 'commitments',
  programme: 'sources',
  event: 'sources',
  figure: 'sources',
} as const
