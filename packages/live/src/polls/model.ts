import { PollId } from '@muster/contracts/ids'
import { line } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/** Votes for each option, in order of the options; `ballots` is how many people voted. */
export const Tally = z.object({
  counts: z.array(z.int().nonnegative()).max(limits.mostPollOptions),
  ballots: z.int().nonnegative(),
})
export type Tally = z.output<typeof Tally>

/** How a poll stands for one person: the votes so far, and their own choice; null where they have not voted. */
export const PollStanding = z.object({
  pollId: PollId,
  tally: Tally,
  own: z.array(z.int().nonnegative()).max(limits.mostPollOptions).nullable(),
})
export type PollStanding = z.output<typeof PollStanding>

const question = {
  pollId: PollId,
  question: z.string(),
  options: z.array(z.string()).min(limits.fewestPollOptions).max(limits.mostPollOptions),
  /** How many options one ballot may name. */
  mostChoices: z.int().min(1).max(limits.mostPollOptions),
}

/** A poll on the stage: open until it has its final tally. */
export const Poll = z.object({ ...question, openedAt: z.int(), closed: Tally.nullable() })
export type Poll = z.output<typeof Poll>

/** `usedIds` holds every poll of the session: ballots are filed under the id, so it can't come again. */
export const PollsState = z.object({ shown: z.array(Poll), usedIds: z.array(PollId) })
export type PollsState = z.output<typeof PollsState>
export const noPolls: PollsState = { shown: [], usedIds: [] }

export const pollsCommands = [
  z.object({
    ...question,
    type: z.literal('poll.open'),
    question: line(limits.pollQuestionLength),
    options: z.array(line(limits.pollOptionLength)).min(limits.fewestPollOptions).max(limits.mostPollOptions),
    mostChoices: question.mostChoices.default(1),
  }),
  /** The final tally is a fact that the server brings, see `Facts`. */
  z.object({ type: z.literal('poll.close'), pollId: PollId }),
  /** Takes a closed poll off the stage; the log keeps it. */
  z.object({ type: z.literal('poll.hide'), pollId: PollId }),
] as const
const PollsCommand = z.union(pollsCommands)
export type PollsCommand = z.output<typeof PollsCommand>

export const pollsEvents = [
  event('poll.opened', 1, question),
  event('poll.closed', 1, { pollId: PollId, tally: Tally }),
  event('poll.hidden', 1, { pollId: PollId }),
] as const
