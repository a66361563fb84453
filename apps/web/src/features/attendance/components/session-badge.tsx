import type { SessionStanding } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'

/** How an attendance stands in one session; while that is open or to come, just this. */
export function SessionBadge({ standing: { outcome, state } }: { standing: SessionStanding }) {
  const { t } = useTranslation('attendance')
  if (outcome !== 'pending') return <OutcomeBadge outcome={outcome} />
  const open = state === 'open'
  return (
    <StatusBadge tone={open ? 'live' : 'neutral'}>
      {t(open ? 'session.pending.open' : 'session.pending.planned')}
    </StatusBadge>
  )
}
