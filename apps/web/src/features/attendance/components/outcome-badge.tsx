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

/** How an attendance stands, of a session or of the whole. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('attendance')
  return <StatusBadge tone={tones[outcome]}>{t(`outcome.${outcome}`)}</StatusBadge>
}
