import type { Poll, Tally } from '@muster/live/polls/model'
import { fitTally } from '@muster/live/polls/tally'

export type Share = { option: number; text: string; votes: number; percent: number; leads: boolean }

/** What each option got: percent of the people who voted, rounded; with several choices they may add up to more than 100. */
export function pollShares(poll: Pick<Poll, 'options'>, tally: Tally | undefined): Share[] {
  const { counts, ballots } = fitTally(poll, tally)
  const most = Math.max(1, ...counts)
  return poll.options.map((text, option) => {
    const votes = counts[option] ?? 0
    return {
      option,
      text,
      votes,
      percent: ballots === 0 ? 0 : Math.round((100 * votes) / ballots),
      leads: votes === most,
    }
  })
}
