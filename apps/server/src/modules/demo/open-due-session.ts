import { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { openLiveSession } from '../live/live.service.ts'
import { findDueDemoSession } from './demo.store.ts'

/** Opens the demo's session whose time is now, so that a newcomer finds a room that is live; the audit says who did: nobody. */
export async function openDueSession(ctx: Ctx): Promise<void> {
  const due = await findDueDemoSession(ctx.db, ctx.platform.clock.now())
  if (!due) return
  await openLiveSession(ctx, {
    projectId: ProjectId.parse(due.projectId),
    sessionId: SessionId.parse(due.sessionId),
    personId: PersonId.parse(due.facilitatorId),
  })
}
