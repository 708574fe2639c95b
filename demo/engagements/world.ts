/**
 * What the demonstration's visits, meetings and series are, as data that people read and correct. Each rests on a public
 * report, retold; what the report does not say is left out, what was inferred carries `?`.
 */
import type { EngagementKind, ParticipantRole, SeriesLevel } from '#modules/engagements/schema'
import type { Area } from '#modules/safeguards/schema'
import engagements from './engagements.json' with { type: 'json' }
import reports from './reports.json' with { type: 'json' }
import series from './series.json' with { type: 'json' }

export type ReportKey = keyof typeof reports
export interface WorldReport {
  title: string
  url: string
  language: string
  /** The day the report gives itself, where it does. */
  docDate: string | null
  text: string
}
export interface WorldEngagement {
  key: string
  kind: EngagementKind
  startOn?: string
  endOn?: string
  hostState?: string
  place?: string
  form?: 'online' | 'phone'
  invitedBy?: string
  /** Key of the visit it is part of; that one comes earlier in the list. */
  parent?: string
  people?: { name: string; state: string; role: ParticipantRole; title?: string }[]
  /** Codes of authorities. */
  bodies?: string[]
  /** Key of the series, number, and era where it is not the first. */
  session?: [series: string, number: number, era?: number]
  areas?: Area[]
  source: ReportKey
}
export interface WorldSeries {
  key: string
  names: [lang: string, text: string][]
  level: SeriesLevel
  parties: string[]
  cadence: string | null
  /** States that host in turn, the first first. */
  hosts: string[]
  areas: Area[]
  counts?: [count: number, since: string, asOf: string, source: ReportKey][]
  sessions?: [
    number: number,
    heldOn: string,
    place: string | null,
    hostState: string | null,
    source: ReportKey,
  ][]
  raised?: [level: SeriesLevel, fromOn: string, source: ReportKey]
}

export const engagementsWorld = {
  reports: reports as Readonly<Record<ReportKey, WorldReport>>,
  engagements: engagements as unknown as readonly WorldEngagement[],
  series: series as unknown as readonly WorldSeries[],
}
