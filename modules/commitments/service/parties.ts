import { authorityLabels, needAuthority, officialLabels } from '#modules/parties'
import type { Act } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import type { ShownSide, Side } from '../schema.ts'

interface Label {
  code?: string | null
  names: { text: string; lang?: string | null; script?: string | null }[]
}
export interface Labels {
  authorities: ReadonlyMap<string, Label>
  officials: ReadonlyMap<string, Label>
}

const idsIn = (sides: readonly Side[], field: 'authorityId' | 'officialId') => [
  ...new Set(sides.map((side) => side[field]).filter((id) => id !== null)),
]

/** Names of everybody on these sides; persons only where the reading is logged. */
export async function labelsOf(act: Act, sides: readonly Side[], persons: boolean): Promise<Labels> {
  const authorities = idsIn(sides, 'authorityId')
  const officials = persons ? idsIn(sides, 'officialId') : []
  return {
    authorities: authorities.length === 0 ? new Map() : await authorityLabels(act, authorities),
    officials: officials.length === 0 ? new Map() : await officialLabels(act, officials),
  }
}

export const toShownSide = (side: Side, { authorities, officials }: Labels): ShownSide => {
  const authority = side.authorityId === null ? undefined : authorities.get(side.authorityId)
  const official = side.officialId === null ? undefined : officials.get(side.officialId)
  return {
    ...side,
    authority: authority ? { code: authority.code ?? null, names: authority.names } : null,
    official: official ? { names: official.names } : null,
  }
}

/** Refuses sides that name a body unknown here, or one body twice on the same side. */
export async function needSides(act: Act, ...lists: readonly (readonly Side[])[]): Promise<void> {
  for (const id of new Set(lists.flatMap((sides) => idsIn(sides, 'authorityId'))))
    await needAuthority(act, id)
  for (const sides of lists) {
    const keys = sides.map((side) =>
      JSON.stringify([side.state, side.authorityId, side.officialId, side.words]),
    )
    if (new Set(keys).size < keys.length) throw new Refusal('commitments.same-side-twice')
  }
}
