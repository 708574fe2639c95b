import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link that looks like the other actions of a page. */
export function LinkButton(props: {
  to: string
  search?: Readonly<Record<string, string>>
  primary?: boolean
  quiet?: boolean
  children: ReactNode
}) {
  const search = (props.search ?? {}) as never
  return (
    <Button
      size={props.quiet ? 'compact-sm' : 'sm'}
      variant={props.primary ? 'filled' : props.quiet ? 'subtle' : 'default'}
      renderRoot={(root) => <Link {...root} to={props.to as string} search={search} preload="intent" />}
    >
      {props.children}
    </Button>
  )
}
