import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { safeguardsContract } from '#modules/safeguards/contract'
import type { MarkingReading } from '#modules/safeguards/schema'
import { HandlingMark, Mark, RefusalBox, Section, useOperation, useWords } from '#platform/web'
import classes from './safeguards.module.css'

/** Type a marking as it stands on the partner's paper; see what it is kept as here. */
export function MarkingReader() {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const reading = useOperation(safeguardsContract.readMarking, asked === null ? null : { text: asked })
  return (
    <Section title={t('safeguards.reader.title')}>
      <form
        className={classes.reader}
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(typed.trim() || null)
        }}
      >
        <TextInput
          label={t('safeguards.reader.label')}
          description={t('safeguards.reader.text')}
          value={typed}
          maxLength={300}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('safeguards.reader.act')}
        </Button>
      </form>
      <div role="status">
        {reading.error && <RefusalBox error={reading.error} />}
        {reading.data && <ReadAs reading={reading.data} />}
      </div>
    </Section>
  )
}

function ReadAs({ reading }: { reading: MarkingReading }) {
  const t = useWords()
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text size="sm">{t('safeguards.reader.is')}</Text>
        <HandlingMark mark={reading.handling} />
        {!reading.known && <Mark tone="warn">{t('safeguards.reader.unknown')}</Mark>}
      </Group>
      {!reading.known && <Text size="sm">{t('safeguards.reader.unknown.text')}</Text>}
      {reading.markings.length > 0 && (
        <Text size="sm">
          {t('safeguards.reader.written')}: {reading.markings.map(({ written }) => written).join(' · ')}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('safeguards.reader.original')}: <bdi>{reading.original}</bdi>
      </Text>
    </Stack>
  )
}
