import { appealDeadlineMs } from '@muster/attendance/appeal'
import type { Policy } from '@muster/attendance/policy'
import type { SessionFacts } from '../../programme/programme.service.ts'

/** Until when a session may be appealed, inclusively; null where it has not ended, or there are no appeals. */
export function deadlineOf({ state, actual }: SessionFacts, policy: Pick<Policy, 'appeals'>): Date | null {
  if (state !== 'ended' || !actual?.endsAt) return null
  const end = { endMs: actual.endsAt.getTime(), decidedMs: actual.correctedAt?.getTime() ?? null }
  const deadlineMs = appealDeadlineMs(end, policy)
  return deadlineMs === null ? null : new Date(deadlineMs)
}
