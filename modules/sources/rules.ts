import canonicalize from 'canonicalize'
import { datesAgree, SourceDate } from '#platform/time'
import type { Claim, FoldedField } from './schema.ts'

/**
 * Whether two values of one field can both be true. Dates agree when they can mean one day; names and other text
 * when they are equal after NFC and white space; anything else when it is equal as JSON, in whatever order its parts stand.
 */
export function valuesAgree(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    const bothDates = SourceDate.safeParse(a).success && SourceDate.safeParse(b).success
    return bothDates ? datesAgree(a, b) : toPlain(a) === toPlain(b)
  }
  return sameJson(a, b)
}

const sameJson = (a: unknown, b: unknown) => canonicalize(a) === canonicalize(b)
const toPlain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Groups claims by field and value. Nothing is dropped: retracted claims stay, but cause no difference. */
export function foldClaims(claims: readonly Claim[]): FoldedField[] {
  const fields = new Map<string, FoldedField>()
  for (const claim of [...claims].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1,
  )) {
    const folded = fields.get(claim.field) ?? { field: claim.field, values: [], differs: false }
    fields.set(claim.field, folded)
    const same = folded.values.find(({ value }) => sameJson(value, claim.value))
    if (same) same.claims.push(claim)
    else folded.values.push({ value: claim.value, claims: [claim] })
  }
  for (const folded of fields.values()) folded.differs = differs(folded)
  return [...fields.values()].sort((a, b) => (a.field < b.field ? -1 : 1))
}

function differs({ values }: FoldedField): boolean {
  const standing = values.filter(({ claims }) => claims.some(({ retractedAt }) => retractedAt === null))
  return standing.some((one, n) =>
    standing.slice(n + 1).some((other) => !valuesAgree(one.value, other.value)),
  )
}
