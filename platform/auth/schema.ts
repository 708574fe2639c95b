import { z } from 'zod'
import { HandlingLevel } from '#platform/handling'
import { Id } from '#platform/ids'
import { Role } from '#platform/operation/contract'
import { Instant } from '#platform/time'

/** What an officer may say they are here for; every reading of data on persons is logged with it. */
export const purposes = [
  'cooperation-work',
  'meeting-preparation',
  'reporting',
  'oversight',
  'administration',
] as const
export const Purpose = z.enum(purposes)
export type Purpose = z.infer<typeof Purpose>

export const languages = ['vi', 'en', 'ja', 'zh', 'ru'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** Sign-in names are compared in lower case. */
export const AccountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/)
export const Password = z.string().min(12).max(200)

export const Account = z.object({
  id: Id,
  name: AccountName,
  displayName: z.string().trim().min(1).max(120),
  role: Role,
  /** Null opens nothing. */
  clearance: HandlingLevel.nullable(),
  language: Language,
  disabled: z.boolean(),
  version: z.number().int(),
})
export type Account = z.infer<typeof Account>

export const SignedIn = z.object({
  accountId: Id,
  name: z.string(),
  role: Role,
  clearance: HandlingLevel.nullable(),
  purpose: Purpose,
  language: Language,
  /** Ids of the operations this account may ask for, so that no page shows a button that would be refused. */
  mayDo: z.array(z.string()),
})
export type SignedIn = z.infer<typeof SignedIn>

export const Session = z.object({ token: z.string(), expiresAt: Instant })
export type Session = z.infer<typeof Session>
