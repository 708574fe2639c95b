import { Anchor, Button, Skeleton } from '@mantine/core'
import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sourcesContract } from '#modules/sources/contract'
import type { SourceDocument } from '#modules/sources/schema'
import {
  call,
  DateText,
  HandlingMark,
  InstantText,
  Page,
  RefusalBox,
  useOperation,
  useTell,
  useWords,
} from '#platform/web'
import classes from './sources.module.css'

/** A source as it was received, with the cited words marked when the address names them. */
export default function DocumentPage() {
  const t = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useOperation(sourcesContract.open, { id })
  const crumbs = [{ label: t('sources.title'), to: '/sources' }]
  if (!data)
    return (
      <Page title={t('sources.one.title')} breadcrumbs={crumbs}>
        {error ? <RefusalBox error={error} retry={() => void refetch()} /> : <Skeleton height={300} />}
      </Page>
    )
  return (
    <Page
      title={data.title}
      breadcrumbs={crumbs}
      marks={<HandlingMark mark={data.handling} />}
      actions={data.hasFile && <Download document={data} />}
    >
      <About document={data} />
      <CitedText document={data} />
    </Page>
  )
}

function About({ document }: { document: SourceDocument }) {
  const t = useWords()
  const facts: [string, React.ReactNode][] = [
    ['kind', t(`sources.kind.${document.kind}`)],
    ['docDate', <DateText key="docDate" date={document.docDate} />],
    ['publisher', document.publisher],
    ['url', document.url && <Address key="url" url={document.url} />],
    ['receivedAt', <InstantText key="receivedAt" at={document.receivedAt} />],
    ['receivedBy', document.receivedBy],
  ]
  return (
    <dl className={classes.about}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{t(`sources.field.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Address({ url }: { url: string }) {
  return (
    <Anchor href={url} rel="noreferrer noopener" target="_blank" className={classes.url}>
      {url}
    </Anchor>
  )
}

function CitedText({ document }: { document: SourceDocument }) {
  const { from, to } = useSearch({ strict: false }) as { from?: string; to?: string }
  const mark = useRef<HTMLElement>(null)
  const start = Math.min(Number(from ?? 0) || 0, document.text.length)
  const end = Math.min(Number(to ?? 0) || 0, document.text.length)
  const cited = end > start
  useEffect(() => {
    if (cited) mark.current?.scrollIntoView({ block: 'center' })
  }, [cited])
  return (
    <article className={classes.text} lang={document.language ?? undefined}>
      {cited ? (
        <>
          {document.text.slice(0, start)}
          <mark ref={mark}>{document.text.slice(start, end)}</mark>
          {document.text.slice(end)}
        </>
      ) : (
        document.text
      )}
    </article>
  )
}

/** The file as it came; the browser only saves it, it never opens it. */
function Download({ document: { id } }: { document: SourceDocument }) {
  const t = useWords()
  const tell = useTell()
  const save = async () => {
    try {
      const { fileName, content } = await call(sourcesContract.download, { id })
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
      const link = Object.assign(document.createElement('a'), { href: address, download: fileName })
      link.click()
      URL.revokeObjectURL(address)
    } catch {
      tell(t('sources.download.failed'), { tone: 'bad' })
    }
  }
  return (
    <Button variant="default" onClick={() => void save()}>
      {t('sources.download')}
    </Button>
  )
}
