import { useTranslation } from 'react-i18next'
import classes from './results.module.css'

/** How often each rating was given, as bars with their figures, and the mean. */
export function RatingCounts({ counts }: { counts: readonly number[] }) {
  const { t, i18n } = useTranslation('evaluation')
  const all = counts.reduce((sum, count) => sum + count, 0)
  const most = Math.max(1, ...counts)
  const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / Math.max(1, all)
  const said = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(mean)
  return (
    <>
      <ul className={classes.bars}>
        {counts.map((count, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rating is its place.
          <li key={at} aria-label={t('results.rating', { rating: at + 1, count })}>
            <span>{at + 1}</span>
            <span className={classes.bar} style={{ inlineSize: `${(count / most) * 100}%` }} />
            <span>{count}</span>
          </li>
        ))}
      </ul>
      {all > 0 ? <p className={classes.none}>{t('results.mean', { mean: said, count: all })}</p> : null}
    </>
  )
}
