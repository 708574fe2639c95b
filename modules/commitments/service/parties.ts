import { authorityLabels, needAuthority, officialLabels } from '#modules/parties'
import type { AuthorityLabel, OfficialLabel } from '#modules/parties/schema'
import type { Act } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import type { ShownSide, Side } from '../schema.ts'

export interface Labels {
  authorities: ReadonlyMap<string, AuthorityLabel>
  officials: ReadonlyMap<string, OfficialLabel>
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

export const toShownSide = (side: Side, { authorities, officials }: Labels): ShownSide => ({
  ...side,
  authority: (side.authorityId !== null && authorities.get(side.authorityId)) || null,
  official: (side.officialId !== null && officials.get(side.officialId)) || null,
})

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
