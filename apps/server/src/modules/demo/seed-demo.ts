import type { ProjectId } from '@muster/contracts/ids'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { zonedDate, zonedInstant } from '../../platform/zoned-time.ts'
import { recordPastVisits } from '../attendance/past-visits.service.ts'
import { issueAll } from '../certificates/issue-run.service.ts'
import { hasDemo, insertDemoPeople, insertGrants, type NewDemoSession } from './demo.store.ts'
import { heldVisits, planDates, planDays } from './demo-plan.ts'
import { mission, prepared } from './facts/mission.ts'
import { type DemoPeople, makeDemoPeople } from './seed-people.ts'
import { seedParticipants, seedProject, seedSessions } from './seed-projects.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** The opening of the live project lies behind when a newcomer arrives, and its first presentation begins. */
const openingMs = 15 * minuteMs

/**
 * Seeds the demo into an installation that has none, all of it or nothing: a project being prepared, one that is live
 * now, and the reference mission as it was held, whose certificates a background run issues. Answers whether it did.
 */
export async function seedDemo(ctx: Ctx): Promise<boolean> {
  if (await hasDemo(ctx.db)) return false
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
  return true
}

async function seedPrepared(ctx: Ctx, people: DemoPeople): Promise<void> {
  const startsOn = utcDate(zonedDate(new Date(ctx.now.getTime() + prepared.daysAhead * dayMs), prepared.timeZone))
  await seedProject(
    ctx.db,
    people,
    {
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
    },
    ctx.now,
  )
}

/** Day 1 began a quarter of an hour ago; day 2 is tomorrow at the same time. */
async function seedLive(ctx: Ctx, people: DemoPeople): Promise<void> {
  const dayOne = new Date(ctx.now.getTime() - openingMs)
  const items = planDays([dayOne, new Date(dayOne.getTime() + dayMs)])
  const { startsOn, endsOn } = planDates(items, mission.timeZone)
  const projectId = await seedProject(
    ctx.db,
    people,
    {
      ...missionFacts,
      code: mission.code.replace(/^\d+/, yearOf(ctx.now)),
      referenceNumber: null,
      state: 'running',
      startsOn: utcDate(startsOn),
      endsOn: utcDate(endsOn),
      notificationIssuedOn: new Date(dayOne.getTime() - 56 * dayMs),
      nominationsCloseAt: new Date(dayOne.getTime() - 23 * dayMs),
    },
    ctx.now,
  )
  await seedParticipants(ctx.db, people, projectId)
  const sessions = await seedSessions(ctx.db, {
    projectId,
    items,
    speakers: people.resourcePersons,
    now: ctx.now,
  })
  await seedEvidence(ctx, { projectId, people, sessions, dayOf: () => 1 })
}

async function seedHeld(ctx: Ctx, people: DemoPeople): Promise<void> {
  const starts = [mission.startsOn, mission.endsOn].map((date) => zonedInstant(date, '14:00', mission.timeZone))
  const projectId = await seedProject(
    ctx.db,
    people,
    {
      ...missionFacts,
      code: mission.code,
      referenceNumber: mission.referenceNumber,
      state: 'finished',
      startsOn: utcDate(mission.startsOn),
      endsOn: utcDate(mission.endsOn),
      notificationIssuedOn: utcDate(mission.notificationIssuedOn),
      nominationsCloseAt: zonedInstant(mission.nominationsCloseOn, '23:59:59.999', mission.timeZone),
    },
    ctx.now,
  )
  await seedParticipants(ctx.db, people, projectId)
  const sessions = await seedSessions(ctx.db, {
    projectId,
    items: planDays(starts),
    speakers: people.resourcePersons,
    now: ctx.now,
  })
  const secondDayAt = starts[1] ?? ctx.now
  await seedEvidence(ctx, { projectId, people, sessions, dayOf: ({ startsAt }) => (startsAt < secondDayAt ? 1 : 2) })
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

/** The participants' visits to the sessions that were held. */
async function seedEvidence(
  ctx: Ctx,
  what: {
    projectId: ProjectId
    people: DemoPeople
    sessions: readonly NewDemoSession[]
    dayOf(session: NewDemoSession): number
  },
): Promise<void> {
  const held = what.sessions.filter((session) => session.held)
  const visits = held.flatMap((session, index) =>
    what.people.participants.flatMap(({ personId }, place) =>
      heldVisits(place, {
        number: index + 1,
        day: what.dayOf(session),
        startMs: session.startsAt.getTime(),
        endMs: session.endsAt.getTime(),
      }).map(({ startMs, endMs }) => ({
        projectId: what.projectId,
        sessionId: session.id,
        personId,
        connectionId: newUuid(),
        device: newUuid(),
        room: 'stage',
        joinedAtMs: startMs,
        leftAtMs: endMs,
        uncertaintyMs: 0,
        ending: 'left' as const,
        clockOffsetMs: null,
      })),
    ),
  )
  const [first] = held
  const last = held.at(-1)
  if (!first || !last) return
  await recordPastVisits(ctx, { startedAt: first.startsAt, endedAt: last.endsAt, visits })
}

const yearOf = (at: Date) => String(at.getUTCFullYear()).slice(2)
const utcDate = (date: string) => new Date(`${date}T00:00:00Z`)
