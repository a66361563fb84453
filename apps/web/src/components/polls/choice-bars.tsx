import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { pollShares } from './poll-shares.ts'
import classes from './polls.module.css'

type Props = {
  options: readonly string[]
  tally: { counts: readonly number[]; ballots: number }
  own: readonly number[]
}

/** What each option has got, as bars with their figures. */
export function ChoiceBars({ options, tally, own }: Props) {
  const { t } = useTranslation('polls')
  return (
    <ul className={classes.bars}>
      {pollShares(options, tally).map(({ option, text, votes, percent, leads }) => (
        <li key={option} className={classes.bar} data-leads={leads}>
          <span className={classes.option}>
            <bdi>{text}</bdi>
            {own.includes(option) ? <Check size={16} strokeWidth={3} role="img" aria-label={t('yours')} /> : null}
          </span>
          <span className={classes.figure}>
            {percent} % <span className={classes.count}>{t('count', { count: votes })}</span>
          </span>
          <span className={classes.track} aria-hidden>
            <span className={classes.fill} style={{ inlineSize: `${Math.min(100, percent)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}
