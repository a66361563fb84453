import type { ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { assessProject } from '../attendance/attendance.service.ts'
import { findMakeUp } from '../attendance/make-up.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { queueRecordingNotices } from '../messages/recording-notice.service.ts'
import type { SessionFacts } from '../programme/programme.service.ts'
import { getProjectFacts } from '../projects/projects.service.ts'

/**
 * Tells whom it concerns that a session has a recording now: those who were not there for enough of it, while they may still
 * make up for it. Nobody else: for them nothing changes.
 */
export async function tellOfRecording(ctx: Ctx, projectId: ProjectId, session: SessionFacts): Promise<void> {
  const makeUp = await findMakeUp(ctx, { projectId, session })
  if (makeUp?.untilMs == null || makeUp.untilMs < ctx.now.getTime()) return
  const assessed = await assessProject(ctx, projectId)
  const concerned = new Set(
    assessed.flatMap(({ personId, standing }) => {
      const { outcome, computed } = standing
      const mayMakeUp = computed.reasons.some(
        (reason) => reason.code === 'may-make-up' && reason.sessionId === session.id,
      )
      return mayMakeUp && outcome !== 'complete' ? [personId] : []
    }),
  )
  const people = await listPeopleOfProject(ctx, projectId)
  await queueRecordingNotices(ctx, {
    project: await getProjectFacts(ctx, projectId),
    session,
    until: new Date(makeUp.untilMs),
    people: people.filter(({ personId }) => concerned.has(personId)),
  })
}
