import { dayMs } from '../../platform/durations.ts'

/** Whether it is time to ask for a log that is missing: at once, and a day after it was last asked for. */
export const isReminderDue = (remindedAt: Date | null, now: Date): boolean =>
  remindedAt === null || now.getTime() - remindedAt.getTime() >= dayMs
