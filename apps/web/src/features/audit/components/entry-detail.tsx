import type { AuditEntry } from '@muster/contracts/audit'
import { useTranslation } from 'react-i18next'
import { detailText } from '../detail-text.ts'
import classes from './entry-detail.module.css'

/** What an entry holds besides: ids and values, for whoever follows a trail. */
export function EntryDetail({ entry, timeZone }: { entry: AuditEntry; timeZone: string }) {
  const { t, i18n } = useTranslation('audit')
  const show = { language: i18n.language, timeZone, yes: t('detail.yes'), no: t('detail.no') }
  const subjectType = t(`subject.${entry.subject.type}`, { defaultValue: entry.subject.type })
  const rows = [
    ...Object.entries(entry.detail).map(([key, value]) => ({
      key,
      label: t(`field.${key}`, { defaultValue: key }),
      text: detailText(value, show),
    })),
    { key: 'subject-id', label: t('detail.subject', { type: subjectType }), text: entry.subject.id },
    { key: 'actor-id', label: t('detail.actor'), text: entry.actor.personId ?? t('detail.none') },
    { key: 'at', label: t('detail.at'), text: entry.at },
    { key: 'entry-id', label: t('detail.entry'), text: entry.id },
  ]
  return (
    <dl className={classes.rows}>
      {rows.map(({ key, label, text }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
