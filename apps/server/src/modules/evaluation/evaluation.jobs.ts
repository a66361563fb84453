import { evaluation } from '@muster/attendance/gathered'
import { ProjectId } from '@muster/contracts/ids'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { dayMs } from '../../platform/durations.ts'
import { onSchedule } from '../../platform/jobs.ts'
import { listTimesDone } from '../attendance/activities/deeds.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { queueEvaluationReminders } from '../messages/evaluation-reminder.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { removeHands } from './answers.store.ts'
import { findForm, listClosing, markReminded } from './evaluation.store.ts'
import { isReminderDue } from './form-state.ts'

/** Forgets whose answers are whose once a form has closed. Every ten minutes. */
export const forgetHandsOften = onSchedule('forget-evaluation-hands', '*/10 * * * *', 0)

/** Reminds of evaluations that close soon. Every hour. */
export const remindOften = onSchedule('remind-of-evaluations', '7 * * * *', 0)

/** The work of `forgetHandsOften`. */
export async function forgetHands(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const rows = await removeHands(ctx.db, ctx.now)
    if (rows === 0) return
    await recordAudit(ctx, {
      action: 'retention.remove',
      subject: { type: 'table', id: 'evaluation_hand' },
      projectId: null,
      detail: { rows, before: ctx.now.toISOString() },
    })
  })
}

/** The work of `remindOften`: a transaction for each project. */
export async function remindOfEvaluations(ctx: Ctx): Promise<void> {
  const until = new Date(ctx.now.getTime() + 3 * dayMs)
  const due = (await listClosing(ctx.db, { after: ctx.now, until })).filter((form) => isReminderDue(form, ctx.now))
  for (const { projectId } of due) await remindProject(ctx, ProjectId.parse(projectId))
}

/** Whoever comes second waits for the project's lock, and finds that they were reminded. */
async function remindProject(ctx: Ctx, projectId: ProjectId): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const project = await lockProject(ctx, projectId)
    const form = await findForm(ctx.db, projectId)
    if (!form || !isReminderDue(form, ctx.now)) return
    const answered = await listTimesDone(ctx, { projectId, activity: evaluation })
    const missing = (await listPeopleOfProject(ctx, projectId)).filter(
      ({ personId, roles }) => roles.includes('participant') && !answered.has(personId),
    )
    await queueEvaluationReminders(ctx, { project, closesAt: form.closesAt, people: missing })
    await markReminded(ctx.db, projectId, ctx.now)
  })
}
