import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'

const tones: Record<Project['state'], Tone> = {
  preparing: 'neutral',
  published: 'neutral',
  running: 'neutral',
  finished: 'credited',
  cancelled: 'danger',
}

export function StateBadge({ state }: { state: Project['state'] }) {
  const { t } = useTranslation('projects')
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
}
