import type { Poll, Tally } from '@muster/live/polls/model'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { pollShares } from '../rules/poll-shares.ts'
import classes from './poll.module.css'

type Props = { poll: Poll; tally: Tally | undefined; own: readonly number[] | undefined }

/** What each option has got, as bars with their figures. */
export function PollBars({ poll, tally, own }: Props) {
  const { t } = useTranslation('live')
  return (
    <ul className={classes.bars}>
      {pollShares(poll, tally).map(({ option, text, votes, percent, leads }) => (
        <li key={option} className={classes.bar} data-leads={leads}>
          <span className={classes.option}>
            <bdi>{text}</bdi>
            {own?.includes(option) ? <Check size={16} strokeWidth={3} role="img" aria-label={t('poll.yours')} /> : null}
          </span>
          <span className={classes.figure}>
            {percent} % <span className={classes.count}>{t('poll.count', { count: votes })}</span>
          </span>
          <span className={classes.track} aria-hidden>
            <span className={classes.fill} style={{ inlineSize: `${Math.min(100, percent)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}
