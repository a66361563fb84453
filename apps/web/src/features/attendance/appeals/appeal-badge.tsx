import type { AppealState } from '@muster/contracts/appeals'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'

const tones: Record<AppealState, Tone> = {
  open: 'at-risk',
  waiting: 'at-risk',
  accepted: 'credited',
  declined: 'danger',
  withdrawn: 'neutral',
}

/** How a request stands: `own` in the words for who made it. */
export function AppealBadge({ state, voice }: { state: AppealState; voice: 'own' | 'state' }) {
  const { t } = useTranslation('appeals')
  return <StatusBadge tone={tones[state]}>{t(`${voice}.${state}`)}</StatusBadge>
}
