import { instrumentsContract, type OpenInstrument } from '#modules/instruments/contract'
import { DateText, EmptyState, Fields, Section, sourceDateText, useMay, useWords } from '#platform/web'
import { byTime } from '../rules.ts'
import { Chain } from './chain.tsx'
import { FormDialog } from './dialog.tsx'
import { CitationField } from './instrument-fields.tsx'
import classes from './instruments.module.css'
import { Notice } from './notice.tsx'
import { PartLine } from './part-line.tsx'
import { useUndo } from './undo.ts'

/** The dated steps: as a line, and as a list with their sources and what the sources say differently. */
export function StepsSection({ of }: { of: OpenInstrument }) {
  const t = useWords()
  const may = useMay()
  const undo = useUndo(of.id)
  const add = of.withdrawnAt === null && may(instrumentsContract.addStep) && (
    <FormDialog
      label="instruments.step.add"
      done="instruments.done.step-added"
      undo={undo.added('step')}
      form={{
        name: `instruments.add-step.${of.id}`,
        operation: instrumentsContract.addStep,
        fixed: { id: of.id },
        submit: 'instruments.step.add',
      }}
    >
      <Fields names={['verb', 'on', 'untilOn', 'place', 'note']} />
      <CitationField />
    </FormDialog>
  )
  return (
    <Section title={t('instruments.steps')} actions={add}>
      <Chain of={of} />
      <Differences of={of} />
      {of.steps.length === 0 ? (
        <EmptyState title={t('instruments.steps.empty')} text={t('instruments.steps.empty.text')} />
      ) : (
        <ul className={classes.list}>
          {[...of.steps].sort(byTime).map((step) => (
            <PartLine key={step.id} kind="step" part={step} of={of}>
              {t(`instruments.verb.${step.verb}`)} · <DateText date={step.on} />
              {step.untilOn && (
                <>
                  {' → '}
                  <DateText date={step.untilOn} />
                </>
              )}
              {step.place && ` · ${step.place}`}
            </PartLine>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** What the steps' sources say differently, and dates that are not in the order of a life. */
function Differences({ of }: { of: OpenInstrument }) {
  const t = useWords()
  const stepOf = (id: string) => of.steps.find((step) => step.id === id)
  const say = (id: string) => {
    const step = stepOf(id)
    return step ? `${t(`instruments.verb.${step.verb}`)}: ${step.on ? sourceDateText(step.on, t) : ''}` : ''
  }
  return (
    <>
      {of.disagreements.map((ids) => (
        <Notice key={ids.join()} tone="warn" title={t('instruments.steps.differ')}>
          {ids.map(say).join(' · ')}
        </Notice>
      ))}
      {of.contradictions.map(({ earlierId, laterId }) => (
        <Notice key={earlierId + laterId} tone="warn" title={t('instruments.steps.order')}>
          {say(earlierId)} · {say(laterId)}
        </Notice>
      ))}
    </>
  )
}
