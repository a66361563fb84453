import { useTranslation } from 'react-i18next'
import classes from './about-muster.module.css'

/** What a stranger should know about who says this. */
export function AboutMuster() {
  const { t } = useTranslation('verification')
  return <p className={classes.about}>{t('about')}</p>
}
