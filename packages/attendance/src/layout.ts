import { bridge } from './bridge.ts'
import type { SessionEvidence } from './evidence.ts'
import type { HeldWindow } from './held-window.ts'
import { clip, type Spans, subtract, union } from './interval.ts'
import type { Policy } from './policy.ts'
import { gatherPresence, type UncertaintyEnd } from './presence.ts'
import { SpanBuffer } from './span-buffer.ts'

/** The time within a window, sorted by what a person made of it. The three do not overlap; what is left was missed. */
export type PresenceLayout = {
  readonly present: Spans
  /** Forgiven gaps between two presences. */
  readonly bridged: Spans
  /** Outages in which the person was not seen, however the policy counts them. */
  readonly outage: Spans
}

export type LayoutInput = {
  readonly held: HeldWindow
  readonly known: Pick<SessionEvidence, 'visits' | 'untimed' | 'outages'>
  readonly policy: Pick<Policy, 'gaps' | 'outages' | 'sources'>
}

const presence = new SpanBuffer()

/**
 * The same as `measure`, in spans instead of sums: for what is drawn, and for sessions that overlap. Presence beats an
 * outage, so that being seen can never cost anything. An outage beats a bridge, so that it counts as the policy says;
 * only where it counts as missed is it a gap like any other.
 */
export function layOutPresence({ held, known, policy }: LayoutInput, end: UncertaintyEnd): PresenceLayout {
  gatherPresence(held, known, { end, policy, into: presence })
  const present = subtract(presence.toSpans(), held.breaks)
  const out = subtract(clip(union(known.outages), held.window), held.breaks)
  const outage = subtract(out, present)
  const likeAnyGap = policy.outages.countAs === 'missed'
  const maxGapMs = policy.gaps.bridgedUpToS * 1000
  const discounted = likeAnyGap ? held.breaks : union([...outage, ...held.breaks])
  const bridged = bridge({ presences: present, discounted, maxGapMs })
  return { present, bridged, outage: likeAnyGap ? subtract(outage, bridged) : outage }
}
