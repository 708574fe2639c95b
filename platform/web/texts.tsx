import { IconQuote } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SourceDate } from '#platform/time'
import { calendarText, instantText } from './dates.ts'
import { sourceDateText } from './source-date-text.ts'
import classes from './texts.module.css'
import { useWords } from './words-context.tsx'

/** A date from a source or a calendar day, in the page's language; the exact text on hover. */
export function DateText({ date }: { date: SourceDate | null | undefined }) {
  const t = useWords()
  if (!date) return <Nothing />
  const value = date.replace(/^\.\.\/|\/\.\.$|\?/g, '')
  return (
    <time dateTime={value} title={date} className={classes.number}>
      {sourceDateText(date, t)}
    </time>
  )
}

/** From one day to another, the second left out when it is the same. */
export function PeriodText({ from, to }: { from: string | null | undefined; to: string | null | undefined }) {
  if (!to || from === to) return <DateText date={from} />
  return (
    <span>
      <DateText date={from} /> – <DateText date={to} />
    </span>
  )
}

/** A moment on the officer's own clock; the exact instant on hover. */
export function InstantText({ at, dayOnly }: { at: string | null | undefined; dayOnly?: boolean }) {
  const t = useWords()
  if (!at) return <Nothing />
  return (
    <time dateTime={at} title={at} className={classes.number}>
      {dayOnly ? calendarText(at.slice(0, 10), t.language) : instantText(at, t.language)}
    </time>
  )
}

/** Where a fact is not known: a dash for the eye, a word for the ear. */
export function Nothing() {
  const t = useWords()
  return (
    <span className={classes.nothing}>
      <span aria-hidden>–</span>
      <span className={classes.heard}>{t('platform.not-stated')}</span>
    </span>
  )
}

/** A name in its own language and script, so that it is spoken and drawn as its owner writes it. */
export function NameText(props: { text: string; lang?: string | null; script?: string | null }) {
  const tag = [props.lang, props.script].filter(Boolean).join('-')
  return (
    <bdi lang={tag || undefined} className={classes.name}>
      {props.text}
    </bdi>
  )
}

/** Opens the source with these words highlighted. `from` and `to` count characters of its text. */
export function SourceLink(props: { source: string; from?: number; to?: number; children?: ReactNode }) {
  const t = useWords()
  const span =
    props.from === undefined ? {} : { from: String(props.from), to: String(props.to ?? props.from) }
  return (
    <Link to={`/sources/${props.source}`} search={span as never} className={classes.source}>
      <IconQuote size={14} aria-hidden />
      {props.children ?? t('platform.source.open')}
    </Link>
  )
}
