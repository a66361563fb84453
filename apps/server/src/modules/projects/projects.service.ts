import type { ProjectId } from '@muster/contracts/ids'
import type { Project, ProjectSummary } from '@muster/contracts/projects'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { zonedDate } from '../../platform/zoned-time.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { countParticipants } from '../identity/people.service.ts'
import type { ProjectFacts } from './project-facts.ts'
import { canStep, isOver } from './project-steps.ts'
import { getFacts, listSummaries, lockRow, setState } from './projects.store.ts'

export type { ProjectFacts } from './project-facts.ts'

/** What is written about a project. Throws NOT_FOUND. */
export const getProjectFacts = (ctx: Ctx, projectId: ProjectId): Promise<ProjectFacts> => getFacts(ctx.db, projectId)

/** The facts of a project whose row is held until the transaction of `ctx` ends. Throws NOT_FOUND. */
export async function lockProject(ctx: Ctx, projectId: ProjectId): Promise<ProjectFacts> {
  await lockRow(ctx.db, projectId)
  return getFacts(ctx.db, projectId)
}

/** As `lockProject`, for changes to programme and people: REFUSED `project-is-over` once it is finished or cancelled. */
export async function lockProjectForChange(ctx: Ctx, projectId: ProjectId): Promise<ProjectFacts> {
  const project = await lockProject(ctx, projectId)
  if (isOver(project.state)) throw new AppError('REFUSED', 'project-is-over', { params: { state: project.state } })
  return project
}

/** The first session was opened. Nothing to do when the project is running already; REFUSED `project-is-over`. */
export async function markProjectRunning(ctx: Ctx, projectId: ProjectId): Promise<void> {
  const project = await lockProjectForChange(ctx, projectId)
  if (!canStep(project.state, 'running')) return
  await setState(ctx.db, projectId, 'running')
  await recordAudit(ctx, {
    action: 'project.state',
    subject: { type: 'project', id: projectId },
    projectId,
    detail: { from: project.state, to: 'running' },
  })
}

/** The projects in which the actor holds a role; a role on the platform is held in all, except the system administrator's. */
export function listProjects(ctx: Ctx): Promise<ProjectSummary[]> {
  const { grants } = ctx.actor
  const all = grants.some(({ role, projectId }) => projectId === null && role !== 'system-administrator')
  const named = grants.flatMap(({ projectId }) => (projectId === null ? [] : [projectId]))
  return listSummaries(ctx.db, all ? null : named)
}

/** One project as it is shown. Throws NOT_FOUND. */
export async function getProject(ctx: Ctx, projectId: ProjectId): Promise<Project> {
  const facts = await getFacts(ctx.db, projectId)
  return {
    ...facts,
    nominationsCloseOn: facts.nominationsCloseAt && zonedDate(facts.nominationsCloseAt, facts.timeZone),
    participants: await countParticipants(ctx, projectId),
    createdAt: facts.createdAt.toISOString(),
  }
}
