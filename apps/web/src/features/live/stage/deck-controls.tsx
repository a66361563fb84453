import { ActionIcon, Button, NumberInput, Text, useDirection } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import type { DeckId } from '@muster/contracts/ids'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useGive } from '../room/use-give.ts'
import { isTaken, pageForKey } from '../rules/page-keys.ts'
import classes from './deck-controls.module.css'

type Props = {
  deckId: DeckId
  page: number
  pageCount: number
  /** Whether the presenter's view is shown. */
  hasView: boolean
  onView: () => void
  /** What is for whoever looks at slides. */
  children: ReactNode
}

/** Turns pages by buttons, by number and by the keys that presenters press without looking. */
export function DeckControls({ deckId, page, pageCount, hasView, onView, children }: Props) {
  const { t } = useTranslation('live')
  const { dir } = useDirection()
  const turning = useGive('deck.turn')
  const stopping = useGive('deck.stop')
  const turnTo = (target: number | null) => {
    if (target !== null) void turning.give({ type: 'deck.turn', deckId, page: target })
  }
  useWindowEvent('keydown', (event) => {
    if (isTaken(event)) return
    const target = pageForKey(event.key, { page, pageCount, direction: dir })
    if (target === null) return
    event.preventDefault()
    turnTo(target)
  })
  return (
    <div className={classes.controls} role="group" aria-label={t('deck.controls')}>
      <ActionIcon aria-label={t('deck.previous')} size="xl" disabled={page <= 1} onClick={() => turnTo(page - 1)}>
        <ChevronLeft aria-hidden className={classes.arrow} />
      </ActionIcon>
      <NumberInput
        aria-label={t('deck.page')}
        className={classes.page}
        hideControls
        min={1}
        max={pageCount}
        clampBehavior="strict"
        allowDecimal={false}
        key={page}
        defaultValue={page}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        onBlur={(event) => {
          const target = Number(event.currentTarget.value)
          if (Number.isInteger(target) && target >= 1 && target <= pageCount && target !== page) turnTo(target)
        }}
      />
      <Text className={classes.count}>/ {pageCount}</Text>
      <ActionIcon aria-label={t('deck.next')} size="xl" disabled={page >= pageCount} onClick={() => turnTo(page + 1)}>
        <ChevronRight aria-hidden className={classes.arrow} />
      </ActionIcon>
      <div className={classes.more}>
        {children}
        <Button
          variant={hasView ? 'light' : 'subtle'}
          size="sm"
          visibleFrom="md"
          aria-pressed={hasView}
          onClick={onView}
        >
          {t('presenter.view')}
        </Button>
        <Button
          variant="subtle"
          size="sm"
          loading={stopping.busy}
          onClick={() => void stopping.give({ type: 'deck.stop' })}
        >
          {t('deck.stop')}
        </Button>
      </div>
    </div>
  )
}
