import type { DraftOf, Item, ItemKind } from '#modules/intake/schema'
import type { Words } from '#platform/words'

/** What the item says now: what was read, with the officer's corrections over it. */
export const currentOf = <K extends ItemKind>(item: Item): DraftOf<K> =>
  ({ ...item.read, ...item.corrected }) as DraftOf<K>

/** The catalogue's word for a value of a closed list, else the value itself. */
export const wordFor = (t: Words, prefix: string, value: unknown): string => {
  const key = `${prefix}.${String(value)}`
  return t.has(key) ? t(key) : String(value)
}

/** The engine's rule in words: its own, else those of the rules it belongs to, else its id. */
export function whyText(rule: string, t: Words): string {
  const parts = rule.split('.')
  const known = parts
    .map((_part, n) => `intake.why.${parts.slice(0, parts.length - n).join('.')}`)
    .find((key) => t.has(key))
  return known === undefined ? rule : t(known)
}

/** One line that names the item. */
export function titleOf(item: Item, items: readonly Item[], t: Words): string {
  const said = currentOf<ItemKind>(item) as Record<string, unknown>
  switch (item.kind) {
    case 'engagement':
      return engagementTitle(currentOf<'engagement'>(item), items, t)
    case 'commitment':
      return String(said.gist ?? said.quote)
    case 'figure':
      return `${String(said.value)} ${String(said.unit)} — ${String(said.what)}`
    default:
      return String(said.name ?? said.title ?? item.key)
  }
}

function engagementTitle(said: DraftOf<'engagement'>, items: readonly Item[], t: Words): string {
  const names = said.participants
    .filter(({ role }) => role !== 'mentioned')
    .flatMap(({ person }) => items.find(({ key }) => key === person)?.read.name ?? [])
  const where = said.city ?? said.place
  return [wordFor(t, 'engagements.kind', said.kind), names.slice(0, 3).join(', '), where]
    .filter(Boolean)
    .join(' · ')
}

/** Small facts under the title, in the order an officer reads them; blank ones are left out. */
export function detailsOf(item: Item, items: readonly Item[], t: Words): string[] {
  const said = currentOf<ItemKind>(item) as Record<string, unknown>
  const bodyName = (key: unknown) => String(items.find((one) => one.key === key)?.read.name ?? '')
  const parts: Record<ItemKind, () => unknown[]> = {
    person: () => [said.rank, said.title, said.partyTitle, bodyName(said.body), said.country],
    body: () => [said.code, wordFor(t, 'parties.kind', said.kind), said.country],
    engagement: () => [said.hostState],
    instrument: () => [
      wordFor(t, 'instruments.kind', said.kind),
      wordFor(t, 'instruments.status', said.status),
      [said.periodStart, said.periodEnd].filter(Boolean).join('–'),
    ],
    mechanism: () => [said.level && wordFor(t, 'engagements.level', said.level), said.since],
    commitment: () => [],
    programme: () => [said.kind, said.period, said.status],
    event: () => [said.year, said.place],
    figure: () => [said.asOf],
  }
  return parts[item.kind]().flatMap((part) =>
    part === null || part === undefined || part === '' ? [] : [String(part)],
  )
}

/** Groups of the review, in its order. */
export const groups = [
  'engagement',
  'commitment',
  'person',
  'body',
  'instrument',
  'mechanism',
  'programme',
  'event',
  'figure',
] as const satisfies readonly ItemKind[]

export const inOrder = (items: readonly Item[]): Item[] =>
  groups.flatMap((kind) => items.filter((item) => item.kind === kind))
