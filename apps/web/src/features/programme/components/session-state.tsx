import type { Session } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { clockTime, viewerZone, zoneName } from '../../../lib/time.ts'
import classes from './session-row.module.css'

/** How a session ended and when it really ran, or why it was cancelled. */
export function SessionState({ session }: { session: Session }) {
  const { t } = useTranslation('programme')
  const { state, cancelledReason, windowCorrected } = session
  if (state === 'cancelled')
    return (
      <p className={classes.state}>
        <StatusBadge tone="danger">{t('state.cancelled')}</StatusBadge>
        {cancelledReason ? <span dir="auto">{cancelledReason}</span> : null}
      </p>
    )
  if (state !== 'ended') return null
  return (
    <p className={classes.state}>
      <StatusBadge tone="neutral">{t('state.ended')}</StatusBadge>
      <HowItEnded session={session} />
      {windowCorrected ? <StatusBadge tone="at-risk">{t('state.corrected')}</StatusBadge> : null}
    </p>
  )
}

function HowItEnded({ session }: { session: Session }) {
  const { t, i18n } = useTranslation('programme')
  const { actual, endedHow } = session
  if (!actual?.endsAt) return null
  const timeZone = viewerZone()
  const start = new Date(actual.startsAt)
  const clock = (at: string) => clockTime(new Date(at), { language: i18n.language, timeZone })
  const ran = t('state.ran', {
    from: clock(actual.startsAt),
    to: clock(actual.endsAt),
    zone: zoneName(timeZone, start, i18n.language),
  })
  return (
    <span>
      {ran}
      {endedHow ? ` · ${t(`endedHow.${endedHow}`)}` : null}
    </span>
  )
}
