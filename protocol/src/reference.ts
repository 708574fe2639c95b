/**
 * The written form of a reference between nodes: `comity:<origin>/<module>/<id>`.
 *
 * - origin: the authority that owns the record, as its own node names itself: 1–63 of `a-z 0-9 -`, a letter first,
 *   no hyphen at the end and none doubled.
 * - module: which kind of thing it is, `a-z` with single hyphens inside, 1–32 long.
 * - id: a UUIDv7 in lower case.
 *
 * There is one spelling of each reference, so two references are the same when their texts are. Whatever else is
 * written on paper ("our ref", "your ref") is shown to people and never parsed.
 */
export interface Reference {
  readonly origin: string
  readonly module: string
  readonly id: string
}

export type ReferenceFault = 'not-comity' | 'wrong-parts' | 'bad-origin' | 'bad-module' | 'bad-id'

export type ParsedReference =
  | { readonly ok: true; readonly reference: Reference }
  | { readonly ok: false; readonly fault: ReferenceFault }

const scheme = 'comity:'
const origin = /^(?=.{1,63}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const module = /^(?=.{1,32}$)[a-z]+(?:-[a-z]+)*$/
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function faultOf(reference: Reference): ReferenceFault | null {
  if (!origin.test(reference.origin)) return 'bad-origin'
  if (!module.test(reference.module)) return 'bad-module'
  if (!uuid7.test(reference.id)) return 'bad-id'
  return null
}

/** Reads text from outside. Never throws: text that is not a reference is an answer, with what is wrong with it. */
export function parseReference(text: string): ParsedReference {
  if (!text.startsWith(scheme)) return { ok: false, fault: 'not-comity' }
  const parts = text.slice(scheme.length).split('/')
  if (parts.length !== 3) return { ok: false, fault: 'wrong-parts' }
  const reference = { origin: parts[0]!, module: parts[1]!, id: parts[2]! }
  const fault = faultOf(reference)
  return fault === null ? { ok: true, reference } : { ok: false, fault }
}

/** Writes a reference. Throws a TypeError when a part breaks the form: that is a fault of the caller. */
export function toReferenceText(reference: Reference): string {
  const fault = faultOf(reference)
  if (fault !== null) throw new TypeError(`reference: ${fault}`)
  return `${scheme}${reference.origin}/${reference.module}/${reference.id}`
}
