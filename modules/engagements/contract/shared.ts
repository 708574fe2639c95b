import { z } from 'zod'
import { Citation } from '#modules/sources/schema'
import { Id } from '#platform/ids'
import { versionField } from '#platform/operation/contract'

/** The source of what is said; null: the officer's own word. */
export const cited = { citation: Citation.nullable().default(null) }
/** A record as it was read: `version` also comes from `If-Match`. */
export const versioned = { id: Id, ...versionField }
export const reason = z.string().trim().min(3).max(500)

export const onEngagement = [
  'engagements.engagement-unknown',
  'engagements.withdrawn',
  'engagements.merged-away',
] as const
export const onSeries = ['engagements.series-unknown', 'engagements.series-withdrawn'] as const
