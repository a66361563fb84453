import type { Ballot, BallotForm, PollResult, Written } from '@muster/contracts/poll-shapes'
import { makeTally } from '@muster/live/polls/tally'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../confirm.tsx'
import { ChoiceBars } from './choice-bars.tsx'
import { RankingOutcome } from './ranking-outcome.tsx'
import { RatingOutcome } from './rating-outcome.tsx'
import { TextAnswers } from './text-answers.tsx'
import { WordCloud } from './word-cloud.tsx'

type Props = {
  form: BallotForm
  /** Undefined before anything is known of the votes. */
  result: PollResult | undefined
  own?: Ballot | undefined
  /** Takes away what somebody wrote; null for those who may not. */
  onHide?: ((answer: Written) => void) | null
}

/** What was voted so far, or what came out, by the kind of the poll. */
export function PollOutcome({ form, result, own, onHide = null }: Props) {
  const hide = useAskedHide(onHide)
  const tally = result?.tally ?? makeTally(form, undefined)
  if (form.kind === 'choice' && tally.kind === 'choice')
    return <ChoiceBars options={form.options} tally={tally} own={own?.kind === 'choice' ? own.choices : []} />
  if (form.kind === 'rating' && tally.kind === 'rating')
    return <RatingOutcome form={form} tally={tally} own={own?.kind === 'rating' ? own.step : null} />
  if (form.kind === 'ranking' && tally.kind === 'ranking')
    return <RankingOutcome options={form.options} tally={tally} own={own?.kind === 'ranking' ? own.order : []} />
  const written = result?.written ?? []
  return form.kind === 'words' ? (
    <WordCloud written={written} onHide={hide} />
  ) : (
    <TextAnswers written={written} onHide={hide} />
  )
}

/** What is hidden stays so: it is asked for first. */
function useAskedHide(onHide: ((answer: Written) => void) | null) {
  const { t } = useTranslation('polls')
  const confirm = useConfirm()
  if (!onHide) return null
  const ask = async (answer: Written) => {
    const question = { title: t('hideIt.title'), text: t('hideIt.text', { text: answer.text }) }
    if (await confirm({ ...question, confirm: t('hideIt.confirm'), danger: true })) onHide(answer)
  }
  return (answer: Written) => void ask(answer)
}
