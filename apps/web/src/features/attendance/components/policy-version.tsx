import type { PolicyView } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { dateTime, sameClock, viewerZone, zoneName } from '../../../lib/time.ts'
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
  const inZone = (zone: string) => ({
    at: dateTime(setAt, { language: i18n.language, timeZone: zone }),
    zone: zoneName(zone, setAt, i18n.language),
  })
  const here = { version: policy.version, ...inZone(viewerZone()) }
  const there = inZone(timeZone)
  return (
    <dl className={classes.version}>
      <dt>{t('policy.version')}</dt>
      <dd>
        {sameClock(viewerZone(), timeZone, setAt)
          ? t('policy.versionSet', here)
          : t('policy.versionSetThere', { ...here, thereAt: there.at, there: there.zone })}
      </dd>
      {policy.reason ? (
        <>
          <dt>{t('policy.reasonGiven')}</dt>
          <dd>
            <bdi>{policy.reason}</bdi>
          </dd>
        </>
      ) : null}
      <dt>{t('policy.state')}</dt>
      <dd>{t(policy.frozen ? 'policy.isFrozen' : 'policy.isOpen')}</dd>
    </dl>
  )
}
