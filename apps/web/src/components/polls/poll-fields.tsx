import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { PollResults, PollVoters } from '@muster/contracts/poll-shapes'
import { limits } from '@muster/live/limits'
import { type DraftIssue, draftKinds, type PollDraft } from '@muster/live/polls/draft'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../choice-field.tsx'
import { OptionFields } from './option-fields.tsx'
import classes from './polls.module.css'

type Props = {
  draft: PollDraft
  /** What is still wrong, once somebody tried to go on. */
  issue: DraftIssue | null
  onChange: (change: Partial<PollDraft>) => void
}

/** Writes a poll: how it is answered, what is asked, and what its kind needs. */
export function PollFields({ draft, issue, onChange }: Props) {
  const { t } = useTranslation('polls')
  const { kind } = draft
  return (
    <>
      <ChoiceField
        label={t('form.kind')}
        description={t(`kindHint.${kind}`)}
        values={draftKinds}
        wordsOf={(value) => t(`kind.${value}`)}
        value={kind}
        onChange={(value) => onChange({ kind: value })}
      />
      <Textarea
        label={t('form.question')}
        required
        autosize
        minRows={2}
        maxLength={limits.pollQuestionLength}
        value={draft.question}
        error={issue === 'question' ? t('form.issue.question') : null}
        onChange={(event) => onChange({ question: event.currentTarget.value })}
        data-autofocus
      />
      {kind === 'single' || kind === 'multiple' || kind === 'ranking' ? (
        <OptionFields
          options={draft.options}
          issue={issue === 'options' || issue === 'option-twice' ? issue : null}
          onChange={(options) => onChange({ options })}
        />
      ) : null}
      {kind === 'multiple' ? (
        <NumberInput
          label={t('form.most')}
          min={2}
          max={Math.max(2, draft.options.length)}
          value={Math.min(draft.mostChoices, Math.max(2, draft.options.length))}
          onChange={(value) => onChange({ mostChoices: Number(value) || 2 })}
        />
      ) : null}
      {kind === 'rating' ? <ScaleFields draft={draft} issue={issue} onChange={onChange} /> : null}
      {kind === 'words' ? (
        <NumberInput
          label={t('form.mostWords')}
          min={1}
          max={limits.pollWords}
          value={draft.mostWords}
          onChange={(value) =>
            onChange({ mostWords: Math.min(limits.pollWords, Math.max(1, Math.round(Number(value)))) })
          }
        />
      ) : null}
      <ChoiceField
        label={t('form.voters')}
        values={PollVoters.options}
        wordsOf={(value) => t(`voters.${value}`)}
        value={draft.voters}
        onChange={(voters) => onChange({ voters })}
      />
      <ChoiceField
        label={t('form.results')}
        values={PollResults.options}
        wordsOf={(value) => t(`results.${value}`)}
        value={draft.results}
        onChange={(results) => onChange({ results })}
      />
    </>
  )
}

function ScaleFields({ draft, issue, onChange }: Props) {
  const { t } = useTranslation('polls')
  const errorOf = (end: string) => (issue === 'ends' && end.trim() === '' ? t('form.issue.ends') : null)
  return (
    <div className={classes.row}>
      <TextInput
        label={t('form.lowest')}
        required
        maxLength={limits.ratingEndLength}
        value={draft.lowest}
        error={errorOf(draft.lowest)}
        onChange={(event) => onChange({ lowest: event.currentTarget.value })}
      />
      <TextInput
        label={t('form.highest', { steps: draft.steps })}
        required
        maxLength={limits.ratingEndLength}
        value={draft.highest}
        error={errorOf(draft.highest)}
        onChange={(event) => onChange({ highest: event.currentTarget.value })}
      />
      <NumberInput
        label={t('form.steps')}
        min={limits.fewestRatingSteps}
        max={limits.mostRatingSteps}
        value={draft.steps}
        onChange={(value) => onChange({ steps: clampSteps(Number(value)) })}
      />
    </div>
  )
}

const clampSteps = (steps: number) =>
  Math.min(limits.mostRatingSteps, Math.max(limits.fewestRatingSteps, Math.round(steps) || limits.fewestRatingSteps))
