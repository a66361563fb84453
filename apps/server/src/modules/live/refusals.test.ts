import { randomUUID } from 'node:crypto'
import { connectRaw } from '@muster/crowd/raw-socket'
import { limits } from '@muster/live/limits'
import { liveCommands } from '@muster/live/protocol/commands'
import { PROTOCOL_VERSION } from '@muster/live/protocol/version'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { choosing, makeTestRoom, newGroupId, newPollId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

const raw = (cookie: string) => connectRaw(server.url, { cookie })

describe('a connection is refused', () => {
  test('without a sign-in', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    await expect(room.client(null, sessionId).join()).rejects.toMatchObject({ failure: { code: 'UNAUTHENTICATED' } })
  })

  test('with a protocol that the server does not speak, and told which it does', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    const old = room.client(room.ana, sessionId, { protocol: PROTOCOL_VERSION + 1 })
    await expect(old.join()).rejects.toMatchObject({
      failure: { code: 'PROTOCOL_VERSION', params: { server: PROTOCOL_VERSION } },
    })
  })

  test('from a page of another origin', async () => {
    const foreign = { cookie: room.ana.cookie, origin: 'https://elsewhere.example' }
    await expect(connectRaw(server.url, foreign)).rejects.toThrow('websocket error')
  })
})

describe('joining is refused', () => {
  test('where the person has no part in the project', async () => {
    const stranger = await server.make.person({ name: 'Stan Stranger' })
    const sessionId = await server.make.session({ projectId: room.projectId })
    await expect(room.client(stranger, sessionId).join()).rejects.toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })

  test('for an officer, who has no seat in the room', async () => {
    const officer = await server.make.person({ role: 'officer', projectId: room.projectId })
    const sessionId = await server.make.session({ projectId: room.projectId })
    await expect(room.client(officer, sessionId).join()).rejects.toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })

  test("for another project's session under one's own project, also while people are in it", async () => {
    const other = await makeTestRoom(server)
    const { sessionId } = await other.open()
    await expect(room.client(room.ana, sessionId).join()).rejects.toMatchObject({ failure: { code: 'NOT_FOUND' } })
    other.empty()
  })
})

describe('before joining', () => {
  test.each(Object.keys(liveCommands).filter((name) => name !== 'live:join'))('%s is refused', async (name) => {
    const socket = await raw(room.ana.cookie)
    expect(await socket.emitWithAck(name, {})).toEqual({
      ok: false,
      failure: { code: 'REFUSED', reason: 'join-first' },
    })
    socket.close()
  })

  test('again after leaving', async () => {
    const { sessionId } = await room.open()
    const listener = await room.enter(room.ana, sessionId)
    await listener.leave()
    expect(await listener.say('too late')).toMatchObject({ ok: false, failure: { reason: 'join-first' } })
  })
})

describe('malformed input', () => {
  const rubbish: unknown[] = [undefined, null, 1, 'x', [], {}, { streamId: 'x' }, { streamId: { $gt: '' } }, '\u0000']
  test.each(Object.keys(liveCommands))('of %s is INVALID or refused, and harms nothing', async (name) => {
    const socket = await raw(room.ana.cookie)
    for (const input of rubbish) {
      const answer = await socket.emitWithAck(name, input)
      expect(answer).toMatchObject({ ok: false })
      expect(['INVALID', 'NOT_FOUND', 'REFUSED']).toContain(answer.failure.code)
      expect(JSON.stringify(answer)).not.toContain('stack')
    }
    expect(socket.connected).toBe(true)
    socket.close()
  })

  test('in a room is INVALID with the place that is wrong', async () => {
    const { sessionId } = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    const failing = await speaker.say('\u202Eevil')
    expect(failing).toMatchObject({ ok: false, failure: { code: 'INVALID', issues: [{ path: 'command.text' }] } })
    expect(await speaker.say('x'.repeat(limits.textLength + 1))).toMatchObject({
      ok: false,
      failure: { code: 'INVALID' },
    })
    expect(await speaker.say('   ')).toMatchObject({ ok: false, failure: { code: 'INVALID' } })
  })

  test('of a command that does not exist', async () => {
    const socket = await raw(room.ana.cookie)
    const answer = await socket.emitWithAck('live:destroy', {})
    expect(answer).toEqual({ ok: false, failure: { code: 'INVALID', reason: 'unknown-command' } })
    socket.close()
  })

  test('without an acknowledgement does nothing, and the connection lives on', async () => {
    const { sessionId, host } = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    const { socket } = speaker
    const unanswered: { emit(name: string, ...args: unknown[]): void } = socket
    const streamId = speaker.stream('stage')
    unanswered.emit('live:command', {
      streamId,
      commandId: randomUUID(),
      command: { type: 'chat.say', text: 'unheard' },
    })
    unanswered.emit('live:command')
    unanswered.emit('live:vote', 'x', 'not a function')
    await speaker.say('heard')
    await host.until('the word', (client) => client.said().length > 0)
    expect(host.said()).toEqual(['heard'])
  })

  test('too large for any message ends the connection and nothing else', async () => {
    const { sessionId } = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    const listener = await room.enter(room.bao, sessionId)
    const gone = new Promise((resolve) => speaker.socket.once('disconnect', resolve))
    speaker.socket.io.reconnection(false)
    speaker.say('x'.repeat(limits.messageBytes + 1)).catch(() => {})
    await gone
    expect(await listener.say('still here')).toMatchObject({ ok: true })
  })

  test('more often than a person can is RATE_LIMITED', async () => {
    const { sessionId } = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    const answers = await Promise.all(Array.from({ length: 120 }, (_, index) => speaker.say(`${index}`)))
    const limited = answers.filter((answer) => !answer.ok && answer.failure.code === 'RATE_LIMITED')
    expect(limited.length).toBeGreaterThan(10)
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(50)
  })
})

