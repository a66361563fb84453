import { Button } from '@mantine/core'
import { TimerReset } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { clockTimeInZone, viewerZone } from '../../../lib/time.ts'
import { mayRun, stageOf } from '../store/selectors.ts'
import classes from './banner.module.css'
import { useLive } from './live-context.tsx'
import { useGive } from './use-give.ts'

const keepOpenMs = 15 * 60_000

/** The planned end has passed: when the session ends by itself, and for those who run it what to do about it. */
export function EndingBanner() {
  const { t, i18n } = useTranslation('live')
  const ending = useLive((state) => stageOf(state).lifecycle.ending)
  const isOpen = useLive((state) => stageOf(state).lifecycle.phase === 'open')
  const isStaff = useLive(mayRun)
  const end = useGive('session.end')
  const keep = useGive('session.keep-open')
  if (!ending || !isOpen || !isStaff) return null
  const where = { language: i18n.language, timeZone: viewerZone() }
  const time = clockTimeInZone(new Date(ending.endsItselfAt), where)
  return (
    <div className={classes.banner} data-tone="at-risk" role="status">
      <TimerReset size={18} aria-hidden />
      <span className={classes.words}>{t('ending.text', { time })}</span>
      <span className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          loading={keep.busy}
          onClick={() => void keep.give({ type: 'session.keep-open', forMs: keepOpenMs })}
        >
          {t('ending.keepOpen')}
        </Button>
        <Button size="compact-sm" color="red" loading={end.busy} onClick={() => void end.give({ type: 'session.end' })}>
          {t('ending.endNow')}
        </Button>
      </span>
    </div>
  )
}
