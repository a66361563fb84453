import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './chat.module.css'

/** What the composer is for while it is not for a new message, and the way back. */
export function Purpose(props: { giveUp: string; onGiveUp: () => void; children: ReactNode }) {
  return (
    <div className={classes.purpose}>
      <span className={classes.about}>{props.children}</span>
      <CloseButton size="sm" aria-label={props.giveUp} onClick={props.onGiveUp} />
    </div>
  )
}
