import { z } from 'zod'
import { PollAnswerId } from './ids.ts'
import { line } from './text.ts'

/** What a poll may hold. Lengths are UTF-16 units. */
export const pollLimits = {
  pollQuestionLength: 500,
  pollOptionLength: 200,
  fewestPollOptions: 2,
  mostPollOptions: 10,
  /** Steps of a rating's scale. */
  fewestRatingSteps: 3,
  mostRatingSteps: 10,
  /** Length of what an end of the scale is called. */
  ratingEndLength: 60,
  /** Words of one person in a word cloud, and the length of each. */
  pollWords: 3,
  pollWordLength: 40,
  /** Length of an answer in one's own words. */
  pollTextLength: 280,
} as const
const limits = pollLimits

type Text = (most: number) => z.ZodType<string, string>

/** How a poll is answered; `text` says what a label may hold: strict as it arrives, anything that was let through once in the log. */
const makeForm = (text: Text) => {
  const options = z.array(text(limits.pollOptionLength)).min(limits.fewestPollOptions).max(limits.mostPollOptions)
  return z.discriminatedUnion('kind', [
    /** One option, or up to `mostChoices` of them. */
    z.object({
      kind: z.literal('choice'),
      options,
      mostChoices: z.int().min(1).max(limits.mostPollOptions).default(1),
    }),
    /** A step of a scale from 1 (`lowest`) to `steps` (`highest`). */
    z.object({
      kind: z.literal('rating'),
      steps: z.int().min(limits.fewestRatingSteps).max(limits.mostRatingSteps),
      lowest: text(limits.ratingEndLength),
      highest: text(limits.ratingEndLength),
    }),
    /** All options, from the best to the last. */
    z.object({ kind: z.literal('ranking'), options }),
    /** A few short words, counted where several people say the same. */
    z.object({ kind: z.literal('words'), mostWords: z.int().min(1).max(limits.pollWords) }),
    z.object({ kind: z.literal('text') }),
  ])
}

export const StoredForm = makeForm((most) => z.string().max(most))
export const BallotForm = makeForm(line)
/** How a poll is answered. */
export type BallotForm = z.output<typeof BallotForm>
export type PollKind = BallotForm['kind']

/** The kinds in which people write themselves what they answer. */
export type WrittenKind = 'words' | 'text'
export const isWritten = (form: BallotForm): form is Extract<BallotForm, { kind: WrittenKind }> =>
  form.kind === 'words' || form.kind === 'text'

/** Whether it is kept who voted what: `anonymous`, nobody can find out; `named`, those who run the session see it. */
export const PollVoters = z.enum(['anonymous', 'named'])
export type PollVoters = z.output<typeof PollVoters>
/** Whether everybody sees the votes so far, or those who run the session alone until the poll is closed or they show them. */
export const PollResults = z.enum(['shown', 'hidden'])
export type PollResults = z.output<typeof PollResults>

/** What is asked, of whom, and how. */
export const PollQuestion = z.object({
  question: line(limits.pollQuestionLength),
  form: BallotForm,
  voters: PollVoters.default('anonymous'),
  results: PollResults.default('shown'),
})
export type PollQuestion = z.output<typeof PollQuestion>

const chosenOptions = z.array(z.int().nonnegative()).max(limits.mostPollOptions)

/** What one person votes, by the kind of the poll; options are numbered from 0, steps of a scale from 1. */
export const Ballot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), choices: chosenOptions }),
  z.object({ kind: z.literal('rating'), step: z.int().positive() }),
  /** All options, the best first. */
  z.object({ kind: z.literal('ranking'), order: chosenOptions }),
  z.object({ kind: z.literal('words'), words: z.array(line(limits.pollWordLength)).max(limits.pollWords) }),
  z.object({ kind: z.literal('text'), text: line(limits.pollTextLength) }),
])
export type Ballot = z.output<typeof Ballot>

const ballots = z.int().nonnegative()
const perOption = z.array(z.int().nonnegative()).max(limits.mostPollOptions)

/**
 * The votes of a poll; `ballots` is how many people voted. `counts` are votes for each option, or for each step of a scale.
 * `points` are Borda's: of n options the one that somebody puts first gets n - 1 of them, the next n - 2, the last none.
 */
export const Tally = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), counts: perOption, ballots }),
  z.object({
    kind: z.literal('rating'),
    counts: z.array(z.int().nonnegative()).max(limits.mostRatingSteps),
    ballots,
  }),
  z.object({ kind: z.literal('ranking'), points: perOption, ballots }),
  z.object({ kind: z.literal('words'), ballots }),
  z.object({ kind: z.literal('text'), ballots }),
])
export type Tally = z.output<typeof Tally>

/**
 * Something that people wrote in a poll, with how many wrote the same. Personal words: they are in no event and no state,
 * so that they can be erased; who may see the poll's result is sent them beside the tally.
 */
export const Written = z.object({ answerId: PollAnswerId, text: z.string(), count: z.int().positive() })
export type Written = z.output<typeof Written>

/** What was voted so far: the words that most people said, of texts the latest first; `written` is bounded. */
export const PollResult = z.object({ tally: Tally, written: z.array(Written) })
export type PollResult = z.output<typeof PollResult>
