import { type RawBuilder, sql } from 'kysely'
import type { Area } from '#modules/safeguards/schema'
import type { HandlingLevel } from '#platform/handling'
import type {
  Engagement,
  EngagementKind,
  EngagementStatus,
  Era,
  HostTurn,
  ParticipantRole,
  SeriesLevel,
  Wording,
} from '../schema.ts'

export interface EngagementRow {
  id: string
  kind: EngagementKind
  parent_id: string | null
  title: string | null
  start_on: string | null
  end_on: string | null
  time_of_day: string | null
  place: string | null
  host_state: string | null
  form: Engagement['form']
  official: boolean | null
  invited_by: string | null
  agenda: string[]
  areas: Area[]
  status: EngagementStatus
  status_reason: string | null
  handling: string
  sort_on: string
  from_on: string | null
  until_on: string | null
  folded: string
  merged_into: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  created_at: string
  created_by: string
  changed_at: string
  version: number
}
export interface ParticipantRow {
  id: string
  engagement_id: string
  official_id: string | null
  name: string
  title: string | null
  rank: string | null
  role: ParticipantRole
  authority_id: string | null
  body: string | null
  state: string | null
  position: number
  removed_at: string | null
}
export interface OrganisationRow {
  engagement_id: string
  position: number
  authority_id: string | null
  name: string
  state: string | null
}
export interface MinutesRow {
  id: string
  engagement_id: string
  language: string
  text: string
  agreed: boolean
  document_ids: string[]
  withdrawn_at: string | null
  created_at: string
  created_by: string
  changed_at: string
  version: number
}
export interface SeriesRow {
  id: string
  names: Wording[]
  level: SeriesLevel
  eras: Era[]
  cadence: string | null
  hosts: HostTurn[]
  areas: Area[]
  ended: boolean
  ended_on: string | null
  ended_reason: string | null
  handling: string
  folded: string
  created_at: string
  changed_at: string
  withdrawn_at: string | null
  withdrawn_reason: string | null
  version: number
}
export interface SessionRow {
  id: string
  series_id: string
  era: number
  number: number | null
  held_on: string | null
  place: string | null
  host_state: string | null
  status: 'planned' | 'held'
  engagement_id: string | null
  removed_at: string | null
  version: number
}
export interface Tables {
  engagements_engagement: EngagementRow
  engagements_participant: ParticipantRow
  engagements_organisation: OrganisationRow
  engagements_state: { engagement_id: string; state: string }
  engagements_minutes: MinutesRow
  engagements_document: { engagement_id: string; source_id: string; attached_at: string }
  engagements_series: SeriesRow
  engagements_series_party: Omit<OrganisationRow, 'engagement_id'> & { series_id: string }
  engagements_session: SessionRow
  engagements_merge: {
    id: string
    keep_id: string
    merge_id: string
    note: unknown
    merged_at: string
    merged_by: string
    undone_at: string | null
  }
}

/** Levels for an `in`; a reader who sees nothing still needs one value. */
const levels = (sees: readonly HandlingLevel[]) => sql.join([...sees, '-'])
/** Whether this reader may see the row of a table or alias with a column `handling`. */
export const isSeen = (table: string, sees: readonly HandlingLevel[]): RawBuilder<boolean> =>
  sql<boolean>`split_part(${sql.ref(`${table}.handling`)}, '//', 1) in (${levels(sees)})`

/** Folded text that holds every asked part, in any order. */
export const holdsAll = (column: string, parts: readonly string[]): RawBuilder<boolean> =>
  parts.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.join(
        parts.map((part) => sql`${sql.ref(column)} like ${`%${part.replace(/[\\%_]/g, '\\$&')}%`}`),
        sql` and `,
      )})`
