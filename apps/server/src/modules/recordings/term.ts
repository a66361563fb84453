import type { MakeUpTerm } from '@muster/contracts/recordings'
import type { MakeUpOfSession } from '../attendance/make-up.service.ts'

/** Whether a session may be made up now, and until when; `how`: null where the policy in force has no making up. */
export function toTerm(how: MakeUpOfSession | null, nowMs: number): MakeUpTerm {
  if (how === null) return { state: 'no-make-up', until: null, maxSpeedPercent: null, maxSessions: null, quiz: false }
  const { makeUp, untilMs } = how
  const { maxSpeedPercent, maxSessions } = makeUp
  const terms = { maxSpeedPercent, maxSessions, quiz: makeUp.quiz !== null }
  if (untilMs === null) return { state: 'not-ended', until: null, ...terms }
  const until = new Date(untilMs).toISOString()
  return { state: nowMs > untilMs ? 'too-late' : 'open', until, ...terms }
}
