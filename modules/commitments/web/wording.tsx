import type { CommitmentRow, ShownSide } from '#modules/commitments/schema'
import { stateName } from '#modules/parties/schema'
import { AuthorityLink, OfficialLink } from '#modules/parties/web'
import { NameText, Nothing, useWords } from '#platform/web'
import type { Words } from '#platform/words'

type Worded = Pick<CommitmentRow, 'gist' | 'words' | 'number'>

/** One line for a promise: what it comes to, else the source's words, else its number. */
export const headline = ({ gist, words, number }: Worded): string => gist?.text ?? words ?? number

/** The same, in its own language. */
export function Headline({ of }: { of: Worded }) {
  return of.gist ? <NameText text={of.gist.text} lang={of.gist.lang} /> : <bdi>{headline(of)}</bdi>
}

/** A side in a word: the code of its body, or the state's name. */
export const sideText = ({ authority, state, words }: ShownSide, t: Words): string =>
  authority?.code ?? words ?? stateName(state, t.language)

const keyOf = ({ state, authorityId, officialId, words }: ShownSide) =>
  [state, authorityId, officialId, words].join()

/** Whether both sides act together: the same two sides in both. */
export const isJoint = ({ by, to }: Pick<CommitmentRow, 'by' | 'to'>): boolean =>
  by.length > 1 && by.map(keyOf).sort().join() === to.map(keyOf).sort().join()

/** Who said it to whom: `JP:NPA → VN:MPS`; together: `JP:NPA + VN:MPS`. */
export function whoText(of: Pick<CommitmentRow, 'by' | 'to'>, t: Words): string {
  const list = (sides: readonly ShownSide[]) => sides.map((side) => sideText(side, t)).join(' + ')
  return isJoint(of) || of.to.length === 0 ? list(of.by) : `${list(of.by)} → ${list(of.to)}`
}

/** Each side in full, with links to the body and the person. */
export function SidesList({ sides }: { sides: readonly ShownSide[] }) {
  const t = useWords()
  if (sides.length === 0) return <Nothing />
  return sides.map((side) => (
    <div key={keyOf(side)}>
      {side.authority ? <AuthorityLink authority={side.authority} /> : stateName(side.state, t.language)}
      {side.words && <> · {side.words}</>}
      {side.official && (
        <>
          {' '}
          · <OfficialLink official={side.official} />
        </>
      )}
    </div>
  ))
}

export const areasText = (areas: readonly string[], t: Words): string =>
  areas.map((area) => t(`safeguards.area.${area}`)).join(' · ')
