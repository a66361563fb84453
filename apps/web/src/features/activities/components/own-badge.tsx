import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import type { OwnState } from '../rules/own-state.ts'

const tones: Record<OwnState, Tone> = {
  'to-come': 'neutral',
  'to-do': 'at-risk',
  again: 'at-risk',
  done: 'credited',
  waiting: 'neutral',
  validated: 'credited',
  declined: 'danger',
  closed: 'danger',
  'no-tries-left': 'danger',
}

/** How it stands for the person who looks. */
export function OwnBadge({ state }: { state: OwnState }) {
  const { t } = useTranslation('activities')
  return <StatusBadge tone={tones[state]}>{t(`own.${state}`)}</StatusBadge>
}
