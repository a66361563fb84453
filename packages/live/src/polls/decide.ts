import type { CommandOf } from '../commands.ts'
import { accept, type Decision, type Facts, type Request, refuse } from '../decision.ts'
import type { Unplaced } from '../event-shape.ts'
import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { Poll, PollsCommand, PollsState } from './model.ts'
import { fitTally } from './tally.ts'

export function decidePolls(polls: PollsState, { command, facts }: Request<PollsCommand>): Decision {
  if (command.type === 'poll.open') return decideOpening(polls, command)
  const poll = polls.shown.find((poll) => poll.pollId === command.pollId)
  if (!poll) return refuse('unknown-poll')
  switch (command.type) {
    case 'poll.close':
      return poll.closed ? refuse('poll-closed') : accept(closing(poll, facts))
    case 'poll.hide':
      return poll.closed ? accept({ type: 'poll.hidden', v: 1, pollId: poll.pollId }) : refuse('poll-open')
  }
}

function decideOpening(polls: PollsState, command: CommandOf<'poll.open'>): Decision {
  const { pollId, question, options, mostChoices } = command
  if (polls.usedIds.includes(pollId)) return refuse('poll-exists')
  if (polls.shown.length >= limits.shownPolls) return refuse('too-many-polls', { most: limits.shownPolls })
  if (polls.usedIds.length >= limits.pollsOfSession) return refuse('too-many-polls', { most: limits.pollsOfSession })
  if (new Set(options).size < options.length) return refuse('option-twice')
  if (mostChoices > options.length) return refuse('too-many-choices', { most: options.length })
  return accept({ type: 'poll.opened', v: 1, pollId, question, options, mostChoices })
}

const closing = (poll: Poll, { tallies }: Facts): Unplaced<Event> => ({
  type: 'poll.closed',
  v: 1,
  pollId: poll.pollId,
  tally: fitTally(poll, tallies[poll.pollId]),
})

export const listOpenPolls = (polls: PollsState): Poll[] => polls.shown.filter((poll) => !poll.closed)

/** What has to happen to the polls when a session is over: open ones close with the votes they have. */
export const pollsClosing = (polls: PollsState, facts: Facts): Unplaced<Event>[] =>
  listOpenPolls(polls).map((poll) => closing(poll, facts))
