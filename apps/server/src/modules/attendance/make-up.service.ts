import { findHeldWindow } from '@muster/attendance/held-window'
import type { MakeUp } from '@muster/attendance/policy'
import { makeUpUntilMs } from '@muster/attendance/session-facts'
import type { ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import type { SessionFacts } from '../programme/programme.service.ts'
import { getProjectFacts } from '../projects/projects.service.ts'
import { getPolicyInForce } from './policy.service.ts'
import { toProgrammeSession } from './programme-input.ts'

/** How a session may be made up by the policy in force. `untilMs` is null before it is over. */
export type MakeUpOfSession = { makeUp: MakeUp; untilMs: number | null }

/** Null where the policy in force has no making up. NOT_FOUND. */
export async function findMakeUp(
  ctx: Ctx,
  { projectId, session }: { projectId: ProjectId; session: SessionFacts },
): Promise<MakeUpOfSession | null> {
  const { policy } = await getPolicyInForce(ctx, projectId)
  if (policy.makeUp === null) return null
  const { timeZone } = await getProjectFacts(ctx, projectId)
  const held = session.state === 'ended' ? findHeldWindow(toProgrammeSession(session, timeZone), policy, null) : null
  return { makeUp: policy.makeUp, untilMs: held && makeUpUntilMs(policy.makeUp, held.window.endMs) }
}
