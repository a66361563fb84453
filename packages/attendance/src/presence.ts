import type { SessionEvidence, Visit } from './evidence.ts'
import type { HeldWindow } from './held-window.ts'
import type { Interval } from './interval.ts'
import type { Policy } from './policy.ts'
import type { SpanBuffer } from './span-buffer.ts'

/**
 * The two ends between which the truth lies: `low` as if every visit lasted only from its first to its last confirmed
 * sign of life, `high` as if each had lasted through its uncertainty.
 */
export type UncertaintyEnd = 'low' | 'high'

export type Seen = Pick<SessionEvidence, 'visits' | 'untimed'>

/** Whether the two ends differ at all. */
export function isCertain({ visits, untimed }: Seen, { sources }: Pick<Policy, 'sources'>): boolean {
  if (untimed !== undefined && untimed > 0) return false
  for (const visit of visits) {
    if (visit.uncertaintyMs > 0) return false
    if (visit.startUncertaintyMs !== undefined && visit.startUncertaintyMs > 0) return false
    if (isDoubtful(visit, sources)) return false
  }
  return true
}

/**
 * Puts when a person was in a session into the buffer, united: what its policy lets count, without its breaks, and with
 * what is still to come of an open one, in which they are taken to be present.
 */
export function gatherPresence(held: HeldWindow, seen: Seen, { end, policy, into }: Gathering): void {
  const { window, remaining } = held
  into.clear()
  if (end === 'low') addCertain(seen.visits, { window, policy, into })
  else addPossible(seen, { window, policy, into })
  if (remaining !== null) into.add(remaining.startMs, remaining.endMs, window)
  into.unite()
}

export type Gathering = {
  readonly end: UncertaintyEnd
  readonly policy: Pick<Policy, 'sources'>
  readonly into: SpanBuffer
}

type Adding = { readonly window: Interval; readonly policy: Pick<Policy, 'sources'>; readonly into: SpanBuffer }

function addCertain(visits: readonly Visit[], { window, policy, into }: Adding): void {
  for (const visit of visits) {
    if (visit.source !== undefined && visit.source !== 'live' && policy.sources[visit.source] !== 'counts') continue
    into.add(visit.startMs, visit.endMs, window)
  }
}

function addPossible({ visits, untimed = 0 }: Seen, { window, policy, into }: Adding): void {
  for (const visit of visits) {
    const { startMs, endMs, uncertaintyMs, startUncertaintyMs = 0, source } = visit
    if (source !== undefined && source !== 'live' && policy.sources[source] === 'ignored') continue
    const earliestMs = startUncertaintyMs > 0 ? startMs - startUncertaintyMs : startMs
    // A visit that ends before it can have started is nonsense, and its uncertainty must not make time out of it.
    if (earliestMs <= endMs) into.add(earliestMs, uncertaintyMs > 0 ? endMs + uncertaintyMs : endMs, window)
  }
  if (untimed > 0 && policy.sources.import !== 'ignored') into.add(window.startMs, window.endMs, window)
}

function isDoubtful({ source }: Visit, sources: Policy['sources']): boolean {
  return source !== undefined && source !== 'live' && sources[source] === 'review'
}
