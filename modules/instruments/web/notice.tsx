import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './instruments.module.css'

/** Something about the record that one should know before going on. */
export function Notice(props: { tone: 'warn' | 'bad'; title: ReactNode; children: ReactNode }) {
  return (
    <div role="note" className={classes.notice} data-tone={props.tone}>
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <strong>{props.title}</strong>
        <div>{props.children}</div>
      </div>
    </div>
  )
}
