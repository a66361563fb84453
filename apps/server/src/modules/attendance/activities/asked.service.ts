import { type AskedActivity, listAskedActivities } from '@muster/attendance/asked-activities'
import type { ActivityState } from '@muster/contracts/activities'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import { hasBegun, listProgramme, type SessionFacts } from '../../programme/programme.service.ts'
import { getProjectFacts } from '../../projects/projects.service.ts'
import { getPolicyInForce } from '../policy.service.ts'
import { toProgrammeSession } from '../programme-input.ts'
import { stateOfActivity } from './activity-state.ts'

type Placed = { kind: string; sessionId: SessionId | null }

/** What the rule in force says of what is to be done in a project. */
export type Asked = {
  programme: readonly SessionFacts[]
  all: readonly AskedActivity[]
  /** Null where the rule does not ask for it: then nobody has to look at it, and it has no deadline. */
  find: (placed: Placed) => AskedActivity | null
  stateOf: (placed: Placed) => ActivityState
}

export async function readAsked(ctx: Ctx, projectId: ProjectId): Promise<Asked> {
  const programme = await listProgramme(ctx, projectId)
  const { timeZone } = await getProjectFacts(ctx, projectId)
  const { policy } = await getPolicyInForce(ctx, projectId)
  const all = listAskedActivities(
    programme.map((session) => toProgrammeSession(session, timeZone)),
    policy,
  )
  const find = ({ kind, sessionId }: Placed) =>
    all.find((asked) => asked.activity === kind && asked.sessionId === sessionId) ?? null
  const begun = (sessionId: SessionId | null) =>
    hasBegun(sessionId === null ? programme : programme.filter(({ id }) => id === sessionId))
  const stateOf = (placed: Placed) =>
    stateOfActivity({ begun: begun(placed.sessionId), dueMs: find(placed)?.dueMs ?? null }, ctx.platform.clock.nowMs())
  return { programme, all, find, stateOf }
}
