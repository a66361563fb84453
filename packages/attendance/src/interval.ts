/**
 * A span of time from `startMs` up to, but not including, `endMs`, both in epoch milliseconds. One that ends at or
 * before its start, or whose ends are not numbers, holds no time and is ignored everywhere. Ends may be infinite.
 */
export type Interval = { readonly startMs: number; readonly endMs: number }

/**
 * Spans as every function below returns them: in order, apart from each other, none empty, ends in whole milliseconds.
 * Only `union` accepts anything else.
 */
export type Spans = readonly Interval[]

/** Whole milliseconds, rounded down; null where the interval holds no time. */
export function findSpan({ startMs, endMs }: Interval): Interval | null {
  const span = { startMs: Math.floor(startMs), endMs: Math.floor(endMs) }
  return span.startMs < span.endMs ? span : null
}

/** Merges intervals in any order, overlapping, touching or repeated, into spans. */
export function union(intervals: readonly Interval[]): Spans {
  const found: Interval[] = []
  let inOrder = true
  for (const interval of intervals) {
    const span = findSpan(interval)
    if (span === null) continue
    const previous = found.at(-1)
    if (previous !== undefined && previous.startMs > span.startMs) inOrder = false
    found.push(span)
  }
  if (!inOrder) found.sort(byStart)
  return mergeOrdered(found)
}

/** The parts of the spans that lie within the window. */
export function clip(spans: Spans, window: Interval): Spans {
  const first = spans[0]
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return spans
  if (first.startMs >= window.startMs && last.endMs <= window.endMs) return spans
  const kept: Interval[] = []
  for (const span of spans) {
    const startMs = Math.max(span.startMs, window.startMs)
    const endMs = Math.min(span.endMs, window.endMs)
    if (startMs < endMs) kept.push({ startMs, endMs })
  }
  return kept
}

/** The time that is in `spans` and not in `removed`; one pass over both. */
export function subtract(spans: Spans, removed: Spans): Spans {
  if (spans.length === 0 || removed.length === 0) return spans
  const left: Interval[] = []
  let next = 0
  for (const span of spans) {
    let startMs = span.startMs
    while (next < removed.length) {
      const cut = removed[next]
      if (cut === undefined || cut.startMs >= span.endMs) break
      if (cut.startMs > startMs) left.push({ startMs, endMs: cut.startMs })
      startMs = Math.max(startMs, cut.endMs)
      // A cut that outlasts this span may reach into the following one, so it is looked at again.
      if (cut.endMs > span.endMs) break
      next += 1
    }
    if (startMs < span.endMs) left.push({ startMs, endMs: span.endMs })
  }
  return left
}

/** The time between spans: never before the first nor after the last. */
export function gapsBetween(spans: Spans): Spans {
  const gaps: Interval[] = []
  let previous: Interval | undefined
  for (const span of spans) {
    if (previous !== undefined) gaps.push({ startMs: previous.endMs, endMs: span.startMs })
    previous = span
  }
  return gaps
}

/** The length of all spans together, in milliseconds. */
export function totalMs(spans: Spans): number {
  let sum = 0
  for (const span of spans) sum += span.endMs - span.startMs
  return sum
}

function byStart(a: Interval, b: Interval): number {
  // Written out because infinite starts would subtract to NaN.
  if (a.startMs === b.startMs) return 0
  return a.startMs < b.startMs ? -1 : 1
}

function mergeOrdered(ordered: readonly Interval[]): Spans {
  const merged: Interval[] = []
  let current: Interval | undefined
  for (const span of ordered) {
    if (current === undefined) current = span
    else if (span.startMs > current.endMs) {
      merged.push(current)
      current = span
    } else if (span.endMs > current.endMs) current = { startMs: current.startMs, endMs: span.endMs }
  }
  if (current !== undefined) merged.push(current)
  return merged
}
