import { listDecks } from '@muster/contracts/decks'
import { PersonId, type SessionId } from '@muster/contracts/ids'
import { getOwnRemoval, listEarlierMessages } from '@muster/contracts/live'
import { linkVideo, listVideos } from '@muster/contracts/videos'
import type { LiveClient } from '@muster/crowd/live-client'
import { Refused } from '@muster/crowd/refused'
import { type DoorState, openDoor } from '@muster/live/door/model'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { newId } from '../../platform/ids.ts'
import { liveOf } from './live.ts'
import { commandAsSystem, staffRef, withLog } from './logs.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let servers: Awaited<ReturnType<typeof startTwoServers>>
let first: TestServer
let second: TestServer
let room: TestRoom

beforeAll(async () => {
  const unhurried = { PING_INTERVAL_MS: '10000', PING_TIMEOUT_MS: '10000', CHECKPOINT_INTERVAL_MS: '15000' }
  servers = await startTwoServers(unhurried)
  ;({ first, second } = servers)
  room = await makeTestRoom(first)
})
afterEach(() => room.empty())
afterAll(() => servers.close())

const db = () => first.platform.database.client
const atSecond = () => ({ url: second.url })

type DoorCommand = Parameters<LiveClient['command']>[1]
const give = (host: LiveClient, command: DoorCommand) => host.command(host.stream('staff'), command)
const remove = (host: LiveClient, { personId }: Pick<MadePerson, 'personId'>, reason = 'Shouted at others') =>
  give(host, { type: 'door.remove', personId, reason })
const readmit = (host: LiveClient, { personId }: MadePerson) => give(host, { type: 'door.readmit', personId })

function doorOf(client: LiveClient): DoorState {
  const state = client.replica().streams.get(client.stream('staff'))?.state
  return state?.kind === 'staff' ? state.door : openDoor
}
const waiting = (client: LiveClient) => doorOf(client).waiting.map(({ personId }) => personId)

/** Why somebody does not come in; null where they do. */
const tryToEnter = async (who: MadePerson, sessionId: SessionId, options = {}) => {
  const client = room.client(who, sessionId, options)
  const reason = await client.join().then(
    () => null,
    (error: unknown) => (error instanceof Refused ? (error.failure.reason ?? error.failure.code) : String(error)),
  )
  return { client, reason }
}
const refusalOf = async (address: string, { cookie }: MadePerson) => {
  const answer = z.object({ error: z.object({ reason: z.string() }) })
  return answer.parse(await (await fetch(address, { headers: { cookie } })).json()).error.reason
}
const putOut = (client: LiveClient) => client.until('to be put out', (client) => client.evicted() !== null)
const visitsOf = ({ personId }: MadePerson, sessionId: SessionId) =>
  db().visit.findMany({ where: { personId, sessionId }, orderBy: { leftAt: 'asc' } })
const openVisitsOf = ({ personId }: MadePerson, sessionId: SessionId) =>
  db().openVisit.count({ where: { personId, sessionId } })

