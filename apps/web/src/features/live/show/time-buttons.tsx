import { Button } from '@mantine/core'
import type { BlockId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { useGive } from '../room/use-give.ts'
import classes from './show-panel.module.css'

const minuteMs = 60_000
const steps = [-5, -1, 1, 5] as const

/** Gives the block that is on more time, or less. */
export function TimeButtons({ blockId }: { blockId: BlockId }) {
  const { t } = useTranslation('live')
  const { give } = useGive('show.lengthen')
  return (
    <div className={classes.times} role="group" aria-label={t('show.time')}>
      {steps.map((minutes) => (
        <Button
          key={minutes}
          size="compact-sm"
          variant="default"
          onClick={() => void give({ type: 'show.lengthen', blockId, byMs: minutes * minuteMs })}
        >
          <span className="figures">
            {t('show.byMinutes', { minutes: minutes < 0 ? `−${-minutes}` : `+${minutes}` })}
          </span>
        </Button>
      ))}
    </div>
  )
}
