import type { PolicyVersion } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import { dateTime } from '../../../lib/time.ts'
import classes from './earlier-versions.module.css'

type Props = { versions: readonly PolicyVersion[]; timeZone: string }

/** When and why the rule was changed before the version in force; nothing where it is the first. */
export function EarlierVersions({ versions, timeZone }: Props) {
  const { t, i18n } = useTranslation('policy')
  const [, ...earlier] = versions
  if (earlier.length === 0) return null
  return (
    <Section title={t('versions.title')}>
      <ol className={classes.versions}>
        {earlier.map(({ version, setAt, reason }) => (
          <li key={version}>
            <div>
              {t('versions.entry', { version, at: dateTime(new Date(setAt), { language: i18n.language, timeZone }) })}
            </div>
            <div className={classes.reason}>{reason ?? t('versions.noReason')}</div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
