import type { ProgrammeSession } from './evidence.ts'
import { findHeldWindow, findPlannedWindow, type HeldWindow } from './held-window.ts'
import type { Measuring } from './measure.ts'
import type { Policy } from './policy.ts'
import { isSelected } from './requirements/selection.ts'
import { nothingNeeded, ruleOfSession } from './session-rule.ts'

/** One session as everybody in it is judged. */
export type SessionPlan = {
  readonly session: ProgrammeSession
  /** Its place in the programme. */
  readonly index: number
  /** The window it is judged by; null while there is none. */
  readonly held: HeldWindow | null
  /** The same, or, while it is still to come, the window it is planned for. */
  readonly expected: HeldWindow | null
  /** What takes it out of what is required of anybody. */
  readonly excuse: 'cancelled' | 'merged' | null
  /** How it is measured; null where there is nothing to measure. */
  readonly measuring: Measuring | null
  /** Whether it counts in a day, in the programme or for credits. */
  readonly countsInTotal: boolean
}

export function planSession(
  session: ProgrammeSession,
  { index, policy, nowMs }: { index: number; policy: Policy; nowMs: number | null },
): SessionPlan {
  const held = findHeldWindow(session, policy, nowMs)
  const excuse = excuseOf(session)
  const isToCome = session.state === 'planned' || session.state === 'open'
  // Optional sessions are measured as if they were required, for the person to see.
  const neededMs = ruleOfSession({ ...session, required: true }, policy.requirements)?.neededMs ?? nothingNeeded
  return {
    session,
    index,
    held,
    expected: held ?? (isToCome ? findPlannedWindow(session, policy) : null),
    excuse,
    measuring: held && { held, policy, neededMs },
    countsInTotal: excuse === null && isInTotal(session, policy),
  }
}

/** When a session ended, by the window it is judged by; null while it has not, or that is not known. */
export const endOf = ({ session, held }: SessionPlan): number | null =>
  session.state === 'ended' && held !== null ? held.window.endMs : null

function excuseOf({ sessionId, state, mergedInto }: ProgrammeSession): SessionPlan['excuse'] {
  if (typeof mergedInto === 'string' && mergedInto !== sessionId) return 'merged'
  return state === 'cancelled' ? 'cancelled' : null
}

function isInTotal(session: ProgrammeSession, { requirements, credits }: Policy): boolean {
  if (credits !== null && isSelected(session, credits.sessions)) return true
  return requirements.some(
    (requirement) =>
      'scope' in requirement && requirement.scope !== 'session' && isSelected(session, requirement.sessions),
  )
}
