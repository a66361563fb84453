import type { Poll } from '@muster/live/polls/model'

type Known = Pick<Poll, 'pollId' | 'closed'>
type PollChange<Shown extends Known = Poll> = { what: 'opened' | 'closed'; poll: Shown }

/** What is to be said of the polls on a stage: one that opened, else one that closed; null of all that was so before. */
export function findPollChange<Shown extends Known>(
  before: readonly Known[],
  now: readonly Shown[],
): PollChange<Shown> | null {
  const known = new Map(before.map((poll) => [poll.pollId, poll]))
  const opened = now.findLast(({ pollId, closed }) => !closed && !known.has(pollId))
  if (opened) return { what: 'opened', poll: opened }
  const ended = now.findLast(({ pollId, closed }) => closed && known.get(pollId)?.closed === null)
  return ended ? { what: 'closed', poll: ended } : null
}