describe('somebody who is removed from the room', () => {
  test('is out on every device and process, and what they attended so far stays', async () => {
    const { sessionId, host } = await room.open()
    const devices = [
      await room.enter(room.ana, sessionId),
      await room.enter(room.ana, sessionId),
      await room.enter(room.ana, sessionId, atSecond()),
    ]
    const bao = await room.enter(room.bao, sessionId, atSecond())
    expect(await remove(host, room.ana)).toMatchObject({ ok: true })
    await Promise.all(devices.map(putOut))
    expect(devices.map((device) => device.evicted())).toEqual(['removed', 'removed', 'removed'])
    await expect.poll(() => openVisitsOf(room.ana, sessionId)).toBe(0)
    const visits = await visitsOf(room.ana, sessionId)
    const [removed] = doorOf(host).removed
    expect(visits.map(({ leftAt, ending }) => ({ atMs: leftAt.getTime(), ending }))).toEqual(
      devices.map(() => ({ atMs: removed?.at, ending: 'left' })),
    )
    expect(bao.evicted()).toBeNull()
    await bao.until('Ana to be gone', (client) =>
      client.present().every(({ personId }) => personId !== room.ana.personId),
    )
  })

  test('does not come in by another spelling of the session’s id, nor reads there', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    await remove(host, room.ana)
    await putOut(ana)
    const spelt = z.custom<SessionId>().parse(sessionId.toUpperCase())
    expect((await tryToEnter(room.ana, spelt)).reason).toBe('removed')
    const { failure } = await first.call(room.ana.cookie, listDecks, {
      params: { projectId: room.projectId, sessionId: spelt },
    })
    expect(failure?.reason).toBe('removed')
    expect(await db().liveStream.count({ where: { id: { startsWith: spelt } } })).toBe(0)
  })

  test('does not come in again on any process, nor reads there, until they are let in again', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    await ana.say('Before')
    const deckId = await room.addDeck(sessionId, 1)
    const video = await first.succeed(room.facilitator.cookie, linkVideo, {
      params: { projectId: room.projectId, sessionId },
      body: { name: 'The bridge', address: 'https://media.example/bridge.mp4', durationMs: null },
    })
    await remove(host, room.ana)
    await putOut(ana)
    expect((await tryToEnter(room.ana, sessionId)).reason).toBe('removed')
    expect((await tryToEnter(room.ana, sessionId, atSecond())).reason).toBe('removed')
    const where = { projectId: room.projectId, sessionId }
    const query = { streamId: ana.stream('stage'), before: 100 }
    for (const server of [first, second]) {
      const earlier = await server.call(room.ana.cookie, listEarlierMessages, { params: where, query })
      expect(earlier.failure).toMatchObject({ code: 'REFUSED', reason: 'removed' })
      for (const what of [listDecks, listVideos])
        expect((await server.call(room.ana.cookie, what, { params: where })).failure?.reason).toBe('removed')
      const { url } = server
      for (const path of [`decks/${deckId}/file`, `decks/${deckId}/pages`, `videos/${video.videoId}/file`])
        expect(await refusalOf(`${url}/api/projects/${room.projectId}/${path}`, room.ana)).toBe('removed')
    }
    expect(await readmit(host, room.ana)).toMatchObject({ ok: true })
    expect((await tryToEnter(room.ana, sessionId, atSecond())).reason).toBeNull()
    expect((await tryToEnter(room.ana, sessionId)).reason).toBeNull()
  })

  test('is told when, why, and whom to write to; nobody else is', async () => {
    const { sessionId, host } = await room.open()
    const admin = await first.make.person({
      name: 'Ada Admin',
      role: 'project-administrator',
      projectId: room.projectId,
    })
    await remove(host, room.ana, 'Advertised a product')
    const where = { params: { projectId: room.projectId, sessionId } }
    const { removal } = await second.succeed(room.ana.cookie, getOwnRemoval, where)
    expect(removal).toMatchObject({
      reason: 'Advertised a product',
      contacts: [{ name: 'Ada Admin', email: admin.email }],
    })
    expect(await first.succeed(room.bao.cookie, getOwnRemoval, where)).toEqual({ removal: null })
    await readmit(host, room.ana)
    expect(await first.succeed(room.ana.cookie, getOwnRemoval, where)).toEqual({ removal: null })
  })

  test('comes in nowhere, however joining and removing race on two processes', async () => {
    for (let round = 0; round < 6; round++) {
      const { sessionId, host } = await room.open()
      // Both processes hold the session already.
      await room.enter(room.bao, sessionId, atSecond())
      const coming = [tryToEnter(room.ana, sessionId), tryToEnter(room.ana, sessionId, atSecond())]
      const [removed, ...came] = await Promise.all([remove(host, room.ana), ...coming])
      expect(removed).toMatchObject({ ok: true })
      for (const { client, reason } of came) {
        // Refused, or put out once they were in; or while they waited for the answer, which then never comes.
        if (reason !== 'removed') await putOut(client)
        expect(client.evicted() ?? reason).toBe('removed')
      }
      await expect.poll(() => openVisitsOf(room.ana, sessionId)).toBe(0)
      expect(doorOf(host).removed.map(({ personId }) => personId)).toEqual([room.ana.personId])
    }
  })

  test('leaves a record of who did it, whom it is about and when, and the words beside it', async () => {
    const { host } = await room.open()
    await remove(host, room.ana, 'Words that may be erased')
    await readmit(host, room.ana)
    const entries = await db().auditEntry.findMany({
      where: { action: { startsWith: 'live.door.' }, subjectId: host.stream('staff') },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action, personId }) => [action, personId])).toEqual([
      ['live.door.remove', room.facilitator.personId],
      ['live.door.readmit', room.facilitator.personId],
    ])
    expect(JSON.stringify(entries)).toContain(room.ana.personId)
    const logged = JSON.stringify(await db().liveEvent.findMany({ where: { streamId: host.stream('staff') } }))
    expect(JSON.stringify(entries) + logged).not.toContain('may be erased')
  })

  test('is somebody of the project who does not run it', async () => {
    const { sessionId, host } = await room.open()
    const { projectId } = room
    const make = (role: Parameters<typeof first.make.person>[0]) => first.make.person({ projectId, ...role })
    const others = await Promise.all([
      make({ role: 'facilitator' }),
      make({ role: 'host-organiser' }),
      make({ role: 'project-administrator' }),
      make({ role: 'project-administrator', projectId: null }),
    ])
    for (const other of [...others, room.facilitator])
      expect(await remove(host, other)).toMatchObject({ failure: { reason: 'runs-session' } })
    const elsewhere = await first.make.person({ role: 'participant', projectId: await first.make.project() })
    const nobody = { personId: newId(PersonId) }
    for (const stranger of [elsewhere, nobody])
      expect(await remove(host, stranger)).toMatchObject({ failure: { reason: 'unknown-person' } })
    const speaker = await make({ role: 'resource-person' })
    const speaking = await room.enter(speaker, sessionId)
    expect(await remove(host, speaker)).toMatchObject({ ok: true })
    await putOut(speaking)
  })

  test('is removed by those who run the session, of this session only, and hears of others nothing', async () => {
    const { sessionId, host } = await room.open()
    const other = await room.open()
    const speaker = await first.make.person({ role: 'resource-person', projectId: room.projectId })
    for (const who of [room.bao, speaker]) {
      const client = await room.enter(who, sessionId)
      expect(await remove(client, room.ana)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
      expect(await give(client, { type: 'door.lock' })).toMatchObject({ failure: { code: 'FORBIDDEN' } })
      expect(await host.command(other.host.stream('staff'), { type: 'door.lock' })).toMatchObject({
        failure: { code: 'NOT_FOUND' },
      })
      await remove(host, room.ana)
      await readmit(host, room.ana)
      expect([...client.replica().streams.keys()]).not.toContain(client.stream('staff'))
      expect(JSON.stringify([...client.replica().streams])).not.toContain('Shouted')
    }
    await remove(host, room.ana)
    expect((await tryToEnter(room.ana, other.sessionId)).reason).toBeNull()
  })
})

