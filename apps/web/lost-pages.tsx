import { Button, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { EmptyState, FaultError, LostError, Page, RefusalBox, RefusalError, useWords } from '#platform/web'

/** No such address. */
export function MissingPage() {
  const t = useWords()
  return (
    <Page title={t('platform.page.missing.title')}>
      <EmptyState
        title={location.pathname}
        text={t('platform.page.missing.text')}
        step={{ label: t('platform.page.home'), to: '/' }}
      />
    </Page>
  )
}

/** A page that broke while it was drawn or fetched: the rest of the desk stays. */
export function FaultPage({ error }: { error: unknown }) {
  const t = useWords()
  const known = error instanceof RefusalError || error instanceof FaultError || error instanceof LostError
  const [number] = useState(() => crypto.randomUUID().slice(0, 8))
  useEffect(() => console.error(number, error), [number, error])
  return (
    <Page title={t('platform.page.fault.title')}>
      {known ? (
        <RefusalBox error={error as Error} kept retry={() => location.reload()} />
      ) : (
        <>
          <Text maw="65ch">{t('platform.page.fault.text')}</Text>
          <Group>
            <Button onClick={() => location.reload()}>{t('platform.page.reload')}</Button>
            <Text size="xs" c="dimmed">
              {t('platform.correlation')} <code>{number}</code>
            </Text>
          </Group>
        </>
      )}
    </Page>
  )
}
