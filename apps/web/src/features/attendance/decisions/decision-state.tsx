import type { Override } from '@muster/contracts/overrides'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'

const tones: Record<Override['state'], Tone> = {
  'in-force': 'credited',
  waiting: 'at-risk',
  replaced: 'neutral',
  withdrawn: 'neutral',
}

/** Whether a decision counts. */
export function DecisionState({ state }: { state: Override['state'] }) {
  const { t } = useTranslation('decisions')
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
}
