import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { isAllowed } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { getSession } from '../programme/programme.service.ts'
import { requireNotRemoved } from './removal.service.ts'

/**
 * What is shown in a session is for who may be in its room; for who may not, but looks at sessions again, once it is over. NOT_FOUND;
 * REFUSED `removed`; FORBIDDEN `not-allowed`.
 */
export async function requireMaySeeShown(
  ctx: Ctx,
  which: { projectId: ProjectId; sessionId: SessionId },
): Promise<void> {
  await requireNotRemoved(ctx, which)
  if (isAllowed(ctx.actor, 'live.join', which.projectId)) return
  const { state } = await getSession(ctx, which)
  if (state !== 'ended') throw new AppError('FORBIDDEN', 'not-allowed')
}
