import { Alert, Anchor, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconFileText, IconX } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import type { ReadInput } from '#modules/intake/schema'
import { HandlingInput, Page, RefusalBox, RefusalError, useShortcut, useWords } from '#platform/web'
import classes from './intake.module.css'
import { useReading } from './use-reading.ts'

const accepted = '.txt,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf'

/** Paste a text or drop a file; it is read into items to review, and nothing else happens. */
export default function NewPage() {
  const t = useWords()
  const go = useNavigate()
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [url, setUrl] = useState('')
  const [handling, setHandling] = useState('official')
  const reading = useReading((id) => void go({ to: `/intake/${id}` as string }))
  const busy = reading.step !== null
  const ready = file !== null || text.trim() !== ''
  const submit = () => {
    if (!ready || busy) return
    const about: Partial<ReadInput> = { handling, url: url.trim() === '' ? null : url.trim() }
    reading.start(file ?? text, about)
  }
  useShortcut('mod+enter', 'intake.new.read', submit)
  return (
    <Page title={t('intake.new.title')} breadcrumbs={[{ label: t('intake.title'), to: '/intake' }]}>
      <Stack maw="90ch">
        <Text>{t('intake.new.text')}</Text>
        <DropPlace file={file} onFile={setFile} disabled={busy}>
          <Textarea
            label={t('intake.new.paste')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={8}
            maxRows={18}
            disabled={busy || file !== null}
            data-autofocus
          />
        </DropPlace>
        <TextInput
          label={t('intake.field.url')}
          type="url"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          disabled={busy}
        />
        <HandlingInput
          label={t('intake.field.handling')}
          required
          disabled={busy}
          value={handling}
          onChange={setHandling}
        />
        {reading.error && <Refused error={reading.error} />}
        <Group>
          <Button onClick={submit} loading={busy} disabled={!ready}>
            {t('intake.new.read')}
          </Button>
          {busy && (
            <Button variant="default" onClick={reading.cancel}>
              {t('platform.cancel')}
            </Button>
          )}
          <span role="status">{reading.step && t(`intake.new.${reading.step}`)}</span>
        </Group>
      </Stack>
    </Page>
  )
}

/** What was typed stays; a report that was read before is one press away. */
function Refused({ error }: { error: Error }) {
  const t = useWords()
  const before =
    error instanceof RefusalError && error.code === 'intake.already-read' ? error.problem.current : null
  if (before === null) return <RefusalBox error={error} kept />
  return (
    <Alert role="alert" color="yellow" title={t('refusal.intake.already-read')}>
      <Anchor
        renderRoot={(root) => <Link {...root} to={`/intake/${(before as { id: string }).id}` as string} />}
      >
        {t('intake.new.open-before')}
      </Anchor>
    </Alert>
  )
}

function DropPlace(props: {
  file: File | null
  onFile: (file: File | null) => void
  disabled: boolean
  children: React.ReactNode
}) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped && !props.disabled) props.onFile(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same by keyboard
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {props.children}
      <input
        ref={input}
        type="file"
        accept={accepted}
        hidden
        aria-label={t('intake.new.choose')}
        onChange={(event) => props.onFile(event.currentTarget.files?.[0] ?? null)}
      />
      <Group mt="xs">
        <Button variant="default" disabled={props.disabled} onClick={() => input.current?.click()}>
          {t('intake.new.choose')}
        </Button>
        {props.file ? (
          <Group gap={4}>
            <IconFileText size={18} aria-hidden />
            <Text size="sm">{props.file.name}</Text>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={props.disabled}
              aria-label={t('intake.new.remove')}
              onClick={() => props.onFile(null)}
            >
              <IconX size={16} aria-hidden />
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t('intake.new.drop')}
          </Text>
        )}
      </Group>
    </div>
  )
}
