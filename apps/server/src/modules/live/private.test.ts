import type { PersonId, SessionId } from '@muster/contracts/ids'
import { listEarlierMessages } from '@muster/contracts/live'
import type { LiveClient } from '@muster/crowd/live-client'
import { streamId } from '@muster/live/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, newCommandId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  // What is tested here is not the clock.
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

const withThem = (sessionId: SessionId, personId: PersonId) => streamId({ kind: 'private', sessionId, personId })

async function open() {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  return { sessionId, host, ana, thread: withThem(sessionId, room.ana.personId) }
}

/** Everything that a client is ever sent from here on. */
function listen(client: LiveClient): string[] {
  const heard: string[] = []
  client.socket.onAny((...message) => heard.push(JSON.stringify(message)))
  return heard
}

describe('what a participant writes to those who run the session', () => {
  test('can be deleted after they were withdrawn, and nothing is added to it', async () => {
    const { sessionId, host } = await open()
    const { projectId } = room
    const pia = await server.make.person({ name: 'Pia', role: 'participant', projectId })
    const { personId } = pia
    const thread = withThem(sessionId, personId)
    const said = await (await room.enter(pia, sessionId)).say('Unfit to stay', thread)
    if (!said.ok) throw new Error('It was said.')
    const left = { where: { projectId, personId }, data: { withdrawnAt: new Date() } }
    await server.platform.database.client.participant.updateMany(left)
    expect(await host.say('Why?', thread)).toMatchObject({ failure: { reason: 'not-allowed' } })
    const command = { type: 'chat.delete', message: said.data.seq } as const
    expect(await host.command(thread, command)).toMatchObject({ ok: true })
  })

  test('reaches all of them, and the answer the participant; and nobody else at any time', async () => {
    const { sessionId, host, ana, thread } = await open()
    const { projectId } = room
    const cohost = await server.make.person({ name: 'Cora Cohost', role: 'facilitator', projectId })
    const speaker = await server.make.person({ name: 'Rex Speaker', role: 'resource-person', projectId })
    const second = await room.enter(cohost, sessionId)
    const others = [await room.enter(room.bao, sessionId), await room.enter(speaker, sessionId)]
    const heard = others.map(listen)

    expect(await ana.say('I cannot hear anything', thread)).toMatchObject({ ok: true })
    for (const client of [host, second])
      await client.until('the words', () => client.said(thread)[0] === 'I cannot hear anything')
    expect(await second.say('Try to leave and come back', thread)).toMatchObject({ ok: true })
    for (const client of [ana, host])
      await client.until('the answer', () => client.said(thread)[1] === 'Try to leave and come back')

    for (const client of others) {
      expect(await client.socket.emitWithAck('live:since', { streamId: thread, afterSeq: 0 })).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
      expect(await client.say('Me too', thread)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
      await client.say('done')
      await client.until('the end', () => client.said().length >= others.indexOf(client) + 1)
    }
    const late = [await room.enter(room.bao, sessionId), await room.enter(speaker, sessionId)]
    const known = JSON.stringify([heard, late.map((client) => client.joined())])
    expect(known).not.toMatch(/cannot hear|come back"/)
    expect(known).not.toContain(thread)
    for (const who of [room.bao, speaker])
      expect(
        await server.call(who.cookie, listEarlierMessages, {
          params: { projectId, sessionId },
          query: { streamId: thread, before: 100 },
        }),
      ).toMatchObject({ status: 403 })
  })

  test('is found again by both when they come back', async () => {
    const { sessionId, ana, thread } = await open()
    await ana.say('Help', thread)
    const back = await room.enter(room.ana, sessionId)
    expect(back.said(thread)).toEqual(['Help'])
    const host = await room.enter(room.facilitator, sessionId)
    expect(host.said(thread)).toEqual(['Help'])
  })

  test('said twice with the same id is said once', async () => {
    const { host, ana, thread } = await open()
    const id = newCommandId()
    const first = await ana.command(thread, { type: 'chat.say', text: 'Once' }, id)
    expect(await ana.command(thread, { type: 'chat.say', text: 'Once' }, id)).toEqual(first)
    await host.until('the words', () => host.said(thread).length > 0)
    expect(host.said(thread)).toEqual(['Once'])
  })

  test('stays in its session', async () => {
    const { ana, thread } = await open()
    await ana.say('Here', thread)
    const other = await server.make.session({ projectId: room.projectId })
    const host = await room.enter(room.facilitator, other)
    expect(await host.say('There', thread)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(host.said(thread)).toEqual([])
  })

  test('is begun by those who run the session as well, with somebody of the project and nobody else', async () => {
    const { sessionId, host, ana, thread } = await open()
    expect(await host.say('Can you present after the break?', thread)).toMatchObject({ ok: true })
    await ana.until('the words', () => ana.said(thread)[0] === 'Can you present after the break?')
    expect(await ana.say('Gladly', thread)).toMatchObject({ ok: true })
    await host.until('the answer', () => host.said(thread)[1] === 'Gladly')
    const stranger = await server.make.person({
      name: 'Stranger',
      role: 'participant',
      projectId: await server.make.project(),
    })
    expect(await host.say('Hello', withThem(sessionId, stranger.personId))).toMatchObject({
      failure: { reason: 'unknown-person' },
    })
    const bao = await room.enter(room.bao, sessionId)
    expect(await bao.say('Hello', thread)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(bao.said(thread)).toEqual([])
  })

  test('is under the order of the open chat: who is muted there is muted here, and slow mode counts', async () => {
    const { host, ana, thread } = await open()
    const stage = host.stream('stage')
    const { personId } = room.ana
    const said = await ana.say('One', thread)
    await host.until('the words', () => host.said(thread).length === 1)
    await host.command(stage, { type: 'chat.slow', everyMs: 60_000 })
    await ana.until('slow mode', (client) => client.stage().chat.slow !== null)
    expect(await ana.say('Two', thread)).toMatchObject({ failure: { reason: 'slow-mode' } })
    expect(await host.say('Three', thread)).toMatchObject({ ok: true })
    await host.command(stage, { type: 'chat.slow', everyMs: null })
    await host.command(stage, { type: 'chat.mute', personId })
    await ana.until('being muted', (client) => client.stage().chat.muted.includes(personId))
    expect(await ana.say('Four', thread)).toMatchObject({ failure: { reason: 'chat-muted' } })
    const message = said.ok ? said.data.seq : 0
    expect(await ana.react(thread, message, 'heart')).toMatchObject({ failure: { reason: 'chat-muted' } })
    await host.command(stage, { type: 'chat.unmute', personId })
    await ana.until('being heard again', (client) => client.stage().chat.muted.length === 0)
    await host.command(stage, { type: 'chat.close' })
    expect(await ana.say('Five', thread)).toMatchObject({ ok: true })
  })
})
