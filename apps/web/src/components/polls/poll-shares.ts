export type Share = { option: number; text: string; votes: number; percent: number; leads: boolean }

/** What each option got: percent of the people who voted, rounded; with several choices they may add up to more than 100. */
export function pollShares(
  options: readonly string[],
  { counts, ballots }: { counts: readonly number[]; ballots: number },
): Share[] {
  const most = Math.max(1, ...counts)
  return options.map((text, option) => {
    const votes = counts[option] ?? 0
    const percent = ballots === 0 ? 0 : Math.round((100 * votes) / ballots)
    return { option, text, votes, percent, leads: votes === most }
  })
}
