import { Alert } from '@mantine/core'
import type { PolicyView } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { dateTime, zoneName } from '../../../lib/time.ts'

/** Tells whoever it affects that the rule was changed after a session had begun, when, and why. */
export function RuleChanged({ policy, timeZone }: { policy: PolicyView; timeZone: string }) {
  const { t, i18n } = useTranslation('policy')
  const { version, frozen, reason } = policy
  if (version === 1 || !frozen || !reason) return null
  const setAt = new Date(policy.setAt)
  const at = dateTime(setAt, { language: i18n.language, timeZone })
  return (
    <Alert color="amber" title={t('changed.title')} mb="md">
      {t('changed.text', { at, zone: zoneName(timeZone, setAt, i18n.language), reason })}
    </Alert>
  )
}
