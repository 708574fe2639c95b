import { Text } from '@mantine/core'
import type { Commitment, Side } from '#modules/commitments/schema'
import { ledgerContract } from '#modules/ledger/contract'
import { stateName } from '#modules/parties/schema'
import { sourcesContract } from '#modules/sources/contract'
import type { Claim, FoldedField } from '#modules/sources/schema'
import {
  DateText,
  Fields,
  InstantText,
  Mark,
  Section,
  SourceLink,
  useMay,
  useOperation,
  useWords,
} from '#platform/web'
import { FormDialog } from '../acts.tsx'
import classes from '../commitments.module.css'
import { areasText } from '../wording.tsx'

/** What each source says of each field, and where they differ. */
export function Claims({ of }: { of: Commitment }) {
  const t = useWords()
  const { data } = useOperation(sourcesContract.claimsOn, { module: 'commitments', subjectId: of.id })
  return (
    <Section title={t('commitments.claims.title')}>
      <dl className={classes.claims}>
        {data?.map((folded) => (
          <FieldClaims key={folded.field} folded={folded} of={of} />
        ))}
      </dl>
    </Section>
  )
}

function FieldClaims({ folded, of }: { folded: FoldedField; of: Commitment }) {
  const t = useWords()
  return (
    <div>
      <dt>
        {t(`commitments.field.${folded.field}`)}{' '}
        {folded.differs && <Mark tone="warn">{t('commitments.claims.differ')}</Mark>}
      </dt>
      {folded.values.map(({ value, claims }) => (
        <dd
          key={JSON.stringify(value)}
          data-gone={claims.every(({ retractedAt }) => retractedAt !== null) || undefined}
        >
          <span>
            <ClaimedValue field={folded.field} value={value} of={of} />
          </span>
          {claims.map((claim) => (
            <ClaimSource key={claim.id} claim={claim} />
          ))}
        </dd>
      ))}
    </div>
  )
}

/** A claimed value as one reads it; a body by the name the record gives it. */
function ClaimedValue({ field, value, of }: { field: string; value: unknown; of: Commitment }) {
  const t = useWords()
  if (field === 'by' || field === 'to') {
    const known = [...of.by, ...of.to]
    return (value as Side[])
      .map(({ state, authorityId, words }) => {
        const body = known.find((side) => side.authorityId !== null && side.authorityId === authorityId)
        return body?.authority?.code ?? [stateName(state, t.language), words].filter(Boolean).join(': ')
      })
      .join(' + ')
  }
  if (field === 'areas') return areasText(value as string[], t)
  if (field === 'stance') return t(`commitments.stance.${String(value)}`)
  return <DateText date={String(value)} />
}

function ClaimSource({ claim: { id, citation, sourceTitle, statedBy, retractedAt } }: { claim: Claim }) {
  const t = useWords()
  const may = useMay()
  const span = citation?.from === undefined ? {} : { from: citation.from, to: citation.to ?? citation.from }
  return (
    <>
      {citation ? (
        <SourceLink source={citation.sourceId} {...span}>
          {sourceTitle}
        </SourceLink>
      ) : (
        <Text span size="xs" c="dimmed">
          {t('commitments.word-of', { name: statedBy })}
        </Text>
      )}
      {retractedAt === null && may(sourcesContract.retract) && (
        <FormDialog
          quiet
          label="commitments.act.retract"
          done="commitments.done.retracted"
          form={{
            name: `commitments.retract.${id}`,
            operation: sourcesContract.retract,
            module: 'commitments',
            fixed: { id },
            submit: 'commitments.act.retract',
          }}
        >
          <Fields names={['reason']} />
        </FormDialog>
      )}
    </>
  )
}

/** What was done to the record, oldest first. */
export function History({ id }: { id: string }) {
  const t = useWords()
  const { data } = useOperation(ledgerContract.history, { module: 'commitments', subjectId: id })
  return (
    <Section title={t('commitments.history.title')}>
      <ol className={classes.plain}>
        {data?.map(({ seq, at, accountName, act }) => (
          <li key={seq}>
            <InstantText at={at} /> · {accountName} · {said(act, t)}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Retractions of claims are told by the sources, with a word of our own. */
const said = (act: string, t: ReturnType<typeof useWords>) => t(`commitments.history.${act.split('.')[1]}`)
