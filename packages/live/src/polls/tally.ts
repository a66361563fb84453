import type { Poll, Tally } from './model.ts'

/** A tally with one count for each option of the poll; a poll that nobody voted in may have none. */
export function fitTally({ options }: Pick<Poll, 'options'>, tally: Tally | undefined): Tally {
  return { counts: options.map((_, option) => tally?.counts[option] ?? 0), ballots: tally?.ballots ?? 0 }
}
