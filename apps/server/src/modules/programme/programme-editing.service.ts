import { type ProjectId, SessionId } from '@muster/contracts/ids'
import { SessionInput, sessionInputIssues } from '@muster/contracts/programme'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { endRehearsalsOf } from '../live/rehearsals.service.ts'
import { lockProjectForChange, type ProjectFacts } from '../projects/projects.service.ts'
import {
  findOverlapping,
  getFacts,
  insertSession,
  lockSession,
  removeSession,
  updateSession,
} from './programme.store.ts'
import type { SessionFacts } from './session-facts.ts'

type InProject = { projectId: ProjectId; sessionId: SessionId }
type Edit = Partial<SessionInput> & { revision: number }

const fields: readonly (keyof SessionInput)[] = SessionInput.keyof().options

/**
 * Adds a session. INVALID with issues; REFUSED `outside-project-days`, `session-overlaps`, `project-is-over`. The project
 * is held meanwhile, so that of two overlapping sessions added at once only one succeeds.
 */
export async function createSession(ctx: Ctx, projectId: ProjectId, input: SessionInput): Promise<SessionId> {
  return inTransaction(ctx, async (ctx) => {
    const project = await lockProjectForChange(ctx, projectId)
    await refuseImpossible(ctx, { project, input, except: null })
    const id = newId(SessionId)
    await insertSession(ctx.db, { id, projectId, input })
    await recordAudit(ctx, {
      action: 'session.create',
      subject: { type: 'session', id },
      projectId,
      detail: { kind: input.kind, startsAt: input.startsAt, endsAt: input.endsAt, required: input.required },
    })
    return id
  })
}

/**
 * Edits a session that has not begun, as it was at `revision`. NOT_FOUND; CONFLICT `changed-meanwhile`; as `createSession`;
 * REFUSED `session-has-begun`, `session-cancelled`.
 */
export async function editSession(
  ctx: Ctx,
  { projectId, sessionId }: InProject,
  { revision, ...changes }: Edit,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const project = await lockProjectForChange(ctx, projectId)
    const current = await lockPlanned(ctx, { projectId, sessionId })
    if (current.revision !== revision)
      throw new AppError('CONFLICT', 'changed-meanwhile', { params: { revision: current.revision } })
    const before = toInput(current)
    const input = { ...before, ...changes }
    await refuseImpossible(ctx, { project, input, except: sessionId })
    await updateSession(ctx.db, sessionId, input)
    await recordAudit(ctx, {
      action: 'session.edit',
      subject: { type: 'session', id: sessionId },
      projectId,
      detail: { fields: fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(input[field])) },
    })
  })
}

/** Deletes a session that has not begun, with its decks. NOT_FOUND; REFUSED `session-has-begun`, `session-cancelled`. */
export async function deleteSession(ctx: Ctx, { projectId, sessionId }: InProject): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockProjectForChange(ctx, projectId)
    const { kind, startsAt } = await lockPlanned(ctx, { projectId, sessionId })
    await endRehearsalsOf(ctx, { projectId, sessionId })
    await removeSession(ctx.db, sessionId)
    await recordAudit(ctx, {
      action: 'session.delete',
      subject: { type: 'session', id: sessionId },
      projectId,
      detail: { kind, startsAt: startsAt.toISOString() },
    })
  })
}

async function lockPlanned(ctx: Ctx, which: InProject): Promise<SessionFacts> {
  await lockSession(ctx.db, which.sessionId)
  const session = await getFacts(ctx.db, which)
  if (session.state === 'cancelled') throw new AppError('REFUSED', 'session-cancelled')
  if (session.state !== 'planned') throw new AppError('REFUSED', 'session-has-begun')
  return session
}

const toInput = ({ startsAt, endsAt, breaks, ...facts }: SessionFacts): SessionInput =>
  SessionInput.parse({ ...facts, ...toText({ startsAt, endsAt }), breaks: breaks.map(toText) })

const toText = ({ startsAt, endsAt }: Pick<SessionFacts, 'startsAt' | 'endsAt'>) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

type Wish = { project: ProjectFacts; input: SessionInput; except: SessionId | null }

async function refuseImpossible(ctx: Ctx, { project, input, except }: Wish): Promise<void> {
  const issues = sessionInputIssues(input)
  if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
  const window = { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt) }
  if (window.startsAt < project.window.startsAt || window.endsAt > project.window.endsAt) {
    const { startsOn, endsOn, timeZone } = project
    throw new AppError('REFUSED', 'outside-project-days', { params: { startsOn, endsOn, timeZone } })
  }
  const { parallelGroup } = input
  const other = await findOverlapping(ctx.db, { projectId: project.id, window, except, parallelGroup })
  if (other) {
    const { title, startsAt, endsAt } = other
    const params = { title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
    throw new AppError('REFUSED', 'session-overlaps', { params })
  }
  await refuseStrangers(ctx, project.id, input)
}

async function refuseStrangers(ctx: Ctx, projectId: ProjectId, { resourcePersonIds }: SessionInput): Promise<void> {
  if (resourcePersonIds.length === 0) return
  const people = await listPeopleOfProject(ctx, projectId)
  const speakers = new Set(
    people.flatMap(({ personId, roles }) => (roles.includes('resource-person') ? [personId] : [])),
  )
  const issues = resourcePersonIds.flatMap((personId, index) =>
    speakers.has(personId) ? [] : [{ path: `resourcePersonIds.${index}`, code: 'unknown-resource-person' }],
  )
  if (issues.length > 0) throw new AppError('INVALID', 'unknown-resource-person', { issues })
}
