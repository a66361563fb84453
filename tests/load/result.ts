import { median, type Range, rangeOf } from './statistics.ts'

/**
 * One figure of the product: the median of all runs. `floor` is the same figure of what can hardly be done with less, from
 * the same runs; `ratio` is the median of the runs' own ratios product / floor, which a busy machine moves far less than it
 * moves either figure.
 */
export type Result = {
  metric: string
  value: number
  unit: string
  floor?: number
  ratio?: number
  spread: { value: Range; ratio?: Range }
}

/** What one run measured: the product, and right after it the floor. */
export type Pair = { product: number; floor: number }

/** Condenses the runs of one metric. Where a floor measured nothing (0) there is no ratio to speak of. */
export function compare(what: { metric: string; unit: string }, runs: readonly Pair[]): Result {
  const products = runs.map(({ product }) => product)
  const floors = runs.map(({ floor }) => floor)
  const figures = { ...what, value: median(products), floor: median(floors) }
  const value = rangeOf(products)
  if (floors.some((floor) => floor <= 0)) return { ...figures, spread: { value } }
  const ratios = runs.map(({ product, floor }) => product / floor)
  return { ...figures, ratio: median(ratios), spread: { value, ratio: rangeOf(ratios) } }
}
