import type { PollId } from '@muster/contracts/ids'
import type { Ballot } from '@muster/contracts/poll-shapes'
import type { LiveState } from './live-state.ts'

/** Of votes on the same thing only the last is sent. */
export const voteKey = (pollId: PollId) => `vote ${pollId}`
export const upvoteKey = (question: number) => `upvote ${question}`

/** The ballots as they were before one that was refused. */
export function restoreBallot(ballots: LiveState['ballots'], pollId: PollId, before: Ballot | undefined) {
  const restored = new Map(ballots)
  if (before) restored.set(pollId, before)
  else restored.delete(pollId)
  return restored
}

/** The questions that one votes for, with one more or one less. */
export function withOrWithout(questions: ReadonlySet<number>, question: number, isIn: boolean): ReadonlySet<number> {
  const changed = new Set(questions)
  if (isIn) changed.add(question)
  else changed.delete(question)
  return changed
}
