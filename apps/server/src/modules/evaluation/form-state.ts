import type { Evaluation } from '@muster/contracts/evaluation'
import { hourMs } from '../../platform/durations.ts'

type State = NonNullable<Evaluation['form']>['state']

/** Whether a form can be answered: from when the first session has begun, to its last instant, exactly that included. */
export function formState({ closesAt, hasBegun }: { closesAt: Date; hasBegun: boolean }, now: Date): State {
  if (now > closesAt) return 'closed'
  return hasBegun ? 'open' : 'to-come'
}

const remindedBeforeMs = 48 * hourMs

/** Whether those who have not answered are to be reminded now: once, in the last two days. */
export function isReminderDue(
  { closesAt, remindedAt }: { closesAt: Date; remindedAt: Date | null },
  now: Date,
): boolean {
  const leftMs = closesAt.getTime() - now.getTime()
  return remindedAt === null && leftMs > 0 && leftMs <= remindedBeforeMs
}
