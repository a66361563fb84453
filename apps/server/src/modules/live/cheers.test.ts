import type { LiveClient } from '@muster/crowd/live-client'
import type { Cheer } from '@muster/live/cheers/model'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  // What is tested here is not the clock.
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

test('cheers are told to everybody in one message, count once for each moment of a person, and are in no log', async () => {
  const { sessionId, host } = await room.open()
  const [ana, bao] = [await room.enter(room.ana, sessionId), await room.enter(room.bao, sessionId)]
  const heard: { counts: object; atMs: number }[] = []
  host.socket.on('live:cheers', ({ counts }) => heard.push({ counts, atMs: performance.now() }))
  const before = host.stage()
  const give = (client: LiveClient, cheer: Cheer) => client.socket.emitWithAck('live:cheer', { cheer })

  const rush = await Promise.all([
    give(ana, 'applause'),
    give(bao, 'applause'),
    give(host, 'heart'),
    ...Array.from({ length: 20 }, () => give(ana, 'applause')),
  ])
  expect(rush.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(3)
  expect(rush.some((answer) => !answer.ok && answer.failure.code === 'RATE_LIMITED')).toBe(true)
  await host.until('the cheers', () => heard.length > 0)
  expect(heard[0]?.counts).toEqual({ applause: 2, heart: 1 })
  expect(host.stage()).toBe(before)
  expect(await server.platform.database.client.liveEvent.count({ where: { streamId: host.stream('stage') } })).toBe(1)
})

test('nobody cheers before a session is open, or in one that they are not in', async () => {
  const sessionId = await server.make.session({ projectId: room.projectId })
  const ana = await room.enter(room.ana, sessionId)
  expect(await ana.socket.emitWithAck('live:cheer', { cheer: 'heart' })).toMatchObject({
    failure: { reason: 'not-open-yet' },
  })
  await ana.leave()
  expect(await ana.socket.emitWithAck('live:cheer', { cheer: 'heart' })).toMatchObject({
    failure: { reason: 'join-first' },
  })
})
