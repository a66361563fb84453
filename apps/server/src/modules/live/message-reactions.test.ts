import type { LiveClient } from '@muster/crowd/live-client'
import { type StreamId, streamId } from '@muster/live/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { makeTestRoom, newGroupId, type TestRoom } from './test-room.ts'

let servers: Awaited<ReturnType<typeof startTwoServers>>
let first: TestServer
let second: TestServer
let room: TestRoom

beforeAll(async () => {
  // What is tested here is not the clock.
  servers = await startTwoServers()
  ;({ first, second } = servers)
  room = await makeTestRoom(first)
})
afterEach(() => room.empty())
afterAll(() => servers.close())

/** The facilitator and Ana on the first process, Bao on the second; and something that Ana said. */
async function open() {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId, { url: second.url })
  const stage = host.stream('stage')
  return { sessionId, host, ana, bao, stage, message: await say(ana, 'Good morning', stage) }
}
async function say(client: LiveClient, text: string, id: StreamId): Promise<number> {
  const answer = await client.say(text, id)
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  return answer.data.seq
}
const refused = (reason: string) => ({ ok: false, failure: { reason } })
const rows = (id: string) => first.platform.database.client.messageReaction.count({ where: { streamId: id } })

describe('a sign at a message', () => {
  test('counts once for each person, kind and message, on whichever process, and is seen by all', async () => {
    const { host, ana, bao, stage, message } = await open()
    const counted = { ok: true, data: { counted: true } }
    for (const client of [ana, bao, ana]) expect(await client.react(stage, message, 'heart')).toEqual(counted)
    expect(await bao.react(stage, message, 'laugh')).toEqual(counted)
    for (const client of [host, ana, bao])
      await client.until('three signs', (client) => {
        const signs = client.reactionsAt(stage, message)
        return signs?.['heart'] === 2 && signs['laugh'] === 1
      })
    await bao.react(stage, message, 'heart', false)
    await bao.react(stage, message, 'laugh', false)
    for (const client of [host, ana, bao])
      await client.until('one sign', (client) => {
        const signs = client.reactionsAt(stage, message)
        return JSON.stringify(signs) === '{"heart":1}'
      })
  })

  test('is found again by who comes back, who sees which are theirs and of nobody else whose they are', async () => {
    const { sessionId, ana, bao, stage, message } = await open()
    await ana.react(stage, message, 'heart')
    await bao.react(stage, message, 'heart')
    await bao.react(stage, message, 'surprise')
    const back = await room.enter(room.ana, sessionId, { url: second.url })
    const standing = await back.askReactions(stage)
    expect(standing).toEqual({
      ok: true,
      data: { counts: { [message]: { heart: 2, surprise: 1 } }, own: { [message]: ['heart'] } },
    })
    expect(JSON.stringify(standing)).not.toContain(room.bao.personId)
    expect(await back.askReactions(stage, message + 1)).toEqual({ ok: true, data: { counts: {}, own: {} } })
  })

  test('of a rush of them is told together, and none is lost', async () => {
    const { host, ana, bao, stage, message } = await open()
    const told: unknown[] = []
    host.socket.on('live:reacted', (payload) => told.push(payload))
    const signs = ['heart', 'laugh', 'applause', 'surprise', 'thumbs-up'] as const
    const answers = await Promise.all(
      [ana, bao].flatMap((client) => signs.map((sign) => client.react(stage, message, sign))),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    await host.until('all', (client) => {
      const counts = client.reactionsAt(stage, message)
      return signs.every((sign) => counts?.[sign] === 2)
    })
    expect(told.length).toBeLessThanOrEqual(4)
  })

  test('is left at a message that the state no longer holds', async () => {
    const { ana, bao, host, stage, message } = await open()
    for (let count = 0; count < 5; count++)
      await Promise.all(Array.from({ length: 20 }, () => (count % 2 ? ana : host).say('And more')))
    await bao.until('the end of it', (client) => !client.stage().chat.messages.some(({ seq }) => seq === message))
    expect(await bao.react(stage, message, 'heart')).toMatchObject({ ok: true })
    expect(await ana.askReactions(stage)).toMatchObject({ data: { counts: { [message]: { heart: 1 } } } })
  })

  test('is not left where one may not write, nor where nothing was said', async () => {
    const { host, ana, bao, stage, message } = await open()
    expect(await bao.react(stage, 9999, 'heart')).toMatchObject(refused('unknown-message'))
    await host.command(stage, { type: 'chat.mute', personId: room.bao.personId })
    expect(await bao.react(stage, message, 'heart')).toMatchObject(refused('chat-muted'))
    await host.command(stage, { type: 'chat.close' })
    expect(await ana.react(stage, message, 'heart')).toMatchObject(refused('chat-closed'))
    expect(await host.react(stage, message, 'heart')).toMatchObject({ ok: true })
    expect(await rows(stage)).toBe(1)
  })

  test('goes with its message', async () => {
    const { host, ana, bao, stage, message } = await open()
    await Promise.all([ana.react(stage, message, 'heart'), bao.react(stage, message, 'laugh')])
    await host.command(stage, { type: 'chat.delete', message })
    expect(await ana.react(stage, message, 'heart')).toMatchObject(refused('message-deleted'))
    expect(await rows(stage)).toBe(0)
    expect(await host.askReactions(stage)).toEqual({ ok: true, data: { counts: {}, own: {} } })
  })
})

describe('in a chat that not everybody reads', () => {
  test('a sign is told to its members alone, and nobody else leaves or asks for any', async () => {
    const { sessionId, host, ana, bao } = await open()
    const groupId = newGroupId()
    const rooms = [
      { groupId, name: 'Red', members: [room.ana.personId] },
      { groupId: newGroupId(), name: 'Blue', members: [room.bao.personId] },
    ]
    await host.command(host.stream('stage'), { type: 'groups.open', rooms, forMs: null })
    const red = streamId({ kind: 'group', sessionId, groupId })
    await ana.until('her group', (client) => client.group() === red)
    const message = await say(ana, 'Only us', red)
    expect(await ana.react(red, message, 'heart')).toMatchObject({ ok: true })
    await host.until('the sign', (client) => client.reactionsAt(red, message)?.['heart'] === 1)
    expect(await bao.react(red, message, 'heart')).toMatchObject(refused('not-in-group'))
    expect(await bao.askReactions(red)).toMatchObject(refused('not-in-group'))
    expect(bao.reactionsAt(red, message)).toBeNull()
  })

  test('the same of what is written with those who run the session', async () => {
    const { sessionId, host, ana, bao } = await open()
    const thread = streamId({ kind: 'private', sessionId, personId: room.ana.personId })
    const message = await say(ana, 'I cannot hear', thread)
    await host.until('the words', (client) => client.said(thread).length === 1)
    expect(await host.react(thread, message, 'thumbs-up')).toMatchObject({ ok: true })
    await ana.until('the sign', (client) => client.reactionsAt(thread, message)?.['thumbs-up'] === 1)
    expect(await bao.react(thread, message, 'heart')).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await bao.askReactions(thread)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })
})
