import type { SessionStanding } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'

type Outcome = SessionStanding['outcome']

const tones: Record<Outcome, Tone> = {
  complete: 'credited',
  incomplete: 'danger',
  review: 'at-risk',
  pending: 'neutral',
  'not-required': 'neutral',
}

/** How an attendance stands, of a session or of the whole; `soFar`: nothing that was held is missing, and more is to come. */
export function OutcomeBadge({ outcome, soFar = false }: { outcome: Outcome; soFar?: boolean }) {
  const { t } = useTranslation('attendance')
  if (outcome === 'pending' && soFar) return <StatusBadge tone="credited">{t('board.tile.complete')}</StatusBadge>
  return <StatusBadge tone={tones[outcome]}>{t(`outcome.${outcome}`)}</StatusBadge>
}
