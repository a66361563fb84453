import type { Event } from '../events.ts'
import type { PollsState } from './model.ts'

export function applyPolls(polls: PollsState, event: Event): PollsState {
  switch (event.type) {
    case 'poll.opened': {
      const { pollId, question, form, voters, results } = event
      const poll = { pollId, question, form, voters, results, openedAt: event.at, closed: null }
      return { shown: [...polls.shown, poll], usedIds: [...polls.usedIds, pollId] }
    }
    case 'poll.closed':
      return {
        ...polls,
        shown: polls.shown.map((poll) => (poll.pollId === event.pollId ? { ...poll, closed: event.tally } : poll)),
      }
    case 'poll.results-shown':
      return {
        ...polls,
        shown: polls.shown.map((poll) => (poll.pollId === event.pollId ? { ...poll, results: 'shown' } : poll)),
      }
    case 'poll.hidden':
      return { ...polls, shown: polls.shown.filter((poll) => poll.pollId !== event.pollId) }
    default:
      return polls
  }
}
