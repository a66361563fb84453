import { useTranslation } from 'react-i18next'
import classes from './quota-line.module.css'

type Props = { label: string; filled: number; quota: number }

/** How many places are taken: in figures, and drawn as the track that Muster draws everywhere. */
export function QuotaLine({ label, filled, quota }: Props) {
  const { t } = useTranslation('projects')
  const share = quota > 0 ? Math.min(1, filled / quota) : 0
  return (
    <div className={classes.quota}>
      <span>{label}</span>
      <span className={classes.figures}>{t('fact.filled', { filled, quota })}</span>
      <svg className={classes.track} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden focusable="false">
        <rect width="100" height="4" fill="var(--track)" />
        <rect width={share * 100} height="4" fill="var(--hairline-strong)" />
      </svg>
    </div>
  )
}
