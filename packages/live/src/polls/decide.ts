import type { CommandOf } from '../commands.ts'
import { accept, type Decision, type Facts, type Request, refuse } from '../decision.ts'
import type { Unplaced } from '../event-shape.ts'
import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import { answerKey } from './answer-key.ts'
import type { Poll, PollsCommand, PollsState } from './model.ts'
import { makeTally } from './tally.ts'

export function decidePolls(polls: PollsState, { command, facts }: Request<PollsCommand>): Decision {
  if (command.type === 'poll.open') return decideOpening(polls, command)
  const poll = polls.shown.find((poll) => poll.pollId === command.pollId)
  if (!poll) return refuse('unknown-poll')
  const { pollId } = poll
  switch (command.type) {
    case 'poll.close':
      return poll.closed ? refuse('poll-closed') : accept(closing(poll, facts))
    case 'poll.hide':
      return poll.closed ? accept({ type: 'poll.hidden', v: 1, pollId }) : refuse('poll-open')
    case 'poll.show-results':
      if (poll.closed) return refuse('poll-closed')
      return poll.results === 'hidden' ? accept({ type: 'poll.results-shown', v: 1, pollId }) : refuse('results-shown')
    case 'poll.hide-answer':
      return facts.wasWritten
        ? accept({ type: 'poll.answer-hidden', v: 1, pollId, answerId: command.answerId })
        : refuse('unknown-answer')
  }
}

function decideOpening(polls: PollsState, command: CommandOf<'poll.open'>): Decision {
  const { pollId, question, form, voters, results } = command
  if (polls.usedIds.includes(pollId)) return refuse('poll-exists')
  if (polls.shown.length >= limits.shownPolls) return refuse('too-many-polls', { most: limits.shownPolls })
  if (polls.usedIds.length >= limits.pollsOfSession) return refuse('too-many-polls', { most: limits.pollsOfSession })
  if ('options' in form) {
    const { options } = form
    if (new Set(options.map(answerKey)).size < options.length) return refuse('option-twice')
    if (form.kind === 'choice' && form.mostChoices > options.length)
      return refuse('too-many-choices', { most: options.length })
  }
  return accept({ type: 'poll.opened', v: 3, pollId, question, form, voters, results })
}

const closing = (poll: Poll, { ballotCounts }: Facts): Unplaced<Event> => ({
  type: 'poll.closed',
  v: 2,
  pollId: poll.pollId,
  tally: makeTally(poll.form, ballotCounts[poll.pollId]),
})

export const listOpenPolls = (polls: PollsState): Poll[] => polls.shown.filter((poll) => !poll.closed)

/** What has to happen to the polls when a session is over: open ones close with the votes they have. */
export const pollsClosing = (polls: PollsState, facts: Facts): Unplaced<Event>[] =>
  listOpenPolls(polls).map((poll) => closing(poll, facts))

/** Whether somebody may see the votes of a poll: all once it is closed, before that those who run the session at least. */
export const maySeeResults = (
  { closed, results }: Pick<Poll, 'closed' | 'results'>,
  { run }: { run: boolean },
): boolean => run || closed !== null || results === 'shown'
