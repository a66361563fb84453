import type { ImportSummary } from '@muster/contracts/imports'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'

const tones: Record<ImportSummary['state'], Tone> = { draft: 'at-risk', applied: 'credited', withdrawn: 'neutral' }

/** Whether a log counts. */
export function ImportState({ state }: Pick<ImportSummary, 'state'>) {
  const { t } = useTranslation('imports')
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
}
