import { sayTimeLeft } from '@muster/words/lengths'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { useRehearsing } from '../rehearsal/rehearsal-context.tsx'
import { stageOf } from '../store/selectors.ts'
import { useLive } from './live-context.tsx'
import classes from './session-clock.module.css'
import { useServerNow } from './use-server-now.ts'
import { useSession } from './use-session.ts'

const tones: Record<string, Tone> = { open: 'live', ended: 'neutral', cancelled: 'danger', planned: 'neutral' }

/** Whether the session is on, and how much of it is left. */
export function SessionClock() {
  const { t, i18n } = useTranslation('live')
  const { session } = useSession()
  const { rehearsalId } = useRehearsing()
  const phase = useLive((state) => (state.me ? stageOf(state).lifecycle.phase : null))
  const leftMs = (session ? Date.parse(session.endsAt) : 0) - useServerNow(5000)
  if (!phase) return null
  if (rehearsalId !== null) return <StatusBadge tone="neutral">{t('rehearsal:phase')}</StatusBadge>
  return (
    <span className={classes.clock}>
      {phase === 'open' && session ? (
        <span className={classes.left}>
          {leftMs >= 60_000
            ? t('top.left', { time: sayTimeLeft(Math.ceil(leftMs / 60_000) * 60_000, i18n.language) })
            : null}
        </span>
      ) : null}
      <StatusBadge tone={tones[phase] ?? 'neutral'}>{t(`phase.${phase}`)}</StatusBadge>
    </span>
  )
}
