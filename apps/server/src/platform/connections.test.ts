import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { PersonId } from '@muster/contracts/ids'
import type { LiveClient } from '@muster/crowd/live-client'
import { connectRaw } from '@muster/crowd/raw-socket'
import { limits } from '@muster/live/limits'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../tests/support/test-server.ts'
import { choosing, makeTestRoom, newPollId, type TestRoom } from '../modules/live/test-room.ts'
import { newId } from './ids.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  // Nobody is to be missed while a test lets them stand still.
  server = await startTestServer({
    TRUST_PROXY: '1',
    PING_INTERVAL_MS: '60000',
    PING_TIMEOUT_MS: '60000',
    CHECKPOINT_INTERVAL_MS: '61000',
  })
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

describe('a connection', () => {
  test('through a proxy comes from the address that the proxy names, not from what its sender invented', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    const headers = { cookie: room.facilitator.cookie, 'x-forwarded-for': '198.51.100.1, 203.0.113.7' }
    const socket = await connectRaw(server.url, headers)
    const where = { projectId: room.projectId, sessionId, device: randomUUID(), clientNow: Date.now() }
    expect(await socket.emitWithAck('live:join', where)).toMatchObject({ ok: true })
    const open = { streamId: `${sessionId}:stage`, commandId: randomUUID(), command: { type: 'session.open' } }
    expect(await socket.emitWithAck('live:command', open)).toMatchObject({ ok: true })
    socket.close()
    const { client: db } = server.platform.database
    const { id } = await db.auditEntry.findFirstOrThrow({ where: { subjectId: sessionId }, orderBy: { at: 'desc' } })
    expect(await db.auditOrigin.findFirst({ where: { entryId: id } })).toMatchObject({ address: '203.0.113.7' })
  })

  test('of strangers is refused at the door where there are too many, and nobody who is signed in with them', async () => {
    const from = { 'x-forwarded-for': '192.0.2.9' }
    const refusalOf = (error: Error) => ('data' in error ? JSON.stringify(error.data) : error.message)
    const knock = () => connectRaw(server.url, from).then(() => 'let in', refusalOf)
    const told = await Promise.all(Array.from({ length: 330 }, knock))
    expect(told.filter((answer) => answer === '{"code":"UNAUTHENTICATED"}')).toHaveLength(300)
    expect(told.filter((answer) => answer === 'websocket error')).toHaveLength(30)
    const socket = await connectRaw(server.url, { ...from, cookie: room.ana.cookie })
    expect(socket.connected).toBe(true)
    socket.close()
  })

  test('may travel in requests where a network lets no WebSocket through: it is told, is heard, and is counted', async () => {
    const { sessionId } = await room.open()
    const others = await room.enter(room.bao, sessionId)
    const socket = await connectRaw(server.url, { cookie: room.ana.cookie }, 'polling')
    const told = new Promise((done) => void socket.once('live:events', done))
    const where = { projectId: room.projectId, sessionId, device: randomUUID(), clientNow: Date.now() }
    expect(await socket.emitWithAck('live:join', where)).toMatchObject({ ok: true })
    expect(server.platform.rooms.countWays()).toMatchObject({ polling: 1 })
    await others.say('Through to everybody')
    expect(await told).toMatchObject({ words: expect.anything() })
    const say = { type: 'chat.say', text: 'And back' }
    const given = { streamId: `${sessionId}:stage`, commandId: randomUUID(), command: say }
    expect(await socket.emitWithAck('live:command', given)).toMatchObject({ ok: true })
    socket.close()
    await expect.poll(() => server.platform.rooms.countWays().polling).toBe(0)
  })

  test('that travels in requests asks at the same door', async () => {
    const knock = (headers: Record<string, string>) =>
      connectRaw(server.url, headers, 'polling').then(
        () => 'let in',
        (error: Error) => ('data' in error ? JSON.stringify(error.data) : error.message),
      )
    expect(await knock({})).toBe('{"code":"UNAUTHENTICATED"}')
    expect(await knock({ cookie: room.ana.cookie, origin: 'https://elsewhere.example' })).toBe('xhr poll error')
    const { sid } = JSON.parse((await (await fetch(`${server.url}/live/?EIO=4&transport=polling`)).text()).slice(1))
    const large = await fetch(`${server.url}/live/?EIO=4&transport=polling&sid=${sid}`, {
      method: 'POST',
      body: 'x'.repeat(2 * limits.messageBytes),
    })
    expect(large.status).toBe(413)
  })

  test('that sits in no room is closed after a while; one that is in a room stays', async () => {
    const { sessionId } = await room.open()
    const inside = await room.enter(room.ana, sessionId)
    const left = await room.enter(room.bao, sessionId)
    const outside = await connectRaw(server.url, { cookie: room.bao.cookie })
    await left.leave()
    server.platform.rooms.closeIdle(60_000)
    left.socket.io.reconnection(false)
    await expect
      .poll(() => {
        server.platform.rooms.closeIdle(50)
        return [inside.socket, left.socket, outside].map(({ connected }) => connected)
      })
      .toEqual([true, false, false])
  })

  describe('that does not read', () => {
    /** Tells Ana so much that the network takes no more, and then `count` messages that wait. */
    async function fill(ana: LiveClient, count: number) {
      const ghost = { personId: newId(PersonId), country: null, role: 'participant', room: 'stage' } as const
      const tell = (name: string) =>
        server.platform.rooms.tellHere(ana.socket.id ?? '', 'live:presence', { joined: [{ ...ghost, name }], left: [] })
      for (let index = 0; index < 100; index++) tell('x'.repeat(300_000))
      await setTimeout(100)
      for (let index = 0; index < count; index++) tell('a ghost')
    }

    test('is spared tallies and presence, and brought up to date when it reads again', async () => {
      const { sessionId, host } = await room.open()
      const ana = await room.enter(room.ana, sessionId)
      ana.watchPeople()
      const pollId = newPollId()
      const poll = { pollId, question: 'Which?', form: choosing(['one', 'two']) }
      await host.command(host.stream('stage'), { type: 'poll.open', ...poll })
      await ana.until('the poll', (client) => client.stage().polls.shown.length === 1)
      const tallies: number[] = []
      ana.socket.on('live:tally', ({ tally }) => tallies.push(tally.ballots))

      ana.freeze()
      await fill(ana, 100)
      expect(server.platform.rooms.relieveUnread()).toBe(0)
      const tally = { pollId, tally: { kind: 'choice' as const, counts: [0, 7], ballots: 7 }, written: [] }
      server.platform.rooms.tell(host.stream('stage'), 'live:tally', tally)
      await host.until('the tally', (client) => client.tally(pollId)?.tally.ballots === 7)
      await host.vote(pollId, { kind: 'choice', choices: [0] })
      await host.say('a word')

      ana.thaw()
      await ana.until('the word', (client) => client.said().length === 1)
      await ana.until('who is there', (client) => client.present().length === 2)
      expect(ana.present().map(({ personId }) => personId)).toContain(room.ana.personId)
      await ana.until('the votes', (client) => client.tally(pollId)?.tally.ballots === 1)
      expect(tallies).toEqual([1])
    })

    test('at all is dropped, counted, and comes back', async () => {
      const countDropped = async () => (await server.platform.metrics.unreadDropped.get()).values[0]?.value ?? 0
      const before = await countDropped()
      const { sessionId, host } = await room.open()
      const ana = await room.enter(room.ana, sessionId)
      ana.freeze()
      await fill(ana, 600)
      await host.until('Ana to be gone', (client) => client.present().length === 1)
      expect(await countDropped()).toBe(before + 1)
      ana.thaw()
      await host.until('Ana to be back', (client) => client.present().length === 2)
      expect(ana.joined()?.streams.map(({ kind }) => kind)).toContain('events')
    })
  })
})
