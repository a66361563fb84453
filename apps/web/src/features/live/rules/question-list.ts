import type { PersonId } from '@muster/contracts/ids'
import type { Question } from '@muster/live/questions/model'
import { byVotes, isWaiting } from '@muster/live/questions/question'

/** Which questions are looked at: those that wait for an answer, or those that have one. */
export type QuestionFilter = 'waiting' | 'answered'

type Where = {
  filter: QuestionFilter
  current: number | null
  votesOf: (question: Question) => number
  /** Dismissed ones are shown to who asked them and to those who run the session: they are told why. */
  isShownDismissed: (question: Question) => boolean
}

/** The questions of a list in their order: what is answered now, then those with the most votes; of those done with, the latest. */
export function listQuestions(all: readonly Question[], { filter, current, votesOf, isShownDismissed }: Where) {
  if (filter === 'answered')
    return all
      .filter((question) => question.answer !== null || (question.dismissed !== null && isShownDismissed(question)))
      .toSorted((a, b) => doneAt(b) - doneAt(a))
  const waiting = byVotes(
    all.filter((question) => isWaiting(question) || question.seq === current),
    votesOf,
  )
  return [...waiting.filter(({ seq }) => seq === current), ...waiting.filter(({ seq }) => seq !== current)]
}

const doneAt = ({ answer, dismissed }: Question) => (dismissed ?? answer)?.at ?? 0

type Seen = { seenSeq: number; me: PersonId | null; asked: ReadonlySet<number> }

/** How many questions of others and written answers of others came after `seenSeq`. */
export const countNewQuestions = (all: readonly Question[], { seenSeq, me, asked }: Seen): number =>
  all.filter(({ seq, by, answer, dismissed }) => {
    const isNewQuestion = !dismissed && seq > seenSeq && by !== me && !asked.has(seq)
    return isNewQuestion || (answer !== null && answer.by !== me && (answer.words ?? 0) > seenSeq)
  }).length
