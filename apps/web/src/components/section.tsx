import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

type Props = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }

/** A part of a page under a heading, set off by a hairline. */
export function Section({ title, lead, actions, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <header className={classes.header}>
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          {lead ? <Text className={classes.lead}>{lead}</Text> : null}
        </div>
        {actions ? <Group gap="sm">{actions}</Group> : null}
      </header>
      {children}
    </section>
  )
}
