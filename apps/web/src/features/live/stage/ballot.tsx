import { Button } from '@mantine/core'
import type { Ballot } from '@muster/contracts/poll-shapes'
import type { Poll } from '@muster/live/polls/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceBallot } from '../ballots/choice-ballot.tsx'
import { RankingBallot } from '../ballots/ranking-ballot.tsx'
import { RatingBallot } from '../ballots/rating-ballot.tsx'
import { TextBallot } from '../ballots/text-ballot.tsx'
import { WordsBallot } from '../ballots/words-ballot.tsx'
import { useLiveStore } from '../room/live-context.tsx'

type Props = { poll: Poll; own: Ballot | undefined; onVoted: () => void }

/** Votes in a poll of any kind; what was voted before is there to be changed. */
export function BallotPaper({ poll, own, onVoted }: Props) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const [ballot, setBallot] = useState<Ballot | null>(own ?? firstOf(poll))
  const [busy, setBusy] = useState(false)
  const vote = async () => {
    if (!ballot) return
    setBusy(true)
    const answer = await store.vote(poll.pollId, ballot)
    setBusy(false)
    if (answer.ok) onVoted()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void vote()
      }}
    >
      <Fields poll={poll} ballot={ballot} onChange={setBallot} />
      <Button type="submit" mt="md" disabled={ballot === null} loading={busy}>
        {t('poll.vote')}
      </Button>
    </form>
  )
}

/** A ranking is complete from the start: in the order in which the options stand. */
const firstOf = ({ form }: Poll): Ballot | null =>
  form.kind === 'ranking' ? { kind: 'ranking', order: form.options.map((_, option) => option) } : null

type FieldsProps = { poll: Poll; ballot: Ballot | null; onChange: (ballot: Ballot | null) => void }

function Fields({ poll: { form, question }, ballot, onChange }: FieldsProps) {
  switch (form.kind) {
    case 'choice':
      return (
        <ChoiceBallot
          form={form}
          question={question}
          chosen={ballot?.kind === 'choice' ? ballot.choices : []}
          onChange={(choices) => onChange(choices.length > 0 ? { kind: 'choice', choices } : null)}
        />
      )
    case 'rating':
      return (
        <RatingBallot
          form={form}
          question={question}
          step={ballot?.kind === 'rating' ? ballot.step : null}
          onChange={(step) => onChange({ kind: 'rating', step })}
        />
      )
    case 'ranking':
      return (
        <RankingBallot
          options={form.options}
          question={question}
          order={ballot?.kind === 'ranking' ? ballot.order : []}
          onChange={(order) => onChange({ kind: 'ranking', order })}
        />
      )
    case 'words':
      return (
        <WordsBallot
          most={form.mostWords}
          words={ballot?.kind === 'words' ? ballot.words : []}
          onChange={(words) => onChange(words.length > 0 ? { kind: 'words', words } : null)}
        />
      )
    case 'text':
      return (
        <TextBallot
          text={ballot?.kind === 'text' ? ballot.text : ''}
          onChange={(text) => onChange(text.trim() === '' ? null : { kind: 'text', text })}
        />
      )
  }
}
