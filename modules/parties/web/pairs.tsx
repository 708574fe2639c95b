import { partiesContract } from '#modules/parties/contract'
import { PeriodText, Section, useOperation, useWords } from '#platform/web'
import classes from './parties.module.css'
import { AuthorityLink } from './party-names.tsx'
import { AddPair, EditPair } from './reaching-forms.tsx'
import { ClaimsToggle } from './record-sources.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

/** Local units that deal with each other directly across a border. */
export function Pairs(props: { state?: string; authorityId?: string; local?: boolean }) {
  const t = useWords()
  const { state, authorityId, local } = props
  const { data } = useOperation(partiesContract.findPairs, {
    ...(state ? { state } : {}),
    ...(authorityId ? { authorityId } : {}),
  })
  if (!local && (!data || data.length === 0)) return null
  return (
    <Section
      title={t('parties.pairs.title')}
      {...(authorityId ? { actions: <AddPair authorityId={authorityId} /> } : {})}
    >
      <ul className={classes.plain}>
        {data?.map((pair) => (
          <li key={pair.id} className={classes.item}>
            <div>
              <AuthorityLink authority={pair.authority} /> ↔ <AuthorityLink authority={pair.otherAuthority} />
            </div>
            {pair.note && <div>{pair.note}</div>}
            <div className={classes.line}>
              <span>
                {(pair.sinceOn || pair.untilOn) && <PeriodText from={pair.sinceOn} to={pair.untilOn} />}
              </span>
              <span>
                <EditPair pair={pair} />
                <ClaimsToggle id={pair.id} />
                <WithdrawButton kind="unit-pair" record={pair} quiet />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
