import { cancelSession, deleteSession } from '@muster/contracts/programme'
import { getSession } from '@muster/server/modules/programme/programme.service'
import { system } from '@muster/server/platform/actor'
import { makeCtx } from '@muster/server/platform/ctx'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { liveOf } from './live.ts'
import { stageRef } from './logs.ts'
import { keepTime } from './rounds.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

const facts = (sessionId: Awaited<ReturnType<TestRoom['open']>>['sessionId']) =>
  getSession(makeCtx(server.platform, { actor: system, origin: null }), { projectId: room.projectId, sessionId })

describe('a session that nobody ends', () => {
  test('is prompted for at its planned end, and ends by itself after a while', async () => {
    const { sessionId, host } = await room.open({ lastsMs: 1200 })
    await host.until('the prompt', (client) => client.stage().lifecycle.ending !== null)
    await host.until('the end', (client) => client.stage().lifecycle.phase === 'ended')
    expect(await facts(sessionId)).toMatchObject({ state: 'ended', endedHow: 'by-itself' })
  })

  test('ends by itself also where nobody is there any more', async () => {
    const { sessionId, host } = await room.open({ lastsMs: 1200 })
    host.close()
    await expect.poll(async () => (await facts(sessionId)).state, { timeout: 10_000 }).toBe('ended')
  })

  test('goes on for as long as the facilitator keeps it open', async () => {
    const { sessionId, host } = await room.open({ lastsMs: 1100 })
    await host.until('the prompt', (client) => client.stage().lifecycle.ending !== null)
    const promptedFor = host.stage().lifecycle.ending?.endsItselfAt ?? 0
    await host.command(host.stream('stage'), { type: 'session.keep-open', forMs: 60_000 })
    await host.until(
      'the answer',
      (client) => (client.stage().lifecycle.ending?.endsItselfAt ?? 0) > promptedFor + 30_000,
    )
    await expect.poll(() => server.platform.clock.nowMs(), { timeout: 5000 }).toBeGreaterThan(promptedFor + 700)
    expect((await facts(sessionId)).state).toBe('open')
  })
})

describe('a cancelled session', () => {
  const cancel = async (sessionId: Awaited<ReturnType<TestRoom['open']>>['sessionId']) => {
    const administrator = await server.make.person({ role: 'project-administrator', projectId: room.projectId })
    await server.succeed(administrator.cookie, cancelSession, {
      params: { projectId: room.projectId, sessionId },
      body: { reason: 'The speaker is ill' },
    })
  }

  test('sends everybody home at once', async () => {
    const { sessionId, host } = await room.open()
    await cancel(sessionId)
    await host.until('the word of it', (client) => client.stage().lifecycle.phase === 'cancelled')
    expect((await facts(sessionId)).state).toBe('cancelled')
  })

  test('is told of to those who wait for its beginning', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    const waiting = await room.enter(room.ana, sessionId)
    await cancel(sessionId)
    await waiting.until('the word of it', (client) => client.stage().lifecycle.phase === 'cancelled')
    expect(await waiting.say('still there?')).toMatchObject({ failure: { reason: 'session-cancelled' } })
  })
})

describe('a deleted session', () => {
  const remove = async (sessionId: Awaited<ReturnType<TestRoom['open']>>['sessionId']) => {
    const administrator = await server.make.person({ role: 'project-administrator', projectId: room.projectId })
    await server.succeed(administrator.cookie, deleteSession, { params: { projectId: room.projectId, sessionId } })
  }

  test('sends those who wait for its beginning away, and says why', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    const waiting = await room.enter(room.ana, sessionId)
    await remove(sessionId)
    await waiting.until('to be sent away', (client) => client.evicted() !== null)
    expect(waiting.evicted()).toBe('session-gone')
  })

  test('is no hindrance to what happens in another', async () => {
    const gone = await server.make.session({ projectId: room.projectId })
    const cancelled = await server.make.session({ projectId: room.projectId })
    await room.enter(room.ana, gone)
    const waiting = await room.enter(room.bao, cancelled)
    await remove(gone)
    // As the programme of an older version did, or another process that died after it.
    await server.platform.database.client.session.update({ where: { id: cancelled }, data: { state: 'cancelled' } })
    await expect.poll(() => waiting.stage().lifecycle.phase, { timeout: 10_000 }).toBe('cancelled')
  })
})

describe('an open session in which nobody is', () => {
  test('is not read again while nothing happens in it', async () => {
    const { sessionId, host } = await room.open()
    const live = liveOf(server.platform)
    const { streamId } = stageRef({ projectId: room.projectId, sessionId })
    host.close()
    await expect.poll(() => live.halls.has(sessionId), { timeout: 10_000 }).toBe(false)
    await keepTime(live)
    const loading = vi.spyOn(live.logs, 'set')
    await keepTime(live)
    expect(loading.mock.calls.filter(([id]) => id === streamId)).toEqual([])
  })
})
