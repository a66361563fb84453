import type { ProjectId } from '@muster/contracts/ids'
import { ProjectInput, type ProjectStep, projectInputIssues } from '@muster/contracts/projects'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import { saltWords } from '../../platform/salted-words.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { countParticipants } from '../identity/people.service.ts'
import { setOrganisations } from './organisations.store.ts'
import { projectWindow } from './project-days.ts'
import { insertDecision } from './project-decisions.store.ts'
import { canStep } from './project-steps.ts'
import { getProject, lockProject } from './projects.service.ts'
import { findSessionOutside, getProgress, setState, updateProject } from './projects.store.ts'

type Field = keyof ProjectInput
type Edit = Partial<ProjectInput> & { revision: number }

const fields: readonly Field[] = ProjectInput.keyof().options
/** What attendance and nominations rest on: it stays once a session has begun. */
const settledOnceBegun: readonly Field[] = ['startsOn', 'endsOn', 'timeZone', 'quota']
const days: readonly Field[] = ['startsOn', 'endsOn', 'timeZone']

/**
 * Edits a project as it was at `revision`. CONFLICT `changed-meanwhile`, `code-taken`; INVALID with the issues of the
 * whole; REFUSED `project-has-begun`, `sessions-outside-days`, `quota-below-participants`.
 */
export async function editProject(ctx: Ctx, projectId: ProjectId, { revision, ...changes }: Edit) {
  return inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    const current = await getProject(ctx, projectId)
    if (current.revision !== revision)
      throw new AppError('CONFLICT', 'changed-meanwhile', { params: { revision: current.revision } })
    const before = ProjectInput.parse(current)
    const after = { ...before, ...changes }
    const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    await refuseImpossible(ctx, { projectId, after, changed })
    await updateProject(ctx.db, projectId, after)
    await setOrganisations(ctx.db, {
      projectId,
      issuing: after.issuingOrganisation,
      implementing: after.implementingOrganisations,
    })
    await recordAudit(ctx, {
      action: 'project.edit',
      subject: { type: 'project', id: projectId },
      projectId,
      detail: { fields: changed },
    })
    return getProject(ctx, projectId)
  })
}

/** Publishes, finishes or cancels, the last by a recorded decision. REFUSED `impossible-step`, `sessions-remain`, `session-is-open`. */
export async function stepProject(ctx: Ctx, projectId: ProjectId, step: ProjectStep) {
  const { state: to } = step
  return inTransaction(ctx, async (ctx) => {
    const { state: from } = await lockProject(ctx, projectId)
    if (!canStep(from, to)) throw new AppError('REFUSED', 'impossible-step', { params: { from, to } })
    const { open, remaining } = await getProgress(ctx.db, projectId)
    if (to === 'finished' && remaining > 0)
      throw new AppError('REFUSED', 'sessions-remain', { params: { sessions: remaining } })
    if (to === 'cancelled' && open) throw new AppError('REFUSED', 'session-is-open', { params: { title: open.title } })
    await setState(ctx.db, projectId, to)
    if (step.state === 'cancelled') await recordCancellation(ctx, projectId, step.reason)
    await recordAudit(ctx, {
      action: 'project.state',
      subject: { type: 'project', id: projectId },
      projectId,
      detail: { from, to },
    })
    return { state: to }
  })
}

function recordCancellation(ctx: Ctx, projectId: ProjectId, reason: string): Promise<void> {
  const { personId: decidedBy } = requirePerson(ctx.actor)
  const { hash, words } = saltWords(reason)
  const decision = { id: newUuid(), projectId, reasonHash: hash, reason: words, decidedBy, decidedAt: ctx.now }
  return insertDecision(ctx.db, { ...decision, kind: 'cancelled' })
}

type Change = { projectId: ProjectId; after: ProjectInput; changed: readonly Field[] }

async function refuseImpossible(ctx: Ctx, { projectId, after, changed }: Change): Promise<void> {
  const issues = projectInputIssues(after)
  if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
  const settled = changed.filter((field) => settledOnceBegun.includes(field))
  if (settled.length > 0 && (await getProgress(ctx.db, projectId)).begun)
    throw new AppError('REFUSED', 'project-has-begun', { params: { fields: settled } })
  if (changed.some((field) => days.includes(field))) {
    const outside = await findSessionOutside(ctx.db, projectId, projectWindow(after))
    if (outside) throw new AppError('REFUSED', 'sessions-outside-days', { params: outside })
  }
  const { overseas, local } = await countParticipants(ctx, projectId)
  if (changed.includes('quota') && (after.quota.overseas < overseas || after.quota.local < local))
    throw new AppError('REFUSED', 'quota-below-participants', { params: { overseas, local } })
}
