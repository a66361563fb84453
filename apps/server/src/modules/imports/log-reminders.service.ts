import type { ProjectId } from '@muster/contracts/ids'
import { awaitsLog } from '@muster/contracts/imports'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { onSchedule } from '../../platform/jobs.ts'
import { queueLogReminder } from '../messages/log-reminder.service.ts'
import { listProgramme } from '../programme/programme.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { listImports } from './imports.service.ts'
import { isReminderDue } from './log-reminder-rhythm.ts'
import { listReminded, listWaitingProjects, markReminded } from './log-reminders.store.ts'

/** Looks for sessions held elsewhere whose log is missing. Every ten minutes. */
export const remindOfLogsOften = onSchedule('remind-of-logs', '*/10 * * * *', 0)

/** The work of `remindOfLogsOften`: a transaction for each project. */
export async function remindOfLogs(ctx: Ctx): Promise<void> {
  for (const projectId of await listWaitingProjects(ctx.db, ctx.now)) await remindProject(ctx, projectId)
}

/**
 * Asks by one mail for the logs that are missing: once a session held elsewhere is over, and every day again until its log is
 * imported or the project is over. Whoever comes second waits for the project's lock, and finds that it was asked for.
 */
async function remindProject(ctx: Ctx, projectId: ProjectId): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const project = await lockProject(ctx, projectId)
    const imports = await listImports(ctx, projectId)
    const reminded = await listReminded(ctx.db, projectId)
    const due = (await listProgramme(ctx, projectId)).filter(
      (session) =>
        awaitsLog({ ...session, endsAt: session.endsAt.toISOString() }, imports, ctx.now) &&
        isReminderDue(reminded.get(session.id) ?? null, ctx.now),
    )
    if (due.length === 0) return
    await queueLogReminder(ctx, { project, sessions: due })
    await markReminded(ctx.db, { sessionIds: due.map(({ id }) => id), at: ctx.now })
  })
}
