import { Box, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import classes from './page.module.css'

type Props = {
  /** Names the document, and heads the page unless `heading` does. */
  title: string
  heading?: string
  /** One sentence under the title. */
  lead?: ReactNode
  /** Small print above the title, such as a project's code. */
  over?: ReactNode
  actions?: ReactNode
  /** Beside the title, where there is room; else under it. */
  aside?: ReactNode
  children: ReactNode
}

/** A page: its title names the document, and the one thing that leads stands first. */
export function Page({ title, heading = title, lead, over, actions, aside, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Muster`
  }, [title])
  return (
    <Box className={classes.page}>
      <header className={classes.header}>
        <div className={classes.titles}>
          {over ? <div className={classes.over}>{over}</div> : null}
          <Title order={1}>{heading}</Title>
          {lead ? <Text className={classes.lead}>{lead}</Text> : null}
        </div>
        {actions ? <Group gap="sm">{actions}</Group> : null}
        {aside ? <div className={classes.aside}>{aside}</div> : null}
      </header>
      {children}
    </Box>
  )
}
