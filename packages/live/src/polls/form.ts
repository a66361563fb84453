import { line } from '@muster/contracts/text'
import { z } from 'zod'
import { limits } from '../limits.ts'

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
