import { Button, Stack, Text } from '@mantine/core'
import { partiesContract } from '#modules/parties/contract'
import type { Merge } from '#modules/parties/schema'
import { Field, Fields, InstantText, Mark, useAct, useTell, useWords } from '#platform/web'
import { FormDialog, told } from './form-dialog.tsx'
import classes from './parties.module.css'
import { AuthorityPicker, OfficialPicker } from './pickers.tsx'

interface MergeableRecord {
  id: string
  version: number
  state: string
}

/** Joins another record of the same party into this one. */
export function MergeDialog({ kind, record }: { kind: Merge['kind']; record: MergeableRecord }) {
  const t = useWords()
  const unmerge = useAct(partiesContract.unmerge, { invalidates: told })
  const Picker = kind === 'official' ? OfficialPicker : AuthorityPicker
  return (
    <FormDialog
      label="parties.merge"
      form={{
        name: `parties.merge.${record.id}`,
        operation: kind === 'official' ? partiesContract.mergeOfficials : partiesContract.mergeAuthorities,
        fixed: { id: record.id, version: record.version },
        submit: 'parties.merge.submit',
      }}
      done="parties.done.merged"
      undo={(output) => () => unmerge.mutate({ id: (output as Merge).id })}
    >
      <Text size="sm">{t('parties.merge.text')}</Text>
      <Field name="mergedId">
        {(control) => <Picker {...control} state={record.state} without={record.id} />}
      </Field>
      <Fields names={['reason']} />
    </FormDialog>
  )
}

/** The merges this record was made of, each to be taken back. */
export function MergeList({ merges }: { merges: readonly Merge[] }) {
  const t = useWords()
  const tell = useTell()
  const unmerge = useAct(partiesContract.unmerge, {
    invalidates: told,
    onDone: () => tell(t('parties.done.unmerged')),
  })
  if (merges.length === 0) return null
  return (
    <Stack gap="xs">
      {merges.map((merge) => (
        <div key={merge.id} className={classes.line}>
          <span>
            {t('parties.merge.line', { name: merge.mergedBy })} <InstantText at={merge.mergedAt} />
            {merge.reason && ` · ${merge.reason}`}
          </span>
          {merge.undoneAt === null ? (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={unmerge.isPending}
              onClick={() => unmerge.mutate({ id: merge.id })}
            >
              {t('parties.merge.undo')}
            </Button>
          ) : (
            <Mark tone="neutral">{t('parties.merge.undone')}</Mark>
          )}
        </div>
      ))}
    </Stack>
  )
}
