import { Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { clockTimeInZone, viewerZone } from '../../../lib/time.ts'
import banner from '../room/banner.module.css'
import { useLive } from '../room/live-context.tsx'
import { useServerNow } from '../room/use-server-now.ts'
import { findNearMoment } from '../rules/shown-check.ts'
import { phaseOf, stageOf } from '../store/selectors.ts'

const everyMs = 10_000

/** A few minutes before a check that the rule has announced: when it comes. */
export function AnnouncedCheck() {
  const { t, i18n } = useTranslation('live')
  const announced = useLive((state) => stageOf(state).checks.announced)
  const isOpen = useLive((state) => phaseOf(state) === 'open')
  const near = findNearMoment(announced, useServerNow(everyMs))
  const where = { language: i18n.language, timeZone: viewerZone() }
  const at = near === null || !isOpen ? null : new Date(near)
  return (
    <div role="status">
      {at ? (
        <div className={banner.banner} data-tone="neutral">
          <Clock size={18} aria-hidden />
          <span className={banner.words}>{t('check.announced', { time: clockTimeInZone(at, where) })}</span>
        </div>
      ) : null}
    </div>
  )
}
