import type { Session } from '@muster/contracts/programme'
import type { Block } from '@muster/contracts/run-of-show'
import { useTranslation } from 'react-i18next'
import { lengthOf } from '../rules/running-order.ts'
import classes from './show-length.module.css'

/** How much of the session's planned length the blocks take: in words, and as a track with the planned end as its mark. */
export function ShowLength({ blocks, session }: { blocks: readonly Block[]; session: Session }) {
  const { t } = useTranslation('show')
  const { usedMinutes, plannedMinutes, leftMinutes } = lengthOf(blocks, session)
  const whole = Math.max(usedMinutes, plannedMinutes)
  const percent = (minutes: number) => `${(minutes / whole) * 100}%`
  const isOver = leftMinutes < 0
  return (
    <div className={classes.length} data-over={isOver}>
      <p className={classes.words}>
        <strong className="figures">{t('length.used', { used: usedMinutes, planned: plannedMinutes })}</strong>{' '}
        <span>
          {isOver
            ? t('length.over', { count: -leftMinutes })
            : leftMinutes > 0
              ? t('length.left', { count: leftMinutes })
              : t('length.full')}
        </span>
      </p>
      <div className={classes.track} aria-hidden>
        <span className={classes.used} style={{ inlineSize: percent(Math.min(usedMinutes, plannedMinutes)) }} />
        {isOver ? <span className={classes.beyond} style={{ inlineSize: percent(-leftMinutes) }} /> : null}
        <span className={classes.mark} style={{ insetInlineStart: percent(plannedMinutes) }} />
      </div>
    </div>
  )
}
