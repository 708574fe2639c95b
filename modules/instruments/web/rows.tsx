import { Fieldset, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ControlProps } from '#platform/web'
import classes from './instruments.module.css'

/** Several rows that together are one field. */
export function Rows(props: ControlProps & { children: ReactNode }) {
  return (
    <Fieldset legend={props.label} disabled={props.disabled} className={classes.rows}>
      {props.description && (
        <Text size="xs" c="dimmed">
          {props.description}
        </Text>
      )}
      {props.children}
      {props.error && (
        <Text size="xs" c="red" role="alert">
          {props.error}
        </Text>
      )}
    </Fieldset>
  )
}
