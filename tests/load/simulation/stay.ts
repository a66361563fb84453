/** A moment of which a client's own log tells no more than that it lies between two others. Epoch milliseconds. */
export type Moment = { low: number; high: number }

/** From when to when somebody was there, by their own log. */
export type Stay = { from: Moment; to: Moment }

export type Span = { startMs: number; endMs: number }

/** What counts: the session from its opening to its end, without the time in which the server was away. */
export type Measure = { window: Span; outages: readonly Span[]; bridgedUpToMs: number }

/**
 * How long somebody was there, at least and at most, by a way of counting that shares nothing with the product's: the
 * session is cut at every moment at which anything changes, and each piece counts or does not.
 */
export function presentMs(stays: readonly Stay[], measure: Measure): { low: number; high: number } {
  const least = stays.map(({ from, to }) => ({ startMs: from.high, endMs: to.low }))
  const most = stays.map(({ from, to }) => ({ startMs: from.low, endMs: to.high }))
  return { low: countMs(least, measure), high: countMs(most, measure) }
}

/** The length of the session itself. */
export const heldMs = (measure: Measure): number => countMs([measure.window], measure)

function countMs(present: readonly Span[], { window, outages, bridgedUpToMs }: Measure): number {
  const inside = present.map((span) => clip(span, window)).filter(({ startMs, endMs }) => endMs > startMs)
  const edges = [...inside, ...outages, window].flatMap(({ startMs, endMs }) => [startMs, endMs])
  const cuts = [...new Set(edges)].filter((at) => at >= window.startMs && at <= window.endMs).sort((a, b) => a - b)
  const covers = (spans: readonly Span[], from: number, to: number) =>
    spans.some(({ startMs, endMs }) => startMs <= from && endMs >= to)
  let counted = 0
  /** What is open between two presences; null before the first. */
  let gap: number | null = null
  for (const [index, to] of cuts.entries()) {
    const from = cuts[index - 1]
    if (from === undefined || covers(outages, from, to)) continue
    if (covers(inside, from, to)) {
      if (gap !== null && gap <= bridgedUpToMs) counted += gap
      counted += to - from
      gap = 0
    } else if (gap !== null) gap += to - from
  }
  return counted
}

const clip = ({ startMs, endMs }: Span, to: Span): Span => ({
  startMs: Math.max(startMs, to.startMs),
  endMs: Math.min(endMs, to.endMs),
})
