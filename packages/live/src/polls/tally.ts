import type { BallotForm } from '@muster/contracts/poll-shapes'
import { z } from 'zod'
import { limits } from '../limits.ts'

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

/** Ballots as they are counted, whatever they mean: for each number how often it was given, and its points by place. */
export type BallotCount = { votes: readonly number[]; points: readonly number[]; ballots: number }

/** The tally of a poll of this form; a poll that nobody voted in may have no count. */
export function makeTally(form: BallotForm, count: BallotCount | undefined): Tally {
  const { votes = [], points = [], ballots = 0 } = count ?? {}
  switch (form.kind) {
    case 'choice':
      return { kind: 'choice', counts: form.options.map((_, option) => votes[option] ?? 0), ballots }
    case 'rating':
      return { kind: 'rating', counts: listSteps(form).map((step) => votes[step] ?? 0), ballots }
    case 'ranking':
      return { kind: 'ranking', points: form.options.map((_, option) => points[option] ?? 0), ballots }
    case 'words':
    case 'text':
      return { kind: form.kind, ballots }
  }
}

/** The steps of a scale: 1 and up. */
export const listSteps = ({ steps }: { steps: number }): number[] =>
  Array.from({ length: steps }, (_, index) => index + 1)
