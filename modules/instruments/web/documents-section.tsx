import { Text } from '@mantine/core'
import { instrumentsContract, type OpenInstrument } from '#modules/instruments/contract'
import { Field, Fields, Section, SourceLink, useMay, useWords } from '#platform/web'
import { FormDialog } from './dialog.tsx'
import classes from './instruments.module.css'
import { PartLine } from './part-line.tsx'
import { SourceInput } from './source-input.tsx'
import { useUndo } from './undo.ts'

/** The text, its translations and the notes, as kept documents. */
export function DocumentsSection({ of }: { of: OpenInstrument }) {
  const t = useWords()
  const may = useMay()
  const undo = useUndo(of.id)
  const add = of.withdrawnAt === null && may(instrumentsContract.addDocument) && (
    <FormDialog
      label="instruments.document.add"
      done="instruments.done.document-added"
      undo={undo.added('document')}
      form={{
        name: `instruments.add-document.${of.id}`,
        operation: instrumentsContract.addDocument,
        fixed: { id: of.id },
        submit: 'instruments.document.add',
      }}
    >
      <Field name="sourceId">
        {({ value, onChange, ...control }) => (
          <SourceInput {...control} value={(value as string | undefined) || null} onChange={onChange} />
        )}
      </Field>
      <Fields names={['role', 'note']} />
    </FormDialog>
  )
  return (
    <Section title={t('instruments.documents')} actions={add}>
      {of.documents.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('instruments.documents.empty')}
        </Text>
      )}
      <ul className={classes.list}>
        {of.documents.map((document) => (
          <PartLine key={document.id} kind="document" part={document} of={of}>
            {t(`instruments.role.${document.role}`)} ·{' '}
            <SourceLink source={document.sourceId}>
              {of.sources.find(({ id }) => id === document.sourceId)?.title}
            </SourceLink>
          </PartLine>
        ))}
      </ul>
    </Section>
  )
}
