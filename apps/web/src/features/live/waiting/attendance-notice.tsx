import { useTranslation } from 'react-i18next'
import { sayLength } from '../../../lib/lengths.ts'
import { useMay } from '../../../lib/me.ts'
import { usePolicy } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'
import classes from './attendance-notice.module.css'

/** The rule of attendance in plain words, from the policy in force. */
export function AttendanceNotice({ required }: { required: boolean }) {
  const { t, i18n } = useTranslation('live')
  const where = useWhere()
  const may = useMay(where.projectId)
  const { data: policy } = usePolicy(where)
  if (!policy || !may('attendance.own')) return null
  return (
    <div className={classes.notice}>
      <h3 className={classes.heading}>{t('notice.title')}</h3>
      <p>
        {required ? t('notice.share', { percent: policy.atLeastPercent }) : t('notice.optional')}{' '}
        {policy.bridgeGapsSeconds > 0
          ? t('notice.gaps', { time: sayLength(policy.bridgeGapsSeconds * 1000, i18n.language) })
          : null}
      </p>
      <p>{t('notice.counts')}</p>
    </div>
  )
}
