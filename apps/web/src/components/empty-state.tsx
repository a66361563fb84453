import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'
import { TrackLines } from './track-lines.tsx'

type Props = { title: string; text: string; action?: ReactNode }

/** What goes here, and the first step. */
export function EmptyState({ title, text, action }: Props) {
  return (
    <div className={classes.empty}>
      <TrackLines />
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text className={classes.text}>{text}</Text>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  )
}
