import { actAs } from '@muster/contracts/identity'
import type { SessionId } from '@muster/contracts/ids'
import type { LiveClient } from '@muster/crowd/live-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let servers: Awaited<ReturnType<typeof startTwoServers>>
let first: TestServer
let second: TestServer
let room: TestRoom

beforeAll(async () => {
  // A busy machine is not to miss anybody: who comes back after that is refused, not put out.
  const unhurried = { PING_INTERVAL_MS: '10000', PING_TIMEOUT_MS: '10000', CHECKPOINT_INTERVAL_MS: '15000' }
  servers = await startTwoServers(unhurried)
  ;({ first, second } = servers)
})
afterEach(() => room.empty())
afterAll(() => servers.close())

const db = () => first.platform.database.client
/** What is taken away reaches open connections within seconds. */
const withinMs = 15_000

/** A session with Ana in it through both processes. */
async function open() {
  room = await makeTestRoom(first)
  const { sessionId, host } = await room.open()
  const here = await room.enter(room.ana, sessionId)
  const there = await room.enter(room.ana, sessionId, { url: second.url })
  return { sessionId, host, tabs: [here, there] }
}

/** Both processes ask now, as they do by themselves every few seconds: the first test below waits for that. */
const askAgain = () => Promise.all([first, second].map(({ platform }) => platform.rooms.refreshActors()))

type Tabs = Awaited<ReturnType<typeof open>>['tabs']

/** Why each of these was put out, once they were. */
const evictionsOf = (tabs: Tabs) =>
  Promise.all(
    tabs.map(async (tab) => {
      await tab.until('to be put out', (client) => client.evicted() !== null, withinMs)
      return tab.evicted()
    }),
  )

const readEndings = async (sessionId: SessionId) =>
  (await db().visit.findMany({ where: { sessionId, personId: room.ana.personId } })).map(({ ending }) => ending)

describe('an open connection is put out of the room, on every process', () => {
  test('of somebody who was withdrawn from the project; their visit ends then', async () => {
    const { sessionId, tabs } = await open()
    await db().participant.updateMany({ where: { personId: room.ana.personId }, data: { withdrawnAt: new Date() } })
    expect(await evictionsOf(tabs)).toEqual(['not-allowed', 'not-allowed'])
    await expect.poll(() => readEndings(sessionId), { timeout: 5000 }).toEqual(['left', 'left'])
  })

  test('of an account that was disabled', async () => {
    const { tabs } = await open()
    await db().account.update({ where: { id: room.ana.accountId }, data: { disabledAt: new Date() } })
    await askAgain()
    expect(await evictionsOf(tabs)).toEqual(['signed-out', 'signed-out'])
  })

  test('of a browser that signed out', async () => {
    const { tabs } = await open()
    const answer = await fetch(`${first.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: room.ana.cookie, origin: first.env.APP_URL, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(200)
    await askAgain()
    expect(await evictionsOf(tabs)).toEqual(['signed-out', 'signed-out'])
  })

  test('of a sign-in that has expired', async () => {
    const { tabs } = await open()
    await db().signInSession.updateMany({
      where: { accountId: room.ana.accountId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    await askAgain()
    expect(await evictionsOf(tabs)).toEqual(['signed-out', 'signed-out'])
  })
})

describe('an open connection may do at once, on every process,', () => {
  test('what somebody was given, and no longer what was taken from them', async () => {
    const { host, tabs } = await open()
    const [here, there] = tabs
    const { personId } = room.ana
    const staff = host.stream('staff')
    await first.make.grant({ personId, role: 'facilitator', projectId: room.projectId })
    await askAgain()
    for (const tab of tabs) {
      await tab.until('to run the session', (client) => client.joined()?.me.may.run === true, withinMs)
      await tab.until('the staff’s stream', (client) => client.replica().streams.has(staff), withinMs)
    }
    expect(await there?.say('among ourselves', staff)).toMatchObject({ ok: true })
    await host.until('to see the role', (client) => roleOf(client, personId) === 'facilitator', withinMs)

    await db().grant.deleteMany({ where: { personId } })
    await askAgain()
    for (const tab of tabs) {
      await tab.until('to run it no longer', (client) => client.joined()?.me.may.run === false, withinMs)
      await tab.until('no staff’s stream', (client) => !client.replica().streams.has(staff), withinMs)
    }
    expect(await here?.say('still among ourselves?', staff)).toMatchObject({ ok: false })
    expect(await here?.say('a participant again')).toMatchObject({ ok: true })
    await host.until('to see the role', (client) => roleOf(client, personId) === 'participant', withinMs)
  })
})

test('a browser that acts for another person of its account comes back as that person', async () => {
  const { tabs, host } = await open()
  const other = await first.make.person({ name: 'Ada Participant', role: 'participant', projectId: room.projectId })
  await db().person.update({ where: { id: other.personId }, data: { accountId: room.ana.accountId } })
  await first.succeed(room.ana.cookie, actAs, { body: { personId: other.personId } })
  await askAgain()
  for (const tab of tabs) await tab.until('to be away', (client) => !client.socket.connected, withinMs)
  for (const tab of tabs) expect((await tab.join()).me.personId).toBe(other.personId)
  await host.until('one to have come for the other', (client) => !client.present().some(isAna), withinMs)
})

const isAna = ({ personId }: { personId: string }) => personId === room.ana.personId
const roleOf = (client: LiveClient, sought: string) =>
  client.present().find(({ personId }) => personId === sought)?.role
