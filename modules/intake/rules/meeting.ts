import type { Draft } from '../engine/draft.ts'

/** A text that names no meeting, no promise and no instrument is no report of cooperation. */
export const hasMeeting = (draft: Draft): boolean =>
  draft.engagements.length > 0 ||
  draft.instruments.length > 0 ||
  draft.commitments.some(({ actionable }) => actionable)
