import { assessBy, type PersonEvidence } from './assess.ts'
import type { SessionEvidence } from './evidence.ts'
import { makePlan, type PlanInput } from './plan.ts'
import { gatherFacts, type SessionFacts } from './session-facts.ts'
import type { SessionPlan } from './session-plan.ts'
import type { Assessment } from './verdict.ts'

export type LiveAssessor = {
  /** Sets what people are judged by from now on; sessions of which nothing changed keep what was measured. */
  readonly judgeBy: (input: PlanInput) => void
  /** As `assess`. Throws before the first `judgeBy`. */
  readonly assess: (person: PersonEvidence) => Assessment
}

/**
 * Judges the same people again and again while a session is open. What was measured of a person in a session is
 * remembered by the identity of its `SessionEvidence`: whoever holds the evidence makes a new object where something in
 * it changed, and keeps all others. Then only those sessions are measured that changed, or that are open (their time
 * goes on for everybody). The verdicts are those of `assess`; evidence that comes in several pieces is never remembered.
 */
export function makeLiveAssessor(): LiveAssessor {
  let plan: ReturnType<typeof makePlan> | null = null
  let memories = new Map<string, Memory>()
  const measureSession = (session: SessionPlan, evidence: SessionEvidence): SessionFacts => {
    const memory = memories.get(session.session.sessionId)
    const known = memory?.facts.get(evidence)
    if (known !== undefined) return known
    const facts = gatherFacts(session, evidence, plan?.policy.makeUp ?? null)
    memory?.facts.set(evidence, facts)
    return facts
  }
  return {
    judgeBy(input) {
      plan = makePlan(input)
      const { sessions, policy } = plan
      memories = new Map(sessions.map((session) => [session.session.sessionId, recall(memories, session, policy)]))
    },
    assess(person) {
      if (plan === null) throw new Error('nothing to judge by yet')
      return assessBy(plan, person, measureSession)
    },
  }
}

/** What was measured in one session, as long as everything it was measured by is as it was. */
type Memory = { readonly basis: string; readonly facts: WeakMap<SessionEvidence, SessionFacts> }

function recall(
  memories: ReadonlyMap<string, Memory>,
  { session, held }: SessionPlan,
  policy: PlanInput['policy'],
): Memory {
  const basis = JSON.stringify([policy, session, held])
  const before = memories.get(session.sessionId)
  return before?.basis === basis ? before : { basis, facts: new WeakMap() }
}
