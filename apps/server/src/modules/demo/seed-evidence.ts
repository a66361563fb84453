import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { recordPastVisits } from '../attendance/past-visits.service.ts'
import type { NewDemoSession } from './demo.store.ts'
import { heldVisits } from './demo-plan.ts'

/** The participants' visits to the sessions that were held. To be called in a transaction. */
export async function seedEvidence(
  ctx: Ctx,
  what: {
    projectId: ProjectId
    /** In the order in which they were made: each attends by their place in it. */
    participants: readonly PersonId[]
    sessions: readonly NewDemoSession[]
    dayOf(session: NewDemoSession): number
  },
): Promise<void> {
  const held = what.sessions.filter((session) => session.held)
  const visits = held.flatMap((session, index) =>
    what.participants.flatMap((personId, place) =>
      heldVisits(place, {
        number: index + 1,
        day: what.dayOf(session),
        startMs: session.startsAt.getTime(),
        endMs: session.endsAt.getTime(),
      }).map(({ startMs, endMs }) => ({
        projectId: what.projectId,
        sessionId: session.id,
        personId,
        connectionId: newUuid(),
        device: newUuid(),
        room: 'stage',
        joinedAtMs: startMs,
        leftAtMs: endMs,
        uncertaintyMs: 0,
        ending: 'left' as const,
        clockOffsetMs: null,
      })),
    ),
  )
  const [first] = held
  const last = held.at(-1)
  if (!first || !last) return
  await recordPastVisits(ctx, { startedAt: first.startsAt, endedAt: last.endsAt, visits })
}
