import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './side-panel.module.css'

type Props = { title: string; opened: boolean; onClose: () => void; children: ReactNode }

/** Details or a form beside the list that they belong to; the whole width on a phone. */
export function SidePanel({ title, opened, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size="32rem"
      padding="lg"
      overlayProps={{ backgroundOpacity: 0.4 }}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ content: classes.sheet, header: classes.sheet, title: classes.title, body: classes.body }}
    >
      {children}
    </Drawer>
  )
}
