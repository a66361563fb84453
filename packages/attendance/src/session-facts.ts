import { dayMs } from './durations.ts'
import type { ActivityDone, Check, SessionEvidence } from './evidence.ts'
import { type Spans, union } from './interval.ts'
import { type Measure, measure, measureWith } from './measure.ts'
import type { MakeUp } from './policy.ts'
import { isCertain } from './presence.ts'
import type { SessionPlan } from './session-plan.ts'
import type { Arithmetic } from './verdict.ts'

/** What is known of one person in one session, measured: whatever does not depend on anything else about them. */
export type SessionFacts = {
  readonly evidence: SessionEvidence
  /** Null while there is no window to measure. */
  readonly arithmetic: Arithmetic | null
  /** The same with what was watched of the recording; null where nothing of it counts. */
  readonly recorded: Arithmetic | null
}

/** Measures one person in one session, at both ends of the uncertainty. */
export function gatherFacts(
  { measuring }: SessionPlan,
  evidence: SessionEvidence,
  makeUp: MakeUp | null,
): SessionFacts {
  if (measuring === null) return { evidence, arithmetic: null, recorded: null }
  const low = measure(measuring, evidence, 'low')
  const certain = isCertain(evidence, measuring.policy)
  const arithmetic = { low, high: certain ? low : measure(measuring, evidence, 'high') }
  const watched =
    makeUp === null || measuring.held.remaining !== null
      ? []
      : watchedSpans(evidence, makeUp, measuring.held.window.endMs)
  if (watched.length === 0) return { evidence, arithmetic, recorded: null }
  const withRecording = (end: 'low' | 'high'): Measure => measureWith(watched, measuring, { known: evidence, end })
  return { evidence, arithmetic, recorded: { low: withRecording('low'), high: withRecording('high') } }
}

/** Until when the recording of a session may be watched, epoch milliseconds, exactly that included. */
export const makeUpUntilMs = ({ withinDays }: MakeUp, endMs: number): number => endMs + withinDays * dayMs

/** What was watched in time and no faster than allowed, and the quiz done where there is one. */
function watchedSpans({ views = [], activities = [] }: SessionEvidence, makeUp: MakeUp, endMs: number): Spans {
  const untilMs = makeUpUntilMs(makeUp, endMs)
  const { quiz, maxSpeedPercent } = makeUp
  if (quiz !== null && !activities.some(({ activity, atMs }) => activity === quiz && atMs <= untilMs)) return []
  return union(
    views.filter(({ startMs, endMs, watchedFromMs, watchedToMs }) => {
      const tookMs = watchedToMs - watchedFromMs
      return watchedToMs <= untilMs && (endMs - startMs) * 100 <= tookMs * maxSpeedPercent
    }),
  )
}

const noEvidence: Omit<SessionEvidence, 'sessionId'> = { visits: [], outages: [] }

/** Everything known of one person, by the place of its session in the programme; `null` where nothing is known. */
export function gatherEvidence(
  evidence: readonly SessionEvidence[],
  { indexOf, resolve }: { indexOf: ReadonlyMap<string, number>; resolve: (index: number) => number },
): readonly (SessionEvidence | null)[] {
  const found: (SessionEvidence | null)[] = []
  for (const piece of evidence) {
    const own = indexOf.get(piece.sessionId)
    if (own === undefined) continue
    const index = resolve(own)
    const known = found[index]
    found[index] = known ? together(known, piece) : piece
  }
  return found
}

function together(a: SessionEvidence, b: SessionEvidence): SessionEvidence {
  return {
    sessionId: a.sessionId,
    visits: [...a.visits, ...b.visits],
    outages: [...a.outages, ...b.outages],
    untimed: (a.untimed ?? 0) + (b.untimed ?? 0),
    views: joined(a.views, b.views),
    checks: joined<Check>(a.checks, b.checks),
    activities: joined<ActivityDone>(a.activities, b.activities),
  }
}

const joined = <T>(a: readonly T[] = [], b: readonly T[] = []): readonly T[] => [...a, ...b]

export const withoutEvidence = (sessionId: string): SessionEvidence => ({ sessionId, ...noEvidence })
