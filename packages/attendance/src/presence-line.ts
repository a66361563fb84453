import type { Outage, Visit } from './evidence.ts'
import { clip, findSpan, type Interval, type Spans, subtract, totalMs, union } from './interval.ts'
import { layOutPresence } from './layout.ts'
import { measure } from './measure.ts'
import type { Policy } from './policy.ts'
import type { Selectable } from './requirements/selection.ts'
import { nothingNeeded, ruleOfSession } from './session-rule.ts'

/**
 * `present`: seen. `outage`: the service was out and the person not seen. `uncertain`: perhaps there, after the last
 * sign of life. `bridged`: a gap the policy forgives. What no segment covers was missed, is a break, or is still to come.
 */
export type PresenceKind = 'present' | 'outage' | 'uncertain' | 'bridged'

export type PresenceSegment = Interval & { readonly kind: PresenceKind }

export type PresenceLine = {
  /** In order, within the window, never overlapping; neighbours may touch. */
  readonly segments: readonly PresenceSegment[]
  /** Breaks that leave the session's length. */
  readonly breaks: Spans
  /**
   * The part of the window (0 to 1) that must be credited, after excluded outages and breaks: where the fine mark
   * stands. Null where the policy asks for no length of time in this session by itself.
   */
  readonly requiredShare: number | null
  readonly windowMs: number
}

export type PresenceLineInput = {
  /** The whole track: the window it was held in, or, of an open session, from its start to its planned end. */
  readonly window: Interval
  readonly visits: readonly Visit[]
  readonly outages: readonly Outage[]
  readonly policy: Policy
  readonly untimed?: number
  /** The session it is about; a required one without breaks if left out. */
  readonly session?: Selectable & { readonly breaks?: readonly Interval[] }
}

const anyRequired: NonNullable<PresenceLineInput['session']> = { kind: '', required: true }

/**
 * What the presence line shows of one person in one session, measured by the same rules as the verdict, at the low end
 * of the uncertainty. An empty or endless window gives an empty line.
 */
export function presenceLine({ window, policy, session = anyRequired, ...known }: PresenceLineInput): PresenceLine {
  const track = findSpan(window)
  const rule = ruleOfSession({ ...session, required: true }, policy.requirements)
  const asksForTime = rule !== null && rule.time.length > 0
  if (track === null || !Number.isFinite(track.endMs - track.startMs)) {
    return { segments: [], breaks: [], requiredShare: asksForTime ? 0 : null, windowMs: 0 }
  }
  const windowMs = track.endMs - track.startMs
  const breaks = policy.breaks === 'excluded' && session.breaks ? clip(union(session.breaks), track) : []
  const held = { window: track, breaks, lengthMs: windowMs - totalMs(breaks), remaining: null }
  const { present, bridged, outage } = layOutPresence({ held, known, policy }, 'low')
  const high = layOutPresence({ held, known, policy }, 'high')
  const uncertain = subtract(subtract(high.present, present), outage)
  const { requiredMs } = measure({ held, policy, neededMs: rule?.neededMs ?? nothingNeeded }, known, 'low')
  const segments = [
    ...ofKind('present', present),
    ...ofKind('outage', outage),
    ...ofKind('uncertain', uncertain),
    ...ofKind('bridged', subtract(bridged, uncertain)),
  ]
  return {
    segments: segments.sort((a, b) => a.startMs - b.startMs),
    breaks,
    requiredShare: asksForTime ? requiredMs / windowMs : null,
    windowMs,
  }
}

function ofKind(kind: PresenceKind, spans: Spans): readonly PresenceSegment[] {
  return spans.map(({ startMs, endMs }) => ({ startMs, endMs, kind }))
}
