import { findMean } from '@muster/live/polls/results'
import { useTranslation } from 'react-i18next'
import { ChoiceBars } from './choice-bars.tsx'
import classes from './polls.module.css'

type Props = {
  form: { steps: number; lowest: string; highest: string }
  tally: { counts: readonly number[]; ballots: number }
  own: number | null
}

/** How many chose each step of the scale, and the mean of all. */
export function RatingOutcome({ form, tally, own }: Props) {
  const { t, i18n } = useTranslation('polls')
  const mean = findMean({ counts: [...tally.counts], ballots: tally.ballots })
  const steps = Array.from({ length: form.steps }, (_, index) => {
    if (index === 0) return t('step', { step: 1, words: form.lowest })
    return index === form.steps - 1 ? t('step', { step: form.steps, words: form.highest }) : `${index + 1}`
  })
  const figure = (value: number) => value.toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  return (
    <>
      <p className={classes.mean}>
        {mean === null ? t('noVotes') : t('mean', { mean: figure(mean), steps: form.steps })}
      </p>
      <ChoiceBars options={steps} tally={tally} own={own === null ? [] : [own - 1]} />
    </>
  )
}
