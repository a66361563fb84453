import type { ActivityDone } from './evidence.ts'
import type { SessionFacts } from './session-facts.ts'
import type { SessionPlan } from './session-plan.ts'

/** One person in a programme, measured: what the rules are asked of. */
export type Person = {
  readonly factsOf: (session: SessionPlan) => SessionFacts
  /** Whether the session is not asked of them, and counts for nothing. */
  readonly isExempt: (session: SessionPlan) => boolean
  /** Whether the session may earn them credits. */
  readonly mayEarn: (session: SessionPlan) => boolean
  /** What they did for the programme as a whole. */
  readonly activities: readonly ActivityDone[]
}
