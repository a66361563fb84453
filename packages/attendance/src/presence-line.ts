import type { Outage, Visit } from './evidence.ts'
import { findSpan, type Interval, type Spans, subtract } from './interval.ts'
import { measure } from './measure.ts'
import type { Policy } from './policy.ts'
import { layOutPresence, presenceOf } from './presence.ts'

/**
 * `present`: seen. `outage`: the service was out and the person not seen. `uncertain`: perhaps there, after the last
 * sign of life. `bridged`: a gap the policy forgives. What no segment covers was missed, or is still to come.
 */
export type PresenceKind = 'present' | 'outage' | 'uncertain' | 'bridged'

export type PresenceSegment = Interval & { readonly kind: PresenceKind }

export type PresenceLine = {
  /** In order, within the window, never overlapping; neighbours may touch. */
  readonly segments: readonly PresenceSegment[]
  /** The part of the window (0 to 1) that must be credited, after excluded outages: where the fine mark stands. */
  readonly requiredShare: number
  readonly windowMs: number
}

export type PresenceLineInput = {
  /** The whole track: the actual window, or, of an open session, from its start to its planned end. */
  readonly window: Interval
  readonly visits: readonly Visit[]
  readonly outages: readonly Outage[]
  readonly policy: Policy
}

/**
 * What the presence line shows of one person in one session, measured by the same rules as the verdict, at the low end
 * of the uncertainty. An empty or endless window gives an empty line.
 */
export function presenceLine({ window, visits, outages, policy }: PresenceLineInput): PresenceLine {
  const track = findSpan(window)
  if (track === null || !Number.isFinite(track.endMs - track.startMs)) {
    return { segments: [], requiredShare: 0, windowMs: 0 }
  }
  const low = { window: track, presence: presenceOf(visits, 'low'), outages, policy }
  const high = layOutPresence({ ...low, presence: presenceOf(visits, 'high') })
  const { present, bridged, outage } = layOutPresence(low)
  const uncertain = subtract(subtract(high.present, present), outage)
  const { windowMs, requiredMs } = measure({ ...low, remaining: null })
  const segments = [
    ...ofKind('present', present),
    ...ofKind('outage', outage),
    ...ofKind('uncertain', uncertain),
    ...ofKind('bridged', subtract(bridged, uncertain)),
  ]
  return { segments: segments.sort((a, b) => a.startMs - b.startMs), requiredShare: requiredMs / windowMs, windowMs }
}

function ofKind(kind: PresenceKind, spans: Spans): readonly PresenceSegment[] {
  return spans.map(({ startMs, endMs }) => ({ startMs, endMs, kind }))
}
