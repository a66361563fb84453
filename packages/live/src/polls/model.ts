import { PollAnswerId, PollId } from '@muster/contracts/ids'
import {
  Ballot,
  PollQuestion,
  PollResult,
  PollResults,
  PollVoters,
  StoredForm,
  Tally,
} from '@muster/contracts/poll-shapes'
import { z } from 'zod'
import { event } from '../event-shape.ts'

/**
 * How a poll stands for one person: the votes so far, null while they may not see them; and their own ballot, null where they
 * have not voted, or nobody can know any more.
 */
export const PollStanding = z.object({ pollId: PollId, result: PollResult.nullable(), own: Ballot.nullable() })
export type PollStanding = z.output<typeof PollStanding>

const question = {
  pollId: PollId,
  question: z.string(),
  form: StoredForm,
  voters: PollVoters,
  results: PollResults,
}

/** A poll on the stage: open until it has its final tally. */
export const Poll = z.object({ ...question, openedAt: z.int(), closed: Tally.nullable() })
export type Poll = z.output<typeof Poll>

/** `usedIds` holds every poll of the session: ballots are filed under the id, so it can't come again. */
export const PollsState = z.object({ shown: z.array(Poll), usedIds: z.array(PollId) })
export type PollsState = z.output<typeof PollsState>
export const noPolls: PollsState = { shown: [], usedIds: [] }

export const pollsCommands = [
  PollQuestion.extend({ type: z.literal('poll.open'), pollId: PollId }),
  /** The final tally is a fact that the server brings, see `Facts`. */
  z.object({ type: z.literal('poll.close'), pollId: PollId }),
  /** Takes a closed poll off the stage; the log keeps it. */
  z.object({ type: z.literal('poll.hide'), pollId: PollId }),
  /** Lets everybody see the votes so far, where they were hidden. */
  z.object({ type: z.literal('poll.show-results'), pollId: PollId }),
  /** Takes away something that somebody wrote, whoever else wrote the same and whoever will. */
  z.object({ type: z.literal('poll.hide-answer'), pollId: PollId, answerId: PollAnswerId }),
] as const
const PollsCommand = z.union(pollsCommands)
export type PollsCommand = z.output<typeof PollsCommand>

export const pollsEvents = [
  event('poll.opened', 3, question),
  event('poll.closed', 2, { pollId: PollId, tally: Tally }),
  event('poll.hidden', 1, { pollId: PollId }),
  event('poll.results-shown', 1, { pollId: PollId }),
  event('poll.answer-hidden', 1, { pollId: PollId, answerId: PollAnswerId }),
] as const
