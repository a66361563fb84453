import type { IssueRun } from '@muster/contracts/certificates'
import { PersonId, type ProjectId } from '@muster/contracts/ids'
import { z } from 'zod'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import type { Job } from '../../platform/jobs.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { latinNameOf } from '../identity/names.service.ts'
import { countParticipants, listPeopleOfProject } from '../identity/people.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { findActiveRun, findLatestRun, getRun, insertRun, listActiveRuns, type Run } from './issue-run.store.ts'

const Data = z.object({ runId: z.uuid() })

/** Carries a run through. Tried again where the process ended meanwhile; what was done stays done. */
export const issueToAll: Job<typeof Data> = { name: 'issue-to-all', data: Data, retries: 5 }

/**
 * Begins a run that issues to everyone eligible, in the background. Running twice issues nothing twice. Throws REFUSED
 * `project-cancelled`, and CONFLICT `run-active` with the `runId` that is at work.
 */
export async function issueAll(ctx: Ctx, projectId: ProjectId): Promise<{ runId: string }> {
  const { personId: startedBy } = requirePerson(ctx.actor)
  return inTransaction(ctx, async (ctx) => {
    const { state } = await lockProject(ctx, projectId)
    if (state === 'cancelled') throw new AppError('REFUSED', 'project-cancelled')
    const active = await findActiveRun(ctx.db, projectId)
    if (active) throw new AppError('CONFLICT', 'run-active', { params: { runId: active.id } })
    const { overseas, local } = await countParticipants(ctx, projectId)
    const runId = newUuid()
    await insertRun(ctx.db, { id: runId, projectId, total: overseas + local, startedBy, startedAt: ctx.now })
    await ctx.platform.jobs.enqueue(ctx, issueToAll, { runId })
    await recordAudit(ctx, { action: 'certificate.issue-all', subject: { type: 'issue-run', id: runId }, projectId })
    return { runId }
  })
}

/** How far a run is. Throws NOT_FOUND. */
export async function describeRun(ctx: Ctx, which: { projectId: ProjectId; runId: string }): Promise<IssueRun> {
  return describe(ctx, await getRun(ctx.db, which))
}

/** The latest run of a project; null before the first. */
export async function describeLatestRun(ctx: Ctx, projectId: ProjectId): Promise<IssueRun | null> {
  const run = await findLatestRun(ctx.db, projectId)
  return run && describe(ctx, run)
}

/** Takes up the runs that a process left when it ended: the queue alone would wait a quarter of an hour to be sure. */
export async function resumeRuns(ctx: Ctx): Promise<void> {
  for (const runId of await listActiveRuns(ctx.db)) await ctx.platform.jobs.enqueue(ctx, issueToAll, { runId })
}

async function describe(ctx: Ctx, { id, state, total, done, issued, projectId, ...run }: Run): Promise<IssueRun> {
  const people = run.refused.length > 0 ? await listPeopleOfProject(ctx, projectId) : []
  const names = new Map<string, { latinName: string }>(
    people.map(({ personId, names }) => [personId, { latinName: names.latin }]),
  )
  return {
    id,
    state,
    total,
    done,
    issued,
    refused: run.refused.map(({ personId, outcome, reasons }) => ({
      personId: PersonId.parse(personId),
      name: latinNameOf(names.get(personId)),
      outcome,
      reasons: reasons.map((reason) => ({ ...reason })),
    })),
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  }
}
