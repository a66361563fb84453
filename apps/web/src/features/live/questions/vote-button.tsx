import { UnstyledButton } from '@mantine/core'
import type { Question } from '@muster/live/questions/model'
import { isWaiting } from '@muster/live/questions/question'
import { ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { phaseOf } from '../store/selectors.ts'
import classes from './questions.module.css'

/** How many want a question answered, and one’s own vote for it, to be given and taken back. */
export function VoteButton({ question, text }: { question: Question; text: string }) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const { seq } = question
  const votes = useLive((state) => state.upvotes.get(seq) ?? question.votes)
  const isOwn = useLive((state) => state.ownUpvotes.has(seq))
  const mayVote = useLive((state) => (state.me?.may.speak ?? false) && ['planned', 'open'].includes(phaseOf(state)))
  if (!mayVote || !isWaiting(question))
    return (
      <span className={classes.votes} role="img" aria-label={t('questions.votes', { count: votes })}>
        {votes}
      </span>
    )
  return (
    <UnstyledButton
      className={classes.vote}
      aria-pressed={isOwn}
      aria-label={t('questions.vote', { count: votes, text })}
      onClick={() => void store.upvote(seq, !isOwn)}
    >
      <ChevronUp size={18} aria-hidden />
      {votes}
    </UnstyledButton>
  )
}
