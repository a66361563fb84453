import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './side-panel.module.css'

type Props = { title: string; opened: boolean; onClose: () => void; children: ReactNode }

/** Details or a form beside the list that they belong to; the whole width on a phone. */
export function SidePanel({ title, opened, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size="32rem"
      padding="lg"
      classNames={{ content: classes.sheet, title: classes.title, body: classes.body }}
    >
      <Drawer.Overlay backgroundOpacity={0.4} />
      <Drawer.Content>
        {/* Not Mantine's header: a second banner beside the page's own. */}
        <div className={classes.header}>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('close')} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
