import type { SessionStanding } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { PresenceLine } from '../../../components/presence-line.tsx'
import { partOf } from '../part-of.ts'
import classes from './session-line.module.css'

type Props = {
  standing: SessionStanding
  /** What the session is called, for who cannot see the line. */
  name: string
  asOfMs: number
}

/** One person's presence line in one session; a dotted track while there is nothing to draw. */
export function SessionLine({ standing, name, asOfMs }: Props) {
  const { t, i18n } = useTranslation('attendance')
  if (standing.line === null) {
    const label = t(standing.state === 'cancelled' ? 'line.cancelled' : 'line.toCome', { session: name })
    return <div className={classes.empty} role="img" aria-label={label} />
  }
  const present = partOf(t, {
    partMs: standing.creditedMs.low,
    wholeMs: standing.windowMs,
    language: i18n.language,
  })
  const label = t('line.present', { session: name, present })
  return <PresenceLine line={standing.line} label={label} {...(standing.state === 'open' ? { nowMs: asOfMs } : {})} />
}
