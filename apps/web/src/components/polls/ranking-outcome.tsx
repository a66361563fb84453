import { rankOptions } from '@muster/live/polls/results'
import { useTranslation } from 'react-i18next'
import classes from './polls.module.css'

type Props = {
  options: readonly string[]
  tally: { points: readonly number[]; ballots: number }
  own: readonly number[]
}

/** The options in the order that all ballots together give, with the points and the average place of each. */
export function RankingOutcome({ options, tally, own }: Props) {
  const { t, i18n } = useTranslation('polls')
  const ranked = rankOptions({ points: [...tally.points], ballots: tally.ballots })
  const figure = (value: number) =>
    value.toLocaleString(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <>
      <ol className={classes.ranks}>
        {ranked.map(({ option, points, mostPoints, meanRank }) => (
          <li key={option} className={classes.bar}>
            <span className={classes.option}>
              <bdi>{options[option]}</bdi>
              {own.includes(option) ? (
                <span className={classes.count}>{t('yourPlace', { place: own.indexOf(option) + 1 })}</span>
              ) : null}
            </span>
            <span className={classes.figure}>
              {t('points', { count: points })}{' '}
              <span className={classes.count}>
                {meanRank === null ? null : t('meanRank', { rank: figure(meanRank) })}
              </span>
            </span>
            <span className={classes.track} aria-hidden>
              <span
                className={classes.fill}
                style={{ inlineSize: `${mostPoints === 0 ? 0 : (100 * points) / mostPoints}%` }}
              />
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.how}>{t('borda')}</p>
    </>
  )
}
