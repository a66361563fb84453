import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { dayMs } from '../../platform/durations.ts'
import { zonedDate, zonedInstant } from '../../platform/zoned-time.ts'
import { issueAll } from '../certificates/issue-run.service.ts'
import { hasDemo, insertDemoPeople, insertGrants } from './demo.store.ts'
import { planDates, planDays } from './demo-plan.ts'
import { mission, prepared } from './facts/mission.ts'
import { seedEvidence } from './seed-evidence.ts'
import { type DemoPeople, makeDemoPeople } from './seed-people.ts'
import { seedParticipants, seedProject, seedSessions } from './seed-projects.ts'

/**
 * Seeds the demo into an installation that has none, all of it or nothing: a project being prepared, one that is live as
 * soon as somebody comes, and the reference mission as it was held, whose certificates a background run issues.
 */
export async function seedDemo(ctx: Ctx): Promise<void> {
  if (await hasDemo(ctx.db)) return
  const people = await makeDemoPeople()
  await inTransaction(ctx, async (ctx) => {
    await insertDemoPeople(ctx.db, people.everybody)
    const wide = people.staff.filter(({ role }) =>
      ['project-administrator', 'auditor', 'system-administrator'].includes(role),
    )
    await insertGrants(
      ctx.db,
      wide.map((member) => ({ ...member, projectId: null })),
    )
    await seedPrepared(ctx, people)
    await seedLive(ctx, people)
    await seedHeld(ctx, people)
  })
}

async function seedPrepared(ctx: Ctx, people: DemoPeople): Promise<void> {
  const startsOn = utcDate(zonedDate(new Date(ctx.now.getTime() + prepared.daysAhead * dayMs), prepared.timeZone))
  await seedProject(ctx, people, {
    code: `${yearOf(ctx.now)}-${prepared.code}`,
    referenceNumber: null,
    title: prepared.title,
    kind: 'workshop',
    state: 'preparing',
    startsOn,
    endsOn: new Date(startsOn.getTime() + 3 * dayMs),
    timeZone: prepared.timeZone,
    hostCountry: prepared.hostCountry,
    hostPlace: prepared.hostPlace,
    notificationIssuedOn: null,
    nominationsCloseAt: new Date(startsOn.getTime() - 21 * dayMs),
    quotaOverseas: prepared.quota.overseas,
    quotaLocal: prepared.quota.local,
  })
}

/** It runs today; its programme and its first session follow when somebody comes (`welcomeArrival`). */
async function seedLive(ctx: Ctx, people: DemoPeople): Promise<void> {
  const items = planDays([ctx.now, new Date(ctx.now.getTime() + dayMs)])
  const { startsOn, endsOn } = planDates(items, mission.timeZone)
  const projectId = await seedProject(ctx, people, {
    ...missionFacts,
    code: mission.code.replace(/^\d+/, yearOf(ctx.now)),
    referenceNumber: null,
    state: 'running',
    startsOn: utcDate(startsOn),
    endsOn: utcDate(endsOn),
    notificationIssuedOn: new Date(ctx.now.getTime() - 56 * dayMs),
    nominationsCloseAt: new Date(ctx.now.getTime() - 23 * dayMs),
  })
  await seedParticipants(ctx.db, people, projectId)
}

async function seedHeld(ctx: Ctx, people: DemoPeople): Promise<void> {
  const starts = [mission.startsOn, mission.endsOn].map((date) => zonedInstant(date, '14:00', mission.timeZone))
  const projectId = await seedProject(ctx, people, {
    ...missionFacts,
    code: mission.code,
    referenceNumber: mission.referenceNumber,
    state: 'finished',
    startsOn: utcDate(mission.startsOn),
    endsOn: utcDate(mission.endsOn),
    notificationIssuedOn: utcDate(mission.notificationIssuedOn),
    nominationsCloseAt: zonedInstant(mission.nominationsCloseOn, '23:59:59.999', mission.timeZone),
  })
  await seedParticipants(ctx.db, people, projectId)
  const sessions = await seedSessions(ctx, {
    projectId,
    items: planDays(starts),
    speakers: people.resourcePersons,
  })
  const secondDayAt = starts[1] ?? ctx.now
  await seedEvidence(ctx, {
    projectId,
    participants: people.participants.map(({ personId }) => personId),
    sessions,
    dayOf: ({ startsAt }) => (startsAt < secondDayAt ? 1 : 2),
  })
  const secretariat = people.staff.find(({ role }) => role === 'project-administrator')
  if (!secretariat) throw new Error('The demo has no secretariat.')
  const { personId, accountId } = secretariat
  await issueAll({ ...ctx, actor: { ...ctx.actor, personId, accountId } }, projectId)
}

const missionFacts = {
  title: mission.title,
  kind: 'mission' as const,
  timeZone: mission.timeZone,
  hostCountry: mission.hostCountry,
  hostPlace: mission.hostPlace,
  quotaOverseas: mission.quota.overseas,
  quotaLocal: mission.quota.local,
}

const yearOf = (at: Date) => String(at.getUTCFullYear()).slice(2)
const utcDate = (date: string) => new Date(`${date}T00:00:00Z`)
