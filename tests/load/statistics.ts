export type Range = { low: number; high: number }

/** The smallest value that at least `share` (0 to 1) of the values do not exceed. Throws where there is no value. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('no values')
  return value
}

/** The middle value, or the mean of the two in the middle. Throws where there is no value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (lower === undefined || upper === undefined) throw new RangeError('no values')
  return (lower + upper) / 2
}

export const rangeOf = (values: readonly number[]): Range => ({ low: Math.min(...values), high: Math.max(...values) })
