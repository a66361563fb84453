import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import classes from './check-banner.module.css'

/** Why one is asked, what is kept of it, and what is never looked at. */
export function WhyAsked() {
  const { t } = useTranslation('live')
  return (
    <details className={classes.why}>
      <summary>{t('check.why')}</summary>
      <p>{t('check.whyAsked')}</p>
      <p>{t('check.neverWatched')}</p>
      <p>
        <TextLink to="/privacy" target="_blank" size="sm">
          {t('check.privacy')}
        </TextLink>
      </p>
    </details>
  )
}
