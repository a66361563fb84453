import { accept, type Decision, type Refusal, type Request, refuse } from '../decision.ts'
import type { Unplaced } from '../event-shape.ts'
import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import { listOpenPolls } from '../polls/decide.ts'
import type { PollsState } from '../polls/model.ts'
import type { OwnCheck, OwnChecks, OwnChecksCommand, StageChecks, StageChecksCommand } from './model.ts'

type Stage = { checks: StageChecks; polls: PollsState }

/** What holds a check up at this moment, epoch milliseconds: it is asked once that is over. */
export function findAskingRefusal({ checks, polls }: Stage, now: number): Refusal | null {
  if (listOpenPolls(polls).length > 0) return refuse('poll-open')
  return checks.asked.some(({ expiresAt }) => now <= expiresAt) ? refuse('check-open') : null
}

/** One check at a time, only as the policy has them, and neither in a break nor while people are voting. */
export function decideStageChecks(stage: Stage, { command, facts }: Request<StageChecksCommand>): Decision {
  if (command.type === 'checks.announce') return accept({ type: 'checks.announced', v: 1, moments: command.moments })
  const { checkId, form } = command
  const { asked } = stage.checks
  if (asked.some((known) => known.checkId === checkId)) return refuse('check-exists')
  if (asked.length >= limits.checksOfSession) return refuse('too-many-checks', { most: limits.checksOfSession })
  const { asking } = facts
  if (!asking?.forms.includes(form)) return refuse('check-not-in-policy')
  if (asking.isBreak) return refuse('in-break')
  return (
    findAskingRefusal(stage, facts.now) ??
    accept({ type: 'check.asked', v: 1, checkId, form, expiresAt: facts.now + asking.expireAfterMs })
  )
}

/** An answer counts once; one that comes late is kept, and says so. */
export function decideOwnChecks({ list }: OwnChecks, { command, facts }: Request<OwnChecksCommand>): Decision {
  const { checkId } = command
  const known = list.find((check) => check.checkId === checkId)
  if (command.type === 'check.put') return known ? refuse('check-exists') : accept(putEvent(command))
  if (!known) return refuse('unknown-check')
  if (known.answeredAt !== null) return refuse('check-answered')
  if (facts.answerRefusal !== null) return refuse(facts.answerRefusal)
  return accept({ type: 'check.answered', v: 1, checkId, inTime: facts.now <= known.expiresAt })
}

/** What the check that was asked is on the stream of each person to whom it is put. */
export const putEvent = ({ checkId, form, expiresAt }: Pick<OwnCheck, 'checkId' | 'form' | 'expiresAt'>) =>
  ({ type: 'check.put', v: 1, checkId, form, expiresAt }) as const satisfies Unplaced<Event>
