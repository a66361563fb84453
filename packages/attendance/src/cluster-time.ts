import type { Cluster } from './cluster.ts'
import { type Spans, subtract, totalMs, union } from './interval.ts'
import { layOutPresence } from './layout.ts'
import type { Measure } from './measure.ts'
import type { UncertaintyEnd } from './presence.ts'
import type { Time } from './requirements/time-kind.ts'
import type { SessionFacts } from './session-facts.ts'
import type { SessionPlan } from './session-plan.ts'

/** Whose evidence is added up, and to what end: at one end of the uncertainty. */
export type Adding = {
  readonly factsOf: (session: SessionPlan) => SessionFacts
  readonly end: UncertaintyEnd
  /** Whether what is still to come is taken as presence; otherwise it is not counted at all. */
  readonly toCome: 'present' | 'left-out'
}

export type ClusterTime = Time & {
  /** By how much each session would be better if its recording counted: at most one of them is. */
  readonly recorded: Time | null
  readonly outageMs: number
  readonly windowMs: number
}

const nothing: ClusterTime = { creditedMs: 0, judgedMs: 0, recorded: null, outageMs: 0, windowMs: 0 }

/** The time of sessions that belong together; of alternatives, the one that `worth` finds best. */
export function timeOfCluster({ kind, members }: Cluster, adding: Adding, worth: (time: Time) => number): ClusterTime {
  if (kind === 'overlap') return timeOfOverlap(members, adding)
  let best: ClusterTime | null = null
  for (const member of members) {
    const time = timeOfSession(member, adding)
    if (best === null || worth(time) > worth(best)) best = time
  }
  if (best === null || members.length === 1) return best ?? nothing
  // Any of the alternatives may be the one that is made up.
  const recorded = members.flatMap((member) => timeOfSession(member, adding).recorded ?? [])
  return { ...best, recorded: recorded.sort((a, b) => worth(b) - worth(a))[0] ?? null }
}

function timeOfSession(session: SessionPlan, { factsOf, end, toCome }: Adding): ClusterTime {
  const { arithmetic, recorded } = factsOf(session)
  if (arithmetic === null) {
    if (toCome === 'left-out' || session.expected === null) return nothing
    const { lengthMs } = session.expected
    return { creditedMs: lengthMs, judgedMs: lengthMs, recorded: null, outageMs: 0, windowMs: lengthMs }
  }
  const measured = arithmetic[end]
  const { outageMs, windowMs } = measured
  return { ...toTime(measured, toCome), recorded: recorded && toTime(recorded[end], toCome), outageMs, windowMs }
}

function toTime({ windowMs, excludedOutageMs, creditedMs, remainingMs }: Measure, toCome: Adding['toCome']): Time {
  const judgedMs = windowMs - excludedOutageMs
  return toCome === 'present'
    ? { judgedMs, creditedMs: creditedMs + remainingMs }
    : { judgedMs: judgedMs - remainingMs, creditedMs }
}

/** Time in several sessions at once counts once, as presence and as length. Recordings of them do not count. */
function timeOfOverlap(members: readonly SessionPlan[], adding: Adding): ClusterTime {
  const credited: Spans[] = []
  const judged: Spans[] = []
  const outage: Spans[] = []
  const windows: Spans[] = []
  for (const member of members) {
    const laid = layOutSession(member, adding)
    if (laid === null) continue
    credited.push(laid.credited)
    judged.push(laid.judged)
    outage.push(laid.outage)
    windows.push(laid.window)
  }
  const lengthOf = (spans: readonly Spans[]) => totalMs(union(spans.flat()))
  return {
    creditedMs: lengthOf(credited),
    judgedMs: lengthOf(judged),
    recorded: null,
    outageMs: totalMs(subtract(union(outage.flat()), union(credited.flat()))),
    windowMs: lengthOf(windows),
  }
}

type LaidOut = { readonly credited: Spans; readonly judged: Spans; readonly outage: Spans; readonly window: Spans }

function layOutSession(session: SessionPlan, { factsOf, end, toCome }: Adding): LaidOut | null {
  const { measuring, expected } = session
  if (expected === null) return null
  const whole = subtract([expected.window], expected.breaks)
  if (measuring === null) {
    return toCome === 'left-out' ? null : { credited: whole, judged: whole, outage: [], window: whole }
  }
  const { held, policy } = measuring
  const { present, bridged, outage } = layOutPresence({ held, known: factsOf(session).evidence, policy }, end)
  const { countAs } = policy.outages
  const remaining = toCome === 'left-out' && held.remaining !== null ? [held.remaining] : []
  const credited = union([...present, ...bridged, ...(countAs === 'credited' ? outage : [])])
  const judged = countAs === 'excluded' ? subtract(whole, outage) : whole
  return { credited: subtract(credited, remaining), judged: subtract(judged, remaining), outage, window: whole }
}
