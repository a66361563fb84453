import { bridge } from './bridge.ts'
import type { Outage, Visit } from './evidence.ts'
import { clip, type Interval, type Spans, subtract, union } from './interval.ts'
import type { Policy } from './policy.ts'

/**
 * The two ends between which the truth lies: `low` as if every visit ended at its last confirmed sign of life, `high`
 * as if each had lasted through its uncertainty.
 */
export type UncertaintyEnd = 'low' | 'high'

/** When a person was there according to these visits, overlaps counted once. */
export function presenceOf(visits: readonly Visit[], end: UncertaintyEnd): Spans {
  if (end === 'low') return union(visits)
  return union(visits.map(lastingThroughUncertainty))
}

/** The time within a window, sorted by what a person made of it. The three do not overlap; what is left was missed. */
export type PresenceLayout = {
  readonly present: Spans
  /** Forgiven gaps between two presences. */
  readonly bridged: Spans
  /** Outages in which the person was not seen, however the policy counts them. */
  readonly outage: Spans
}

/**
 * Sorts the time of a window. Everything is clipped to the window first: who stepped out across its start has a late
 * start there, not a gap. Presence beats an outage, so that being seen can never cost anything. An outage beats a
 * bridge, so that it counts as the policy says; only where it counts as missed is it a gap like any other.
 */
export function layOutPresence({ window, presence, outages, policy }: LayoutInput): PresenceLayout {
  const present = clip(presence, window)
  const outage = outages.length === 0 ? [] : subtract(clip(union(outages), window), present)
  const likeAnyGap = policy.outages.countAs === 'missed'
  const maxGapMs = policy.gaps.bridgedUpToS * 1000
  const bridged = bridge({ presences: present, discounted: likeAnyGap ? [] : outage, maxGapMs })
  return { present, bridged, outage: likeAnyGap ? subtract(outage, bridged) : outage }
}

export type LayoutInput = {
  readonly window: Interval
  readonly presence: Spans
  readonly outages: readonly Outage[]
  readonly policy: Policy
}

function lastingThroughUncertainty({ startMs, endMs, uncertaintyMs }: Visit): Interval {
  // A visit that ends before it starts is nonsense, and its uncertainty must not make time out of it.
  if (!(startMs <= endMs) || !(uncertaintyMs > 0)) return { startMs, endMs }
  return { startMs, endMs: endMs + uncertaintyMs }
}
