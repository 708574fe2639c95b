import { Fragment } from 'react'
import type { ListedInstrument } from '#modules/instruments/contract'
import { stateName } from '#modules/parties/schema'
import { AuthorityLink, AuthorityName } from '#modules/parties/web'
import { useWords } from '#platform/web'

type OfParties = Pick<ListedInstrument, 'parties' | 'authorities'>

/** The parties in one line: states by name, authorities by theirs. */
export function PartiesText({ of, linked }: { of: OfParties; linked?: boolean }) {
  const t = useWords()
  return of.parties.map(({ state, authorityId }, at) => {
    const authority =
      authorityId === null ? null : (of.authorities.find(({ id }) => id === authorityId) ?? null)
    const Name = linked ? AuthorityLink : AuthorityName
    return (
      <Fragment key={authorityId ?? state}>
        {at > 0 && ' – '}
        {authorityId === null ? stateName(state, t.language) : <Name authority={authority} />}
      </Fragment>
    )
  })
}
