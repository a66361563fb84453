import type { DemoLogin } from '@muster/contracts/demo'
import { type ProjectId, SessionId } from '@muster/contracts/ids'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { endLiveSession } from '../live/live.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { bringSlides, keepSlides } from './bring-slides.ts'
import { hasDemo, isDemoProject, listDemoAccounts } from './demo.store.ts'
import { demoPassword, shownParticipant, staff } from './facts/logins.ts'
import { resourcePersons } from './facts/mission.ts'
import { planAnew } from './plan-anew.ts'
import { demoAddress } from './seed-people.ts'
import { clearDemoSessions, listDemoSessions, removeDemoCertificates } from './start-anew.store.ts'

/** One login a role in demo mode, in the order of a project's life; none elsewhere. */
export async function listLogins(ctx: Ctx): Promise<DemoLogin[]> {
  if (!ctx.platform.env.demo) return []
  const shown = [
    ...staff.map(({ role, email }) => ({ role, email })),
    { role: 'resource-person' as const, email: demoAddress(resourcePersons[0].latin) },
    { role: 'participant' as const, email: demoAddress(shownParticipant) },
  ]
  const names = new Map(
    (
      await listDemoAccounts(
        ctx.db,
        shown.map(({ email }) => email),
      )
    ).map(({ email, name }) => [email, name]),
  )
  return shown.flatMap(({ role, email }) => {
    const name = names.get(email)
    return name === undefined ? [] : [{ role, name, email, password: demoPassword }]
  })
}

/**
 * Moves a demo project's days so that day 1 starts now, as often as wanted and whatever became of it: a session that is open
 * is ended, those that were held keep their evidence and are cancelled by a recorded decision, certificates are withdrawn as
 * if they had never been, and the programme is planned anew. REFUSED `not-a-demo`; `session-is-open` where one was opened
 * at this very moment.
 */
export async function startDayNow(ctx: Ctx, projectId: ProjectId): Promise<{ movedSessions: number }> {
  await requireDemo(ctx, projectId)
  for (const { id, state } of await listDemoSessions(ctx.db, projectId))
    if (state === 'open') await endLiveSession(ctx, { projectId, sessionId: SessionId.parse(id), how: 'by-decision' })
  const file = await keepSlides(ctx)
  return inTransaction(ctx, async (ctx) => {
    const project = await lockProject(ctx, projectId)
    const open = (await listDemoSessions(ctx.db, projectId)).find(({ state }) => state === 'open')
    if (open) throw new AppError('REFUSED', 'session-is-open', { params: { title: open.title } })
    await clearDemoSessions(ctx.db, { projectId, at: ctx.now, by: requirePerson(ctx.actor).personId })
    const withdrawn = await removeDemoCertificates(ctx.db, projectId)
    const moved = await planAnew(ctx, project, ctx.now)
    await bringSlides(ctx, { sessions: moved, file })
    await recordAudit(ctx, {
      action: 'demo.start-day-now',
      subject: { type: 'project', id: projectId },
      projectId,
      detail: { sessions: moved.length, withdrawnCertificates: withdrawn },
    })
    return { movedSessions: moved.length }
  })
}

/** Throws REFUSED `not-a-demo` for any project but the demo's own. */
export async function requireDemo(ctx: Ctx, projectId: ProjectId): Promise<void> {
  if (!ctx.platform.env.demo || !(await isDemoProject(ctx.db, projectId))) throw new AppError('REFUSED', 'not-a-demo')
}

/**
 * Throws where the database holds the demo: its logins, of which everybody knows the password, would open an installation
 * that is meant in earnest.
 */
export async function refuseDemo(ctx: Ctx): Promise<void> {
  if (await hasDemo(ctx.db))
    throw new Error('This database holds the demo, whose passwords are public. Use another one, or say DEMO=1.')
}
