import { Text } from '@mantine/core'
import { engagementsContract } from '#modules/engagements/contract'
import type { EngagementPage } from '#modules/engagements/schema'
import { Field, Section, SourceLink, useWords } from '#platform/web'
import { ActButton, useDo } from '../act-button.tsx'
import classes from '../engagements.module.css'
import { SourceSelect } from '../fields/inputs.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useMay } from '../may.ts'

/** Documents of the meeting and reports on it; they stay kept when they are taken off. */
export function Documents({ it, mayChange }: { it: EngagementPage; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  const attach = useDo(engagementsContract.attachDocument)
  const mayAttach = mayChange && may(engagementsContract.attachDocument)
  return (
    <Section
      title={t('engagements.documents.title')}
      actions={
        mayAttach && (
          <FormDialog
            label="engagements.documents.attach"
            form={{
              name: `engagements.attach-document.${it.id}`,
              operation: engagementsContract.attachDocument,
              fixed: { id: it.id },
            }}
            done="engagements.done.attached"
          >
            <Field name="sourceId">
              {({ value, onChange, ...control }) => (
                <SourceSelect
                  {...control}
                  value={typeof value === 'string' && value !== '' ? value : null}
                  onChange={(id) => onChange(id ?? '')}
                />
              )}
            </Field>
          </FormDialog>
        )
      }
    >
      {it.documents.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('engagements.documents.empty')}
        </Text>
      )}
      <ul className={classes.plain}>
        {it.documents.map(({ sourceId, title }) => (
          <li key={sourceId} className={classes.line}>
            <SourceLink source={sourceId}>{title}</SourceLink>
            {mayAttach && (
              <ActButton
                operation={engagementsContract.detachDocument}
                input={{ id: it.id, sourceId }}
                label="engagements.documents.detach"
                say="engagements.done.detached"
                quiet
                undo={() => () => attach.run({ id: it.id, sourceId }, { say: 'engagements.done.attached' })}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
