import { gapsBetween, type Interval, type Spans, subtract, totalMs } from './interval.ts'

/**
 * The gaps between two presences that a policy forgives, as spans. A gap counts by the time in it that is not
 * `discounted` (an outage is not the person's doing), exactly `maxGapMs` is still bridged, and only the time that is
 * not discounted is returned. Time before the first presence and after the last is never bridged.
 *
 * More presence never bridges less: it only splits or shortens gaps, or makes a gap of what was an edge.
 */
export function bridge({ presences, discounted, maxGapMs }: BridgeInput): Spans {
  const gaps = gapsBetween(presences)
  if (discounted.length === 0) return gaps.filter((gap) => gap.endMs - gap.startMs <= maxGapMs)
  const bridged: Interval[] = []
  let next = 0
  for (const gap of gaps) {
    // Both lists are in order: discounted spans wholly before this gap are never looked at again.
    while ((discounted[next]?.endMs ?? Infinity) <= gap.startMs) next += 1
    let end = next
    while ((discounted[end]?.startMs ?? Infinity) < gap.endMs) end += 1
    const own = subtract([gap], discounted.slice(next, end))
    if (totalMs(own) > maxGapMs) continue
    for (const span of own) bridged.push(span)
  }
  return bridged
}

export type BridgeInput = {
  readonly presences: Spans
  readonly discounted: Spans
  readonly maxGapMs: number
}
