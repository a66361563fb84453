import { type CheckCount, type Checks, standingOfChecks } from './requirements/checks.ts'
import type { Finding } from './settle.ts'
import type { Place } from './verdict.ts'

export type ChecksContext = {
  readonly place: Place
  /** How long that is, in milliseconds: what a density is counted by. */
  readonly lengthMs: number
  /** Whether nothing more can be asked there. */
  readonly isOver: boolean
}

/** Whether enough of the checks of a session, a day or the programme were answered; at most one finding. */
export function judgeChecks(
  requirement: Pick<Checks, 'demand'>,
  count: CheckCount,
  { place, lengthMs, isOver }: ChecksContext,
): readonly Finding[] {
  const { needed, standing } = standingOfChecks(requirement, count, lengthMs)
  const figures = { ...place, asked: count.asked, answered: count.answered, needed }
  if (!isOver) return [{ outcome: 'pending', reason: { code: 'checks-to-come', ...figures } }]
  if (standing === 'enough') return []
  return standing === 'too-few'
    ? [{ outcome: 'incomplete', reason: { code: 'too-few-checks', ...figures } }]
    : [{ outcome: 'review', reason: { code: 'too-few-checks-asked', ...figures } }]
}
