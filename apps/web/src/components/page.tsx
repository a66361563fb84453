import { Box, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import classes from './page.module.css'

type Props = {
  title: string
  /** One sentence under the title. */
  lead?: ReactNode
  /** Small print above the title, such as a project's code. */
  over?: ReactNode
  actions?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** A page: its title names the document, and the one thing that leads stands first. */
export function Page({ title, lead, over, actions, wide = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Muster`
  }, [title])
  return (
    <Box className={wide ? classes.wide : classes.page}>
      <header className={classes.header}>
        <div className={classes.titles}>
          {over ? <div className={classes.over}>{over}</div> : null}
          <Title order={1}>{title}</Title>
          {lead ? <Text className={classes.lead}>{lead}</Text> : null}
        </div>
        {actions ? <Group gap="sm">{actions}</Group> : null}
      </header>
      {children}
    </Box>
  )
}
