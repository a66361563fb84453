import type { GroupPlan } from '@muster/contracts/group-plans'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { findPlan, type Planned, replacePlan } from './group-plans.store.ts'
import { holdPrepared, type InProject } from './prepared.ts'
import { getFacts } from './programme.store.ts'

/** The groups planned for a session. NOT_FOUND for a session of another project. */
export async function getGroupPlan(ctx: Ctx, which: InProject): Promise<Planned> {
  await getFacts(ctx.db, which)
  return findPlan(ctx.db, which.sessionId)
}

/**
 * Writes the plan as it was at `revision`; answers the new revision. Whom it names need not be in the project: whoever left is
 * ignored when groups are opened. NOT_FOUND; CONFLICT `changed-meanwhile`; REFUSED `session-is-over`, `project-is-over`.
 */
export async function setGroupPlan(
  ctx: Ctx,
  which: InProject,
  { plan, revision }: { plan: GroupPlan; revision: number },
): Promise<number> {
  const { projectId, sessionId } = which
  return inTransaction(ctx, async (ctx) => {
    await holdPrepared(ctx, which, { revision, find: findPlan })
    await replacePlan(ctx.db, sessionId, { plan, revision: revision + 1 })
    const subject = { type: 'session', id: sessionId } as const
    const detail = { groups: plan.groups.length, rounds: plan.rounds.length }
    await recordAudit(ctx, { action: 'group-plan.edit', subject, projectId, detail })
    return revision + 1
  })
}
