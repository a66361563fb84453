import { getBoard } from '@muster/contracts/attendance'
import { listAudit } from '@muster/contracts/audit'
import { listDecks } from '@muster/contracts/decks'
import { listSessions } from '@muster/contracts/programme'
import { getProject, listProjects } from '@muster/contracts/projects'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { demoPassword, staff } from './facts/logins.ts'
import { slides, slidesName } from './facts/slides.ts'

/** Nothing listens there: the crowd that is called finds no server, and goes. */
const appUrl = 'http://localhost:9'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ DEMO: '1', APP_URL: appUrl })
}, 120_000)
afterAll(() => server.close())

/** Signs in as the sign-in page does. */
async function enter(role: string): Promise<string> {
  const response = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: appUrl },
    body: JSON.stringify({ email: staff.find((member) => member.role === role)?.email, password: demoPassword }),
  })
  expect(response.status).toBe(200)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
const isRunning = ({ state }: { state: string }) => state === 'running'

test('nothing is held, and nobody misses anything, until somebody comes', async () => {
  const { client } = server.platform.database
  const running = await client.project.findFirstOrThrow({ where: { state: 'running' }, include: { sessions: true } })
  expect(running.sessions).toEqual([])
  expect(await client.visit.count({ where: { projectId: running.id } })).toBe(0)
})

test('whoever comes first finds the day under way, with all but one still able to earn it; who comes next finds the same', async () => {
  const cookie = await enter('auditor')
  const project = (await server.succeed(cookie, listProjects)).projects.find(isRunning)
  if (!project) throw new Error('The demo runs no project.')
  expect(project.liveSession?.title).toBe('Introduction to data governance in the public sector')
  const params = { projectId: project.id }
  const { sessions } = await server.succeed(cookie, listSessions, { params })
  const first = sessions.slice(0, 3)
  expect(first.map(({ state }) => state)).toEqual(['ended', 'open', 'planned'])
  // Whoever comes soon after midnight finds the session before in the day before.
  const dates = [...new Set(sessions.map(({ day }) => day.date))]
  expect(first.map(({ day }) => day.number)).toEqual(first.map(({ day }) => 1 + dates.indexOf(day.date)))
  const { standings } = await server.succeed(cookie, getBoard, { params })
  // One of them never comes to anything.
  expect(standings.map(({ outcome }) => outcome).filter((outcome) => outcome === 'pending')).toHaveLength(68)
  const { startsOn, isDemo } = await server.succeed(cookie, getProject, { params })
  expect([startsOn, isDemo]).toEqual([sessions[0]?.day.date, true])

  await enter('facilitator')
  expect((await server.succeed(cookie, listSessions, { params })).sessions).toEqual(sessions)
}, 60_000)

test('a presentation is going on: its slides are on the stage, in the name of who speaks', async () => {
  const cookie = await enter('facilitator')
  const project = (await server.succeed(cookie, listProjects)).projects.find(isRunning)
  if (!project) throw new Error('The demo runs no project.')
  const { sessions } = await server.succeed(cookie, listSessions, { params: { projectId: project.id } })
  const open = sessions.find(({ state }) => state === 'open')
  if (!open) throw new Error('No session is open.')
  const { decks } = await server.succeed(cookie, listDecks, { params: { projectId: project.id, sessionId: open.id } })
  expect(decks.map(({ name, pages }) => [name, pages.length])).toEqual([[slidesName, slides.length]])
  const shown = await server.platform.database.client.liveEvent.findMany({ where: { type: 'deck.presented' } })
  expect(shown.map(({ actorId }) => actorId)).toEqual(open.resourcePersons.map(({ personId }) => personId))
})

test('the audit says that Muster itself entered what was never done here, and the rule is older than the day', async () => {
  const cookie = await enter('auditor')
  const { projects } = await server.succeed(cookie, listProjects)
  for (const { id: projectId, state } of projects) {
    const { entries } = await server.succeed(cookie, listAudit, { params: { projectId } })
    expect(entries.filter(({ action }) => action === 'demo.seed')).toHaveLength(1)
    const { sessions } = await server.succeed(cookie, listSessions, { params: { projectId } })
    const held = sessions.filter((session) => session.state === 'ended').map(({ id }) => id)
    const entered = entries.filter(({ action }) => action === 'demo.enter-session')
    expect(entered.map(({ subject }) => subject.id).toSorted()).toEqual(held.toSorted())
    if (state === 'finished') expect(held).toHaveLength(11)
    for (const { action, actor } of entries)
      if (action.startsWith('demo.') || action.startsWith('session.')) expect(actor.personId).toBeNull()
    const [first] = sessions
    const policy = await server.platform.database.client.policyVersion.findFirstOrThrow({ where: { projectId } })
    if (first) expect(policy.setAt < new Date(first.startsAt)).toBe(true)
  }
})
