import type { ComponentType } from 'react'
import type { Catalogue, Language } from '#platform/words'

/** `() => import('./page.tsx')`: the page is its own chunk, fetched when its link is pointed at or focused. */
export type Load<Props = object> = () => Promise<{ default: ComponentType<Props> }>
export type LoadWords = () => Promise<{ default: Catalogue }>

/** `partners`: who we work with. `work`: what we do together. `house`: our own records, checks and settings. */
export const navGroups = ['partners', 'work', 'house'] as const
export type NavGroup = (typeof navGroups)[number]

export interface NavItem {
  to: string
  /** A key of the catalogue. */
  label: string
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  group: NavGroup
  /** Within the group, smaller first. */
  order: number
  /** Shown only to those who may do this operation. */
  needs?: string
}

export interface ModuleRoute {
  /** `/engagements/$id`; parameters with `useParams({ strict: false })`. */
  path: string
  component: Load
  /** Key of the page's title while it loads; `Page` then sets the exact one. */
  title: string
}

/** Something an officer can do from anywhere, in the palette (Ctrl+K). */
export interface Command {
  label: string
  /** Where it leads, or what it does. */
  to?: string
  run?: () => void
  /** Works everywhere, as `mod+k`, `alt+n`; shown beside the command and on the sheet of shortcuts. */
  keys?: string
  needs?: string
}

export interface TodayPanelProps {
  /** How many lines the panel shows; when all panels show none, Today offers the first step instead. */
  onCount: (count: number) => void
}

export interface PartnerPanelProps {
  /** ISO 3166-1 alpha-2 of the partner's state. */
  state: string
}

export interface EngagementPanelProps {
  engagementId: string
}

/** What a module gives the browser: the one export of `modules/<m>/web/index.tsx`, as `web` and as default. */
export interface ModuleWeb {
  name: string
  nav: readonly NavItem[]
  routes: readonly ModuleRoute[]
  /** One chunk per language: `{ vi: () => import('../words/vi.json'), … }`. */
  words: Readonly<Record<Language, LoadWords>>
  commands?: readonly Command[]
  /** Lines of Today; `order` is by what hurts first. */
  today?: { order: number; component: Load<TodayPanelProps> }
  /** Its part of one partner's page, `/partners/$state`. */
  partner?: { order: number; component: Load<PartnerPanelProps> }
  /** Its part of one engagement's page, `/engagements/$id`. */
  engagement?: { order: number; component: Load<EngagementPanelProps> }
}
