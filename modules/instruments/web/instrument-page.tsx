import { Button, Skeleton } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { instrumentsContract, type OpenInstrument } from '#modules/instruments/contract'
import { OfficialLink } from '#modules/parties/web'
import {
  DateText,
  HandlingMark,
  NameText,
  Nothing,
  Page,
  PeriodText,
  RefusalBox,
  useMay,
  useOperation,
  useWords,
} from '#platform/web'
import { ClaimsSection, HistorySection } from './claims-section.tsx'
import { DocumentsSection } from './documents-section.tsx'
import classes from './instruments.module.css'
import { EndText, StandingMarks } from './marks.tsx'
import { NegotiationSection } from './negotiation-section.tsx'
import { Notice } from './notice.tsx'
import { PartiesText } from './parties.tsx'
import { RecordActs } from './record-acts.tsx'
import { StepsSection } from './steps-section.tsx'
import { SuccessionSection } from './succession-section.tsx'
import { TitleText, titleIn } from './titles.tsx'

/** One instrument: what it is, the line of its steps, the talks, documents, what each source says, its history. */
export default function InstrumentPage() {
  const t = useWords()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data, error, refetch } = useOperation(instrumentsContract.get, { id })
  const crumbs = [{ label: t('instruments.title'), to: '/instruments' }]
  if (error)
    return (
      <Page title={t('instruments.one')} breadcrumbs={crumbs}>
        <RefusalBox error={error} retry={() => void refetch()} />
      </Page>
    )
  if (!data) return <Skeleton height={320} />
  return (
    <Page
      title={titleIn(data.titles, t.language).text}
      heading={<TitleText titles={data.titles} />}
      breadcrumbs={crumbs}
      marks={
        <>
          <StandingMarks of={data} />
          <HandlingMark mark={data.handling} />
        </>
      }
      actions={<Actions of={data} />}
    >
      <Warnings of={data} />
      <Facts of={data} />
      <StepsSection of={data} />
      <NegotiationSection of={data} />
      <DocumentsSection of={data} />
      <SuccessionSection of={data} />
      <ClaimsSection of={data} />
      <HistorySection id={data.id} />
    </Page>
  )
}

function Actions({ of }: { of: OpenInstrument }) {
  const t = useWords()
  const may = useMay()
  return (
    <>
      {of.withdrawnAt === null && may(instrumentsContract.change) && (
        <Button size="xs" renderRoot={(root) => <Link {...root} to={`/instruments/${of.id}/edit`} />}>
          {t('instruments.edit.title')}
        </Button>
      )}
      <RecordActs of={of} />
    </>
  )
}

function Warnings({ of }: { of: OpenInstrument }) {
  const t = useWords()
  return (
    <>
      {of.withdrawnAt !== null && (
        <Notice tone="warn" title={t('instruments.withdrawn')}>
          {of.withdrawnReason}
        </Notice>
      )}
      {of.warning && (
        <Notice tone={of.warning.daysLeft < 0 ? 'bad' : 'warn'} title={<EndText warning={of.warning} />}>
          {t('instruments.warning.what-to-do')}
        </Notice>
      )}
    </>
  )
}

function Facts({ of }: { of: OpenInstrument }) {
  const t = useWords()
  const others = of.titles.filter(({ text }) => text !== titleIn(of.titles, t.language).text)
  const fact = (label: string, value: React.ReactNode, wide = false) => (
    <div className={wide ? classes.wide : undefined}>
      <dt>{t(label)}</dt>
      <dd>{value}</dd>
    </div>
  )
  return (
    <dl className={classes.facts}>
      {others.length > 0 &&
        fact(
          'instruments.other-titles',
          others.map(({ text, lang }) => (
            <div key={lang + text}>
              <NameText text={text} lang={lang} />
            </div>
          )),
          true,
        )}
      {fact('instruments.field.kind', t(`instruments.kind.${of.kind}`))}
      {fact('instruments.field.parties', <PartiesText of={of} linked />)}
      {fact('instruments.field.force', t(`instruments.why.${of.force.why}`))}
      {fact('instruments.field.signedOn', <DateText date={of.signedOn} />)}
      {fact('instruments.field.inForceOn', <DateText date={of.inForceOn} />)}
      {fact('instruments.field.period', <PeriodText from={of.startOn} to={of.untilOn} />)}
      {fact('instruments.field.signatories', <Signatories of={of} />)}
      {fact(
        'instruments.field.areas',
        of.areas.length === 0 ? (
          <Nothing />
        ) : (
          of.areas.map((area) => t(`safeguards.area.${area}`)).join(' · ')
        ),
      )}
      {of.note && fact('instruments.field.note', of.note, true)}
      {of.noSuccessorReason && fact('instruments.field.noSuccessorReason', of.noSuccessorReason, true)}
    </dl>
  )
}

function Signatories({ of }: { of: OpenInstrument }) {
  if (of.signatories.length === 0) return <Nothing />
  return of.signatories.map(({ name, title, officialId }) => {
    const official = of.officials.find(({ id }) => id === officialId)
    return (
      <div key={name.lang + name.text}>
        {official ? <OfficialLink official={official} /> : <NameText text={name.text} lang={name.lang} />}
        {title && (
          <span className={classes.why}>
            <NameText text={title.text} lang={title.lang} />
          </span>
        )}
      </div>
    )
  })
}
