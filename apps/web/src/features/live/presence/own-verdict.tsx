import { sayLengths } from '@muster/words/lengths'
import { useTranslation } from 'react-i18next'
import { PresenceLine } from '../../../components/presence-line.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { useOwnStanding } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'
import classes from './presence-meter.module.css'

const tones: Record<string, Tone> = { complete: 'credited', incomplete: 'danger', review: 'at-risk' }

/** How the session that has ended stands for the participant, in plain words: the same as on their own page. */
export function OwnVerdict() {
  const { t, i18n } = useTranslation('live')
  const where = useWhere()
  const { data } = useOwnStanding(where)
  const standing = data?.standing.sessions.find(({ sessionId }) => sessionId === where.sessionId)
  if (!standing || standing.outcome === 'pending') return <p role="status">{t('verdict.pending')}</p>
  const isWhole = standing.outcome === 'complete' && standing.missedMs.high < 1000
  const lengthsMs = {
    missed: standing.missedMs.high,
    allowed: standing.allowedMissMs,
    whole: standing.windowMs,
  }
  const words = t(`verdict.${isWhole ? 'whole' : standing.outcome}`, sayLengths(lengthsMs, i18n.language))
  return (
    <div className={classes.verdict} role="status">
      <StatusBadge tone={tones[standing.outcome] ?? 'neutral'}>{t(`outcome.${standing.outcome}`)}</StatusBadge>
      {standing.line ? <PresenceLine line={standing.line} label={words} /> : null}
      <p>{words}</p>
    </div>
  )
}
