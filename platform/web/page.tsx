import { Anchor, Breadcrumbs, Group, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './page.module.css'
import { useWords } from './words-context.tsx'

let pagesShown = 0

/**
 * The frame of a page: where one is, what it is called, what can be done. Going to another page moves the focus to
 * its heading, so that a screen reader says where one has come; the first page leaves it to the skip link.
 */
export function Page(props: {
  title: string
  /** Shown in place of the plain title, e.g. a name with its language. */
  heading?: ReactNode
  breadcrumbs?: readonly { label: string; to: string }[]
  /** Beside the title: the state and handling of the record. */
  marks?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const product = t('platform.product')
  useEffect(() => {
    document.title = `${props.title} · ${product}`
  }, [props.title, product])
  useEffect(() => {
    pagesShown += 1
    if (pagesShown > 1) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={classes.page}>
      {props.breadcrumbs && (
        <nav aria-label={t('platform.breadcrumbs')}>
          <Breadcrumbs separator="›" className={classes.crumbs}>
            {props.breadcrumbs.map((crumb) => (
              <Anchor key={crumb.to} size="sm" renderRoot={(root) => <Link {...root} to={crumb.to} />}>
                {crumb.label}
              </Anchor>
            ))}
          </Breadcrumbs>
        </nav>
      )}
      <div className={classes.head}>
        <Group gap="xs" className={classes.titles}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} className={classes.title}>
            {props.heading ?? props.title}
          </Title>
          {props.marks}
        </Group>
        {props.actions && <Group gap="xs">{props.actions}</Group>}
      </div>
      {props.children}
    </div>
  )
}

/** A named part of a page. */
export function Section(props: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={props.title}>
      <div className={classes.head}>
        <Title order={2} size="h4">
          {props.title}
        </Title>
        {props.actions && <Group gap="xs">{props.actions}</Group>}
      </div>
      {props.children}
    </section>
  )
}
