import { ActionIcon, Button, Kbd, Text, useDirection } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isTaken } from '../rules/page-keys.ts'
import classes from './deck-controls.module.css'

type Props = {
  /** The page that is seen. */
  page: number
  /** The page that the presenter shows. */
  presented: number
  pageCount: number
  /** Whether the arrow keys look back: elsewhere they are something else's. */
  hasKeys: boolean
  onLook: (by: -1 | 1) => void
  onBack: () => void
  /** What is for whoever looks at slides. */
  children: ReactNode
}

/** Lets those who do not present look at earlier pages, and come back to the presenter with one key. */
export function LookBackControls({ page, presented, pageCount, hasKeys, onLook, onBack, children }: Props) {
  const { t } = useTranslation('live')
  const { dir } = useDirection()
  const isAway = page !== presented
  useWindowEvent('keydown', (event) => {
    if (isTaken(event)) return
    if (event.key === 'Escape' && isAway) onBack()
    if (!hasKeys) return
    if (event.key === 'ArrowLeft') onLook(dir === 'ltr' ? -1 : 1)
    if (event.key === 'ArrowRight') onLook(dir === 'ltr' ? 1 : -1)
  })
  return (
    <div className={classes.controls} data-looks-back={!isAway} role="group" aria-label={t('lookBack.controls')}>
      <ActionIcon aria-label={t('lookBack.earlier')} size="xl" disabled={page <= 1} onClick={() => onLook(-1)}>
        <ChevronLeft aria-hidden className={classes.arrow} />
      </ActionIcon>
      <Text className={classes.count}>
        {page} / {pageCount}
      </Text>
      <ActionIcon aria-label={t('lookBack.later')} size="xl" disabled={!isAway} onClick={() => onLook(1)}>
        <ChevronRight aria-hidden className={classes.arrow} />
      </ActionIcon>
      {children}
      {isAway ? (
        <Button size="sm" rightSection={<Kbd visibleFrom="sm">Esc</Kbd>} onClick={onBack}>
          {t('lookBack.back', { page: presented })}
        </Button>
      ) : null}
    </div>
  )
}