describe('a command is refused', () => {
  test('that only who runs the session may give', async () => {
    const { sessionId } = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    const answer = await speaker.command(speaker.stream('stage'), { type: 'session.end' })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'FORBIDDEN', reason: 'not-allowed' } })
  })

  test('whose moment has not come or has passed', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    const host = await room.enter(room.facilitator, sessionId)
    const speaker = await room.enter(room.ana, sessionId)
    expect(await speaker.raiseHand()).toMatchObject({ ok: false, failure: { code: 'REFUSED', reason: 'not-open-yet' } })
    await host.command(host.stream('stage'), { type: 'session.open' })
    await host.command(host.stream('stage'), { type: 'session.end' })
    expect(await speaker.say('late')).toMatchObject({ ok: false, failure: { reason: 'session-ended' } })
  })

  test("on streams that are not one's own", async () => {
    const { sessionId } = await room.open()
    const other = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    const say = { type: 'chat.say', text: 'x' } as const
    const onto = async (id: Parameters<typeof speaker.command>[0]) => {
      const answer = await speaker.command(id, say)
      return answer.ok ? 'ok' : [answer.failure.code, answer.failure.reason]
    }
    expect(await onto(`${sessionId}:staff`)).toEqual(['FORBIDDEN', 'not-allowed'])
    expect(await onto(`${sessionId}:person:${room.bao.personId}`)).toEqual(['FORBIDDEN', 'not-allowed'])
    expect(await onto(`${sessionId}:group:${newGroupId()}`)).toEqual(['REFUSED', 'not-in-group'])
    expect(await onto(`${other.sessionId}:stage`)).toEqual(['NOT_FOUND', undefined])
    const since = await speaker.socket.emitWithAck('live:since', { streamId: `${sessionId}:staff`, afterSeq: 0 })
    expect(since).toMatchObject({ ok: false, failure: { code: 'FORBIDDEN' } })
  })

  test('with reasons for votes', async () => {
    const { sessionId, host } = await room.open()
    const voter = await room.enter(room.ana, sessionId)
    const pollId = newPollId()
    expect(await voter.vote(pollId, { kind: 'choice', choices: [0] })).toMatchObject({
      ok: false,
      failure: { reason: 'unknown-poll' },
    })
    const poll = { pollId, question: 'Which?', form: choosing(['one', 'two']) }
    await host.command(host.stream('stage'), { type: 'poll.open', ...poll })
    expect(await voter.vote(pollId, { kind: 'choice', choices: [7] })).toMatchObject({
      ok: false,
      failure: { reason: 'unknown-choice' },
    })
    await host.command(host.stream('stage'), { type: 'poll.close', pollId })
    expect(await voter.vote(pollId, { kind: 'choice', choices: [0] })).toMatchObject({
      ok: false,
      failure: { reason: 'poll-closed' },
    })
  })

  test('and changes nothing', async () => {
    const { sessionId, host } = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    const before = host.replica().streams.get(host.stream('stage'))?.seq
    await speaker.command(speaker.stream('stage'), { type: 'hand.lower-all' })
    const { head } = await server.platform.database.client.liveStream.findUniqueOrThrow({
      where: { id: host.stream('stage') },
    })
    expect(head).toBe(before)
  })
})
