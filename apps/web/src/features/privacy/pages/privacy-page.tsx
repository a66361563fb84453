import { useTranslation } from 'react-i18next'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import classes from './privacy-page.module.css'

/** Each part with its points, in the order in which they are read. */
const parts = [
  { part: 'kept', points: ['profile', 'presence', 'checks', 'recordings', 'said', 'records'] },
  { part: 'never', points: ['devices', 'watching', 'signs', 'sold'] },
  { part: 'seen', points: ['own', 'staff', 'public'] },
  { part: 'term', points: ['signIns', 'mails', 'recordings', 'evidence', 'lying', 'erased', 'remains'] },
] as const

/** What this installation keeps of people, for how long, and what it never does: for anybody to read. */
export function PrivacyPage() {
  const { t } = useTranslation('privacy')
  return (
    <Page title={t('title')} lead={t('lead')}>
      {parts.map(({ part, points }) => (
        <Section key={part} title={t(`${part}.title`)}>
          <ul className={classes.points}>
            {points.map((point) => (
              <li key={point}>{t(`${part}.${point}`)}</li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}
