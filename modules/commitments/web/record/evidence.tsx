import { Button, Text } from '@mantine/core'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import type { Commitment, Evidence } from '#modules/commitments/schema'
import { DateText, Field, Section, SourceDateInput, SourceLink, useMay, useWords } from '#platform/web'
import { FormDialog, useDo } from '../acts.tsx'
import classes from '../commitments.module.css'
import { EvidenceInput } from '../fields/move-fields.tsx'

/** What shows that it was kept. */
export function EvidenceSection({ of, mayChange }: { of: Commitment; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  return (
    <Section
      title={t('commitments.evidence.title')}
      actions={mayChange && may(contract.addEvidence) && <AddEvidence of={of} />}
    >
      {of.evidence.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('commitments.evidence.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {of.evidence.map((one) => (
          <Line key={one.id} one={one} of={of} mayChange={mayChange} />
        ))}
      </ul>
    </Section>
  )
}

function Line({ one, of, mayChange }: { one: Evidence; of: Commitment; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  const withdraw = useDo(contract.withdrawEvidence)
  const restore = useDo(contract.restoreEvidence)
  const gone = one.withdrawnAt !== null
  const at = (version: number) => ({ id: of.id, version, evidenceId: one.id })
  const putBack = (version: number) => restore.run(at(version), { say: 'commitments.done.restored' })
  return (
    <li data-gone={gone || undefined}>
      <span>
        {one.sourceId && <SourceLink source={one.sourceId} />} {one.note}{' '}
        {one.on && <DateText date={one.on} />}
      </span>
      {mayChange && may(contract.withdrawEvidence) && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={withdraw.busy || restore.busy}
          onClick={() =>
            gone
              ? putBack(of.version)
              : withdraw.run(at(of.version), {
                  say: 'commitments.done.evidence-withdrawn',
                  undo:
                    ({ version }) =>
                    () =>
                      putBack(version),
                })
          }
        >
          {t(gone ? 'commitments.act.restore' : 'commitments.act.withdraw-evidence')}
        </Button>
      )}
    </li>
  )
}

function AddEvidence({ of }: { of: Commitment }) {
  const t = useWords()
  const withdraw = useDo(contract.withdrawEvidence)
  return (
    <FormDialog
      label="commitments.act.add-evidence"
      done="commitments.done.evidence-added"
      undo={(after) => () => {
        const known = new Set(of.evidence.map(({ id }) => id))
        const made = after.evidence.find(({ id }) => !known.has(id))
        if (made)
          withdraw.run(
            { id: of.id, version: after.version, evidenceId: made.id },
            { say: 'commitments.done.undone' },
          )
      }}
      form={{
        name: `commitments.add-evidence.${of.id}`,
        operation: contract.addEvidence,
        start: { evidence: { sourceId: null, note: null, on: null } },
        fixed: { id: of.id, version: of.version },
        submit: 'commitments.act.add-evidence',
      }}
    >
      <Field name="evidence">
        {({ value, onChange, ...control }) => {
          const given = value as { sourceId: string | null; note: string | null; on: string | null }
          return (
            <>
              <EvidenceInput {...control} given={given} set={(part) => onChange({ ...given, ...part })} />
              <SourceDateInput
                label={t('commitments.field.on')}
                required={false}
                disabled={control.disabled}
                value={given?.on ?? ''}
                onChange={(on) => onChange({ ...given, on: on === '' ? null : on })}
              />
            </>
          )
        }}
      </Field>
    </FormDialog>
  )
}
