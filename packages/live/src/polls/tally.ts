import type { Poll, Tally } from './model.ts'

type Options = Pick<Poll, 'options'>

/** A tally with one count for each option of the poll; a poll that nobody voted in may have none. */
export function fitTally({ options }: Options, tally: Tally | undefined): Tally {
  return { counts: options.map((_, option) => tally?.counts[option] ?? 0), ballots: tally?.ballots ?? 0 }
}

/** Counts ballots (each the choices of one person). */
export function countBallots({ options }: Options, ballots: readonly (readonly number[])[]): Tally {
  return {
    counts: options.map((_, option) => ballots.filter((choices) => choices.includes(option)).length),
    ballots: ballots.length,
  }
}
