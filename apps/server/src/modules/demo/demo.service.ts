import type { DemoLogin } from '@muster/contracts/demo'
import { PersonId, type ProjectId } from '@muster/contracts/ids'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { zonedDate } from '../../platform/zoned-time.ts'
import { recordAudit } from '../audit/audit.service.ts'
import {
  clearDemoSessions,
  findDemoProject,
  hasDemo,
  listDemoAccounts,
  listDemoSessions,
  listResourcePersons,
  moveProjectDays,
} from './demo.store.ts'
import { planDays } from './demo-plan.ts'
import { demoPassword, shownParticipant, staff } from './facts/logins.ts'
import { resourcePersons } from './facts/mission.ts'
import { demoAddress } from './seed-people.ts'
import { seedSessions } from './seed-projects.ts'

const dayMs = 24 * 60 * 60 * 1000

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
 * Moves a demo project's days so that day 1 starts now. Sessions that have begun keep their evidence: they are cancelled by
 * a recorded decision and planned anew. REFUSED `not-a-demo`; `session-is-open` while one is being held.
 */
export async function startDayNow(ctx: Ctx, projectId: ProjectId): Promise<{ movedSessions: number }> {
  const project = await requireDemo(ctx, projectId)
  return inTransaction(ctx, async (ctx) => {
    const sessions = await listDemoSessions(ctx.db, projectId)
    const open = sessions.find(({ state }) => state === 'open')
    if (open) throw new AppError('REFUSED', 'session-is-open', { params: { title: open.title } })
    await clearDemoSessions(ctx.db, { projectId, at: ctx.now, by: requirePerson(ctx.actor).personId })
    const dayTwo = new Date(ctx.now.getTime() + dayMs)
    await moveProjectDays(ctx.db, projectId, {
      startsOn: utcDate(zonedDate(ctx.now, project.timeZone)),
      endsOn: utcDate(zonedDate(dayTwo, project.timeZone)),
    })
    const moved = await seedSessions(ctx.db, {
      projectId,
      items: planDays([ctx.now, dayTwo]),
      speakers: (await listResourcePersons(ctx.db, projectId)).map((id) => PersonId.parse(id)),
      now: ctx.now,
    })
    await recordAudit(ctx, { action: 'demo.start-day-now', subject: { type: 'project', id: projectId }, projectId })
    return { movedSessions: moved.length }
  })
}

/** The project's time zone. Throws REFUSED `not-a-demo` for any project but the demo's own. */
export async function requireDemo(ctx: Ctx, projectId: ProjectId): Promise<{ timeZone: string }> {
  const project = await findDemoProject(ctx.db, projectId)
  if (!ctx.platform.env.demo || !project?.isDemo) throw new AppError('REFUSED', 'not-a-demo')
  return project
}

/**
 * Throws where the database holds the demo: its logins, of which everybody knows the password, would open an installation
 * that is meant in earnest.
 */
export async function refuseDemo(ctx: Ctx): Promise<void> {
  if (await hasDemo(ctx.db))
    throw new Error('This database holds the demo, whose passwords are public. Use another one, or say DEMO=1.')
}

const utcDate = (date: string) => new Date(`${date}T00:00:00Z`)
