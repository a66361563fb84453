import type { AuditEntry } from '@muster/contracts/audit'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../../../lib/time.ts'
import classes from './audit-row.module.css'
import { EntryDetail } from './entry-detail.tsx'

type Props = { entry: AuditEntry; subject: string | null; timeZone: string }

/** When, who, what, to what; the rest is folded. */
export function AuditRow({ entry, subject, timeZone }: Props) {
  const { t, i18n } = useTranslation('audit')
  const { personId, name } = entry.actor
  return (
    <li className={classes.row}>
      <time dateTime={entry.at} className={classes.time}>
        {clockTime(new Date(entry.at), { language: i18n.language, timeZone })}
      </time>
      <p className={classes.what}>
        <strong>{t(`action.${entry.action}`, { defaultValue: entry.action })}</strong>
        {subject ? <bdi>{subject}</bdi> : null}
      </p>
      <p className={classes.who}>
        <bdi>{name ?? t(personId ? 'erased' : 'muster')}</bdi>
        {entry.address ? <span className={classes.from}>{t('from', { address: entry.address })}</span> : null}
      </p>
      <details className={classes.details}>
        <summary>{t('detail.open')}</summary>
        <EntryDetail entry={entry} timeZone={timeZone} />
      </details>
    </li>
  )
}
