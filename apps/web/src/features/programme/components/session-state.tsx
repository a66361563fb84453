import type { Session } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { clockTime, sameClock, viewerZone, zoneName } from '../../../lib/time.ts'
import classes from './session-row.module.css'

type Props = { session: Session; timeZone: string }
type InProgramme = Props & { sessions: readonly Session[] }

/** How a session ended and when it really ran, or why it was cancelled. */
export function SessionState({ session, sessions, timeZone }: InProgramme) {
  const { t } = useTranslation('programme')
  const { state, cancelledReason, windowCorrected, mergedInto } = session
  const other = sessions.find(({ id }) => id === mergedInto)
  if (state === 'cancelled')
    return (
      <p className={classes.state}>
        <StatusBadge tone="danger">{t(mergedInto ? 'state.merged' : 'state.cancelled')}</StatusBadge>
        {other ? <bdi>{t('state.mergedInto', { title: other.title })}</bdi> : null}
        {cancelledReason ? <bdi>{cancelledReason}</bdi> : null}
      </p>
    )
  if (state !== 'ended') return null
  return (
    <p className={classes.state}>
      <StatusBadge tone="neutral">{t('state.ended')}</StatusBadge>
      <HowItEnded session={session} timeZone={timeZone} />
      {windowCorrected ? <StatusBadge tone="at-risk">{t('state.corrected')}</StatusBadge> : null}
    </p>
  )
}

/** On the viewer's clock, with that of the project's zone beside it where it shows something else. */
function HowItEnded({ session, timeZone }: Props) {
  const { t, i18n } = useTranslation('programme')
  const { actual, endedHow } = session
  if (!actual?.endsAt) return null
  const start = new Date(actual.startsAt)
  const end = new Date(actual.endsAt)
  const mine = viewerZone()
  const zones = sameClock(mine, timeZone, start) ? [mine] : [mine, timeZone]
  const times = zones.map((zone) =>
    t('state.ranIn', {
      from: clockTime(start, { language: i18n.language, timeZone: zone }),
      to: clockTime(end, { language: i18n.language, timeZone: zone }),
      zone: zoneName(zone, start, i18n.language),
    }),
  )
  const how = endedHow ? [t(`endedHow.${endedHow}`)] : []
  return <bdi>{[t('state.ran', { times: times.join(' · ') }), ...how].join(' · ')}</bdi>
}
