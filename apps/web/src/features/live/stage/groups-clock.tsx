import { Timer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useServerNow } from '../room/use-server-now.ts'
import { countdown } from '../rules/countdown.ts'
import { stageOf } from '../store/selectors.ts'
import classes from './groups-clock.module.css'

const soonMs = 60_000

/** How long the group rooms stay open; nothing while no end is set. */
export function GroupsClock() {
  const { t } = useTranslation('live')
  const closesAt = useLive((state) => stageOf(state).groups?.closesAt ?? null)
  const now = useServerNow()
  if (closesAt === null) return null
  const leftMs = closesAt - now
  return (
    <p className={classes.clock} data-soon={leftMs <= soonMs}>
      <Timer size={18} aria-hidden />
      <span>
        {t('groups.closesIn')} <time className={classes.figures}>{countdown(leftMs)}</time>
      </span>
    </p>
  )
}
