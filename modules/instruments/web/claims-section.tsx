import { Text } from '@mantine/core'
import { instrumentsContract, type OpenInstrument } from '#modules/instruments/contract'
import type { Party } from '#modules/instruments/schema'
import { ledgerContract } from '#modules/ledger/contract'
import { stateName } from '#modules/parties/schema'
import { sourcesContract } from '#modules/sources/contract'
import type { Claim, FoldedField } from '#modules/sources/schema'
import { SourceDate } from '#platform/time'
import {
  Fields,
  InstantText,
  Mark,
  Section,
  SourceLink,
  sourceDateText,
  useMay,
  useOperation,
  useWords,
} from '#platform/web'
import type { Words } from '#platform/words'
import { FormDialog } from './dialog.tsx'
import { AreasField, CitationField } from './instrument-fields.tsx'
import classes from './instruments.module.css'

function fieldText(field: string, t: Words): string {
  const [name, lang] = field.split('.')
  if (name !== 'title' || !lang) return t(`instruments.field.${field}`)
  return `${t('instruments.field.titles')} (${new Intl.DisplayNames([t.language], { type: 'language' }).of(lang)})`
}

function valueText(field: string, value: unknown, t: Words): string {
  if (field === 'parties')
    return (value as Party[]).map(({ state }) => stateName(state, t.language)).join(' – ')
  if (field === 'areas') return (value as string[]).map((area) => t(`safeguards.area.${area}`)).join(' · ')
  if (field === 'kind') return t(`instruments.kind.${String(value)}`)
  return SourceDate.safeParse(value).success ? sourceDateText(String(value), t) : String(value)
}

/** What each source says of the record itself, with differences. */
export function ClaimsSection({ of }: { of: OpenInstrument }) {
  const t = useWords()
  const may = useMay()
  const { data } = useOperation(sourcesContract.claimsOn, { module: 'instruments', subjectId: of.id })
  const add = of.withdrawnAt === null && may(instrumentsContract.addSource) && (
    <FormDialog
      label="instruments.claims.add"
      done="instruments.done.source-added"
      form={{
        name: `instruments.add-source.${of.id}`,
        operation: instrumentsContract.addSource,
        fixed: { id: of.id },
        submit: 'instruments.claims.add',
        invalidates: ['sources'],
      }}
    >
      <CitationField />
      <Fields names={['title', 'kind', 'startOn', 'endOn']} />
      <AreasField />
    </FormDialog>
  )
  return (
    <Section title={t('instruments.claims')} actions={add}>
      <dl className={classes.facts}>
        {data?.map((folded) => (
          <Claimed key={folded.field} folded={folded} />
        ))}
      </dl>
    </Section>
  )
}

function Claimed({ folded }: { folded: FoldedField }) {
  const t = useWords()
  return (
    <div>
      <dt>
        {fieldText(folded.field, t)}{' '}
        {folded.differs && <Mark tone="warn">{t('instruments.claims.differ')}</Mark>}
      </dt>
      {folded.values.map(({ value, claims }) => (
        <dd key={JSON.stringify(value)}>
          {valueText(folded.field, value, t)} <Claimants claims={claims} />
        </dd>
      ))}
    </div>
  )
}

/** The documents that say so, and each officer who says so without one, once. */
function Claimants({ claims }: { claims: readonly Claim[] }) {
  const t = useWords()
  const cited = claims.flatMap(({ citation, sourceTitle }) =>
    citation ? [{ ...citation, sourceTitle }] : [],
  )
  const names = new Set(claims.flatMap(({ citation, statedBy }) => (citation ? [] : [statedBy])))
  return (
    <>
      {cited.map(({ sourceId, sourceTitle }) => (
        <div key={sourceId}>
          <SourceLink source={sourceId}>{sourceTitle}</SourceLink>
        </div>
      ))}
      {[...names].map((name) => (
        <span key={name} className={classes.why}>
          {t('instruments.word-of', { name })}
        </span>
      ))}
    </>
  )
}

/** What was done to the record, oldest first. */
export function HistorySection({ id }: { id: string }) {
  const t = useWords()
  const { data } = useOperation(ledgerContract.history, { module: 'instruments', subjectId: id })
  return (
    <Section title={t('instruments.history')}>
      <ul className={classes.list}>
        {data?.map((line) => (
          <li key={line.seq}>
            <span>{t(`instruments.history.${line.act.replace('instruments.', '')}`)}</span>
            <Text span size="sm" c="dimmed">
              {line.accountName} · <InstantText at={line.at} />
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}
