import { issueOne, listCertificates } from '@muster/contracts/certificates'
import { listDecks } from '@muster/contracts/decks'
import { bringCrowd, startDayNow } from '@muster/contracts/demo'
import { AccountId, type ProjectId } from '@muster/contracts/ids'
import { editSession, listSessions } from '@muster/contracts/programme'
import { getProject, listProjects, type ProjectSummary, setProjectState } from '@muster/contracts/projects'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { welcomeArrival } from './arrival.service.ts'
import { programmeDays } from './facts/mission.ts'

const dayMs = 24 * 60 * 60 * 1000
const planned = programmeDays.flat().length

let server: TestServer
let cookie: string
let projects: ProjectSummary[]

beforeAll(async () => {
  // Nothing listens there: the crowd that an arrival calls finds no server, and goes.
  server = await startTestServer({ DEMO: '1', APP_URL: 'http://localhost:9' })
  await welcomeArrival(server.platform)
  const secretary = await db().account.findUniqueOrThrow({ where: { email: 'secretariat@demo.example' } })
  cookie = await server.make.signIn(AccountId.parse(secretary.id))
  projects = (await server.succeed(cookie, listProjects)).projects
}, 120_000)
afterAll(() => server.close())

const db = () => server.platform.database.client
const projectThatIs = (state: ProjectSummary['state']): ProjectId => {
  const project = projects.find((project) => project.state === state)
  if (!project) throw new Error(`The demo has no project that is ${state}.`)
  return project.id
}
const start = (projectId: ProjectId) => server.call(cookie, startDayNow, { params: { projectId } })
const read = async (projectId: ProjectId) => {
  const params = { projectId }
  const project = await server.succeed(cookie, getProject, { params })
  const { sessions } = await server.succeed(cookie, listSessions, { params })
  return { project, sessions, next: sessions.filter(({ state }) => state === 'planned') }
}

/** The programme as a newcomer should find it: all of it ahead, the first item now, every day one of the project. */
async function expectFresh(projectId: ProjectId) {
  const { project, sessions, next } = await read(projectId)
  expect(project.state).toBe('running')
  expect(project.cancelledReason).toBeNull()
  expect(next).toHaveLength(planned)
  expect(sessions.filter(({ state }) => state !== 'planned' && state !== 'cancelled')).toEqual([])
  const [first] = next
  expect(first?.day.number).toBe(1)
  for (const [at, session] of next.entries())
    expect(session.startsAt >= (next[at - 1]?.endsAt ?? session.startsAt)).toBe(true)
  expect(Math.abs(Date.now() - Date.parse(first?.startsAt ?? ''))).toBeLessThan(60_000)
  for (const { day } of sessions) {
    expect(day.date >= project.startsOn && day.date <= project.endsOn).toBe(true)
    expect(day.number).toBeGreaterThan(0)
  }
  const talk = next.find(({ kind }) => kind === 'presentation')
  if (!talk) throw new Error('unreachable')
  const { decks } = await server.succeed(cookie, listDecks, { params: { projectId, sessionId: talk.id } })
  expect(decks).toHaveLength(1)
  // What the product itself would refuse had the days or the closing date gone astray.
  const last = next.at(-1)
  if (!last) throw new Error('unreachable')
  const body = { revision: last.revision, required: last.required, endsAt: last.endsAt }
  await server.succeed(cookie, editSession, { params: { projectId, sessionId: last.id }, body })
  expect(project.nominationsCloseOn === null || project.nominationsCloseOn <= project.startsOn).toBe(true)
  return { project, sessions }
}

test('while a session is open: it ends by decision, its evidence stays, and all is planned anew', async () => {
  const projectId = projectThatIs('running')
  const before = await read(projectId)
  const open = before.sessions.find(({ state }) => state === 'open')
  expect(open).toBeDefined()
  const visits = await db().visit.count({ where: { projectId } })
  expect((await start(projectId)).body.movedSessions).toBe(planned)
  const { sessions } = await expectFresh(projectId)
  expect(sessions.find(({ id }) => id === open?.id)).toMatchObject({ state: 'cancelled', endedHow: 'by-decision' })
  expect(await db().visit.count({ where: { projectId } })).toBeGreaterThanOrEqual(visits)
})

test('pressed several times at once it plans one programme', async () => {
  const projectId = projectThatIs('running')
  const answers = await Promise.all([start(projectId), start(projectId), start(projectId)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  await expectFresh(projectId)
})

test('after its days have passed, and also after it was cancelled', async () => {
  const projectId = projectThatIs('running')
  const back = (at: Date) => new Date(at.getTime() - 9 * dayMs)
  const { startsOn, endsOn } = await db().project.findUniqueOrThrow({ where: { id: projectId } })
  await db().project.update({ where: { id: projectId }, data: { startsOn: back(startsOn), endsOn: back(endsOn) } })
  for (const { id, startsAt, endsAt } of await db().session.findMany({ where: { projectId } }))
    await db().session.update({ where: { id }, data: { startsAt: back(startsAt), endsAt: back(endsAt) } })
  const body = { state: 'cancelled' as const, reason: 'The demo was left alone' }
  await server.succeed(cookie, setProjectState, { params: { projectId }, body })
  expect((await start(projectId)).status).toBe(200)
  await expectFresh(projectId)
})

test('with certificates issued: they are withdrawn, and their holders can earn them again', async () => {
  const projectId = projectThatIs('finished')
  const params = { projectId }
  const list = () => server.succeed(cookie, listCertificates, { params })
  await expect.poll(async () => (await list()).latestRun?.state, { timeout: 100_000, interval: 500 }).toBe('done')
  const [holder] = (await list()).certificates
  if (!holder) throw new Error('The demo issued no certificates.')
  expect((await start(projectId)).status).toBe(200)
  await expectFresh(projectId)
  expect(await list()).toEqual({ certificates: [], latestRun: null })
  const again = await server.call(cookie, issueOne, { params, body: { personId: holder.personId } })
  expect(again.failure).toMatchObject({ reason: 'not-eligible', params: { outcome: 'pending' } })
  const entry = await db().auditEntry.findFirst({ where: { projectId, action: 'demo.start-day-now' } })
  expect(entry?.detail).toEqual({ sessions: planned, withdrawnCertificates: expect.any(Number) })
}, 120_000)

test('also the project that was only being prepared, twice', async () => {
  const projectId = projectThatIs('preparing')
  for (const _ of [1, 2]) {
    expect((await start(projectId)).status).toBe(200)
    await expectFresh(projectId)
  }
})

test('it moves nothing but the demo', async () => {
  const projectId = await server.make.project()
  const own = await server.make.person({ role: 'facilitator', projectId })
  const answer = await server.call(own.cookie, startDayNow, { params: { projectId } })
  expect(answer.failure).toMatchObject({ code: 'REFUSED', reason: 'not-a-demo' })
})

test('a crowd is brought to nothing but the demo, either', async () => {
  const bring = (as: string, projectId: ProjectId) =>
    server.call(as, bringCrowd, { params: { projectId }, body: { people: 0 } })
  expect((await bring(cookie, projectThatIs('running'))).body).toEqual({ people: 0 })
  const projectId = await server.make.project()
  const own = await server.make.person({ role: 'facilitator', projectId })
  expect((await bring(own.cookie, projectId)).failure).toMatchObject({ code: 'REFUSED', reason: 'not-a-demo' })
})
