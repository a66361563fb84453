import type { ProgrammeSession } from '@muster/attendance/evidence'
import type { Policy } from '@muster/attendance/policy'
import type { BoardNews } from '@muster/contracts/board'
import { type ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import { findGroups } from '../../live/live.service.ts'
import { listProgramme } from '../../programme/programme.service.ts'
import { getProjectFacts } from '../../projects/projects.service.ts'
import { getPolicyInForce } from '../policy.service.ts'
import { toProgrammeSession } from '../programme-input.ts'

/** What everybody on a board stands by, and the groups they are in. */
export type BoardStanding = {
  programme: readonly ProgrammeSession[]
  policy: Policy
  groups: BoardNews['groups']
  /** The group of each person who is placed in one. */
  groupOf: ReadonlyMap<string, string>
  openIds: readonly SessionId[]
}

/** Reads it; where nothing changed since `before`, that is answered, the same objects. */
export async function readBoardStanding(
  ctx: Ctx,
  projectId: ProjectId,
  before: BoardStanding | null,
): Promise<BoardStanding> {
  const { timeZone } = await getProjectFacts(ctx, projectId)
  const programme = (await listProgramme(ctx, projectId)).map((session) => toProgrammeSession(session, timeZone))
  const { policy } = await getPolicyInForce(ctx, projectId)
  const openIds = programme.flatMap(({ state, sessionId }) => (state === 'open' ? [SessionId.parse(sessionId)] : []))
  const groups: BoardNews['groups'] = []
  const groupOf = new Map<string, string>()
  for (const sessionId of openIds) {
    const found = await findGroups(ctx, { projectId, sessionId })
    groups.push(...(found?.rooms ?? []))
    for (const [personId, groupId] of Object.entries(found?.placed ?? {})) groupOf.set(personId, groupId)
  }
  const standing = { programme, policy, groups, groupOf, openIds }
  return before !== null && keyOf(before) === keyOf(standing) ? before : standing
}

const keyOf = ({ programme, policy, groups, groupOf }: BoardStanding) =>
  JSON.stringify([programme, policy, groups, [...groupOf]])