describe('a locked room', () => {
  test('lets late comers wait, which is no presence, until they are let in one by one or all', async () => {
    const { sessionId, host } = await room.open()
    const third = await first.make.person({ name: 'Chi', role: 'participant', projectId: room.projectId })
    expect(await give(host, { type: 'door.lock' })).toMatchObject({ ok: true })
    const late = [
      await tryToEnter(room.ana, sessionId),
      await tryToEnter(room.bao, sessionId, atSecond()),
      await tryToEnter(third, sessionId, atSecond()),
    ]
    expect(late.map(({ reason }) => reason)).toEqual(['room-locked', 'room-locked', 'room-locked'])
    await host.until('three to wait', (host) => waiting(host).length === 3)
    await host.until('to be told who is there', (host) => host.present().length > 0)
    expect(host.present().map(({ personId }) => personId)).toEqual([room.facilitator.personId])
    for (const who of [room.ana, room.bao, third]) expect(await openVisitsOf(who, sessionId)).toBe(0)

    await give(host, { type: 'door.admit', personId: room.bao.personId })
    await late[1]?.client.until('to come in by itself', (client) => client.joined() !== null)
    expect(waiting(host)).toEqual([room.ana.personId, third.personId])
    expect(late[0]?.client.joined()).toBeNull()

    await give(host, { type: 'door.admit-all' })
    for (const { client } of late) await client.until('to come in by itself', (client) => client.joined() !== null)
    expect(waiting(host)).toEqual([])
    await expect.poll(() => openVisitsOf(third, sessionId)).toBe(1)
  })

  test('is open to who was in before, to who presents and to who runs it, on any process', async () => {
    const { sessionId, host } = await room.open()
    const speaker = await first.make.person({ role: 'resource-person', projectId: room.projectId })
    const ana = await room.enter(room.ana, sessionId)
    const bao = await room.enter(room.bao, sessionId)
    await ana.leave()
    await give(host, { type: 'door.lock' })
    bao.drop()
    await bao.comeBack()
    expect((await tryToEnter(room.ana, sessionId, atSecond())).reason).toBeNull()
    expect((await tryToEnter(speaker, sessionId, atSecond())).reason).toBeNull()
    expect((await tryToEnter(room.facilitator, sessionId, atSecond())).reason).toBeNull()
  })

  test('forgets who goes away from it, and opens for all who wait', async () => {
    const { sessionId, host } = await room.open()
    await give(host, { type: 'door.lock' })
    const ana = await tryToEnter(room.ana, sessionId)
    const bao = await tryToEnter(room.bao, sessionId, atSecond())
    await host.until('two to wait', (host) => waiting(host).length === 2)
    ana.client.close()
    await host.until('one to wait', (host) => waiting(host).join() === room.bao.personId)
    expect(await give(host, { type: 'door.admit', personId: room.ana.personId })).toMatchObject({
      failure: { reason: 'not-waiting' },
    })
    await give(host, { type: 'door.unlock' })
    await bao.client.until('to come in', (client) => client.joined() !== null)
    expect((await tryToEnter(room.ana, sessionId)).reason).toBeNull()
  })

  test('shows who waits on two processes until they have gone from both', async () => {
    const { sessionId, host } = await room.open()
    await give(host, { type: 'door.lock' })
    const here = await tryToEnter(room.ana, sessionId)
    const there = await tryToEnter(room.ana, sessionId, atSecond())
    await host.until('Ana to wait', (host) => waiting(host).join() === room.ana.personId)
    here.client.close()
    await host.until('her to have given up here', (host) => waiting(host).length === 0)
    await host.until('and to wait there', (host) => waiting(host).join() === room.ana.personId)
    there.client.close()
    await host.until('nobody to wait', (host) => waiting(host).length === 0)
    expect(await give(host, { type: 'door.admit-all' })).toMatchObject({ failure: { reason: 'not-waiting' } })
  })

  test('forgets who waited through a process that was killed, and not who waits through others', async () => {
    const { sessionId, host } = await room.open()
    await give(host, { type: 'door.lock' })
    await tryToEnter(room.ana, sessionId, atSecond())
    await host.until('Ana to wait', (host) => waiting(host).length === 1)
    const settings = { REDIS_URL: first.env.REDIS_URL ?? '', DATABASE_URL: first.env.DATABASE_URL ?? '' }
    const killed = await startTestServer(settings)
    const { clock } = killed.platform
    const { nowMs } = clock
    // As far as one process may run before the database, which says when a process ended.
    clock.nowMs = () => nowMs() + 1500
    try {
      // Where nobody is outside of it, it says of nobody that they have gone: as little as one that is killed.
      const knock = { type: 'door.knock', personId: room.bao.personId } as const
      await withLog(liveOf(killed.platform), staffRef({ projectId: room.projectId, sessionId }), (staff) =>
        commandAsSystem(liveOf(killed.platform), staff, knock),
      )
      await host.until('both to wait', (host) => waiting(host).length === 2)
    } finally {
      await killed.close()
    }
    await expect.poll(() => waiting(host), { timeout: 8000 }).toEqual([room.ana.personId])
  })

  test('sends who waits away when they are removed', async () => {
    const { sessionId, host } = await room.open()
    await give(host, { type: 'door.lock' })
    const { client } = await tryToEnter(room.ana, sessionId, atSecond())
    await host.until('Ana to wait', (host) => waiting(host).length === 1)
    await remove(host, room.ana)
    await putOut(client)
    expect(waiting(host)).toEqual([])
  })

  test('keeps nobody out once the session is over', async () => {
    const { sessionId, host } = await room.open()
    await give(host, { type: 'door.lock' })
    const { client } = await tryToEnter(room.ana, sessionId)
    await host.command(host.stream('stage'), { type: 'session.end' })
    await client.until('to come in', (client) => client.joined() !== null)
    expect(client.stage().lifecycle.phase).toBe('ended')
    expect(await openVisitsOf(room.ana, sessionId)).toBe(0)
  })

  test('takes commands from nobody who waits before it', async () => {
    const { sessionId, host } = await room.open()
    await give(host, { type: 'door.lock' })
    const { client } = await tryToEnter(room.ana, sessionId)
    expect(await client.say('Let me in')).toMatchObject({ failure: { reason: 'join-first' } })
    const since = await client.socket.emitWithAck('live:since', { streamId: client.stream('staff'), afterSeq: 0 })
    expect(since).toMatchObject({ failure: { reason: 'join-first' } })
    expect(await client.command(client.stream('staff'), { type: 'door.unlock' })).toMatchObject({
      failure: { reason: 'join-first' },
    })
  })
})
