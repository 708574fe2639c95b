import { z } from 'zod'
import { Area } from '#modules/safeguards/schema'
import { SourceDocument } from '#modules/sources/schema'
import { Handling } from '#platform/handling'
import { Id, Ref } from '#platform/ids'
import { Instant, SourceDate } from '#platform/time'
import {
  DraftEvent,
  DraftFigure,
  DraftInstrument,
  DraftMechanism,
  DraftProgramme,
  EngagementKind,
  IgnoreSpan,
  Role,
  Stance,
} from './engine/draft.ts'

/** Where in the text: UTF-16 offsets, end exclusive. */
export const Span = z.object({ from: z.number().int().min(0), to: z.number().int().min(0) })
export type Span = z.infer<typeof Span>

const bare = { confidence: true, why: true, textStart: true, textEnd: true, text: true } as const
const text = z.string().trim().min(1).max(500)
const State = z.string().regex(/^[A-Z]{2,3}$/)

/** Each kind of thing a report holds, as it will be recorded; people and bodies are named by their item's key. */
export const PersonDraft = z.object({
  name: text,
  country: State.nullable(),
  rank: text.nullable(),
  title: text.nullable(),
  partyTitle: text.nullable(),
  body: z.string().nullable(),
  former: z.boolean(),
})
export const BodyDraft = z.object({
  name: text,
  code: z.string().max(60).nullable(),
  country: State.nullable(),
  kind: z.string().max(60),
})
export const ParticipantDraft = z.object({ person: z.string(), role: Role })
export const EngagementDraft = z.object({
  kind: EngagementKind,
  parent: z.string().nullable(),
  startOn: SourceDate.nullable(),
  endOn: SourceDate.nullable(),
  place: text.nullable(),
  city: text.nullable(),
  hostState: State.nullable(),
  official: z.boolean().nullable(),
  session: z.number().int().positive().nullable(),
  participants: z.array(ParticipantDraft),
  bodies: z.array(z.string()),
})
export const CommitmentDraft = z.object({
  stance: Stance,
  /** `CC:ORG`, `CC:*words`, `CC:Name`, `CC` or `both`. */
  by: z.string().max(120).nullable(),
  to: z.string().max(120).nullable(),
  byPerson: z.string().max(200).nullable(),
  toPerson: z.string().max(200).nullable(),
  areas: z.array(Area),
  engagement: z.string().nullable(),
  instrument: z.string().nullable(),
  quote: z.string().min(1).max(5000),
  gist: z.string().trim().max(2000).nullable(),
})

/** Kind of item → shape of what was read. */
export const draftOf = {
  person: PersonDraft,
  body: BodyDraft,
  engagement: EngagementDraft,
  instrument: DraftInstrument.omit({ ...bare, id: true }),
  mechanism: DraftMechanism.omit(bare),
  commitment: CommitmentDraft,
  programme: DraftProgramme.omit(bare),
  event: DraftEvent.omit(bare),
  figure: DraftFigure.omit(bare),
} as const
export type ItemKind = keyof typeof draftOf
export const itemKinds = Object.keys(draftOf) as [ItemKind, ...ItemKind[]]
export type DraftOf<K extends ItemKind> = z.infer<(typeof draftOf)[K]>

/** New record, or the one already known (a merge); a promise may also repeat an earlier one. */
export const Resolution = z.union([
  z.object({ as: z.literal('new'), repeatOf: Id.nullable().default(null) }),
  z.object({ as: z.literal('same'), id: Id }),
])
export type Resolution = z.infer<typeof Resolution>

export const Difference = z.object({ field: z.string(), known: z.unknown(), read: z.unknown() })
export type Difference = z.infer<typeof Difference>

/** A record that may be the same; `reasons` are keys of the catalogue. `sure`: taken unless the officer says no. */
export const Known = z.object({
  id: Id,
  label: z.string(),
  reasons: z.array(z.string()),
  sure: z.boolean(),
  relation: z.enum(['same', 'repeat']),
  differences: z.array(Difference),
})
export type Known = z.infer<typeof Known>

export const decisions = ['open', 'confirmed', 'dropped'] as const
export const Decision = z.enum(decisions)
export type Decision = z.infer<typeof Decision>

export const Item = z.object({
  key: z.string(),
  kind: z.enum(itemKinds),
  /** As the engine read it; never changed. */
  read: z.record(z.string(), z.unknown()),
  /** Fields that the officer set otherwise. */
  corrected: z.record(z.string(), z.unknown()),
  decision: Decision,
  resolution: Resolution,
  known: z.array(Known),
  spans: z.array(Span),
  confidence: z.number(),
  why: z.array(z.string()),
  generic: z.boolean(),
  origin: z.enum(['engine', 'second-opinion', 'officer']),
  /** What it became, once recorded. */
  recorded: Ref.nullable(),
})
export type Item = z.infer<typeof Item>

export const readingStates = ['open', 'recorded', 'set-aside'] as const
export const ReadingState = z.enum(readingStates)
export type ReadingState = z.infer<typeof ReadingState>

/** One report read into items that a person confirms, corrects or drops. */
export const Reading = z.object({
  id: Id,
  sourceId: Id,
  title: z.string(),
  text: z.string(),
  language: z.string(),
  docDate: z.string().nullable(),
  state: ReadingState,
  handling: Handling,
  notes: z.array(z.string()),
  ignored: z.array(IgnoreSpan),
  items: z.array(Item),
  readAt: Instant,
  readBy: z.string(),
  /** The model that may be asked for a second opinion on this text; null when none is set up or it may not be. */
  secondOpinion: z.string().nullable(),
  version: z.number().int(),
})
export type Reading = z.infer<typeof Reading>

export const ReadingSummary = Reading.pick({
  id: true,
  sourceId: true,
  title: true,
  language: true,
  state: true,
  readAt: true,
  readBy: true,
}).extend({ open: z.number().int(), confirmed: z.number().int(), dropped: z.number().int() })
export type ReadingSummary = z.infer<typeof ReadingSummary>

export const ReadInput = z.object({
  /** Pasted text, or a file in base64; one of the two. */
  text: z
    .string()
    .max(20 * 1024 * 1024)
    // What a clipboard may bring and no database keeps: NUL, and halves of letters.
    .overwrite((pasted) => pasted.replaceAll('\u0000', '').toWellFormed())
    .optional(),
  file: z
    .object({ name: z.string().max(255), mediaType: z.string().max(120).optional(), content: z.base64() })
    .optional(),
  title: z.string().trim().max(500).optional(),
  kind: SourceDocument.shape.kind.default('report'),
  url: SourceDocument.shape.url.default(null),
  publisher: SourceDocument.shape.publisher.default(null),
  handling: Handling.default('official'),
})
export type ReadInput = z.infer<typeof ReadInput>
