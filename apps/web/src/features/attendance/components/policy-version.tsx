import type { PolicyView } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import classes from './policy-version.module.css'

/** Which version of the rule is in force, since when, and why it was changed. */
export function PolicyVersion({
  policy,
  timeZone = viewerZone(),
}: {
  policy: PolicyView
  timeZone?: string | undefined
}) {
  const { t, i18n } = useTranslation('attendance')
  const setAt = new Date(policy.setAt)
  const at = dateTime(setAt, { language: i18n.language, timeZone })
  const zone = zoneName(timeZone, setAt, i18n.language)
  return (
    <dl className={classes.version}>
      <dt>{t('policy.version')}</dt>
      <dd>{t('policy.versionSet', { version: policy.version, at, zone })}</dd>
      {policy.reason ? (
        <>
          <dt>{t('policy.reasonGiven')}</dt>
          <dd>{policy.reason}</dd>
        </>
      ) : null}
      <dt>{t('policy.state')}</dt>
      <dd>{t(policy.frozen ? 'policy.isFrozen' : 'policy.isOpen')}</dd>
    </dl>
  )
}
