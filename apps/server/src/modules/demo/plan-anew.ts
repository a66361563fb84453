import { PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { dayMs } from '../../platform/durations.ts'
import type { NewDemoSession } from './demo.store.ts'
import { planDates, planDays } from './demo-plan.ts'
import { seedSessions } from './seed-projects.ts'
import { listResourcePersons, moveProjectDays } from './start-anew.store.ts'

/**
 * Plans the reference programme into a demo project, with day 1 beginning at `dayOne` and day 2 a day later, and moves the
 * project's days there. What would be over by now is entered as held. To be called in a transaction that holds the project.
 */
export async function planAnew(
  ctx: Ctx,
  project: { id: ProjectId; startsOn: string; timeZone: string },
  dayOne: Date,
): Promise<NewDemoSession[]> {
  const items = planDays([dayOne, new Date(dayOne.getTime() + dayMs)])
  const { startsOn, endsOn } = planDates(items, project.timeZone)
  await moveProjectDays(ctx.db, project.id, {
    startsOn: utcDate(startsOn),
    endsOn: utcDate(endsOn),
    byMs: utcDate(startsOn).getTime() - utcDate(project.startsOn).getTime(),
  })
  const speakers = (await listResourcePersons(ctx.db, project.id)).map((id) => PersonId.parse(id))
  return seedSessions(ctx, { projectId: project.id, items, speakers })
}

const utcDate = (date: string) => new Date(`${date}T00:00:00Z`)
