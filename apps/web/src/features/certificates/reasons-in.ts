import { Reason } from '@muster/contracts/attendance'
import { z } from 'zod'
import { CallError } from '../../lib/call.ts'
import type { Refusal } from './issue-run.ts'

const NotEligible = z.object({ reasons: z.array(Reason) })

/** The reasons that a refusal to issue names; none for any other failure. */
export function reasonsIn(error: unknown): Refusal['reasons'] {
  if (!(error instanceof CallError)) return []
  const parsed = NotEligible.safeParse(error.failure.params)
  return parsed.success ? parsed.data.reasons : []
}
