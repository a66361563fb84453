import { Radio } from '@mantine/core'
import { listSteps } from '@muster/live/polls/tally'
import { useTranslation } from 'react-i18next'
import classes from './ballots.module.css'

type Props = {
  form: { steps: number; lowest: string; highest: string }
  question: string
  step: number | null
  onChange: (step: number) => void
}

/** Chooses a step of a scale whose ends have names. */
export function RatingBallot({ form, question, step, onChange }: Props) {
  const { t } = useTranslation('live')
  const { steps, lowest, highest } = form
  const nameOf = (at: number) => {
    if (at === 1) return t('poll.stepNamed', { step: at, steps, words: lowest })
    return at === steps ? t('poll.stepNamed', { step: at, steps, words: highest }) : t('poll.step', { step: at, steps })
  }
  return (
    <Radio.Group
      aria-label={question}
      value={step === null ? null : String(step)}
      onChange={(value) => onChange(Number(value))}
    >
      <div className={classes.scale}>
        {listSteps(form).map((at) => (
          <Radio.Card key={at} value={String(at)} className={classes.step} aria-label={nameOf(at)}>
            {at}
          </Radio.Card>
        ))}
      </div>
      <div className={classes.ends} aria-hidden>
        <bdi>{lowest}</bdi>
        <bdi>{highest}</bdi>
      </div>
    </Radio.Group>
  )
}
