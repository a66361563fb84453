import { getBoard } from '@muster/contracts/attendance'
import type { LiveClient } from '@muster/crowd/live-client'
import type { ClientCommand } from '@muster/live/commands'
import { streamId } from '@muster/live/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom
let helper: MadePerson

beforeAll(async () => {
  // What is tested here is not the clock.
  server = await startTestServer()
  room = await makeTestRoom(server)
  helper = await server.make.person({ name: 'Hel Helpdesk', role: 'helpdesk', projectId: room.projectId })
})
afterEach(() => room.empty())
afterAll(() => server.close())

async function open() {
  const { sessionId, host } = await room.open()
  const [desk, ana] = [await room.enter(helper, sessionId), await room.enter(room.ana, sessionId)]
  return { sessionId, host, desk, ana, staff: host.stream('staff') }
}
const staffOf = (client: LiveClient) => {
  const state = client.replica().streams.get(client.stream('staff'))?.state
  return state?.kind === 'staff' ? state : null
}
const forbidden = { ok: false, failure: { code: 'FORBIDDEN' } }

describe('the helpdesk', () => {
  test('sees the problems of people in the room and answers them', async () => {
    const { desk, ana, staff } = await open()
    const reported = await ana.command(staff, { type: 'problem.report', kind: 'cannot-hear' })
    const problem = reported.ok ? reported.data.seq : 0
    await desk.until('the problem', (client) => staffOf(client)?.problems.length === 1)
    for (const command of [
      { type: 'problem.take', problem },
      { type: 'problem.answer', problem, text: 'Join the call' },
      { type: 'problem.close', problem },
    ] as const)
      expect(await desk.command(staff, command)).toMatchObject({ ok: true })
    const own = streamId({ kind: 'person', sessionId: desk.sessionId, personId: room.ana.personId })
    await ana.until(
      'the answer',
      (client) => Object.values(client.replica().streams.get(own)?.words ?? {}).length === 1,
    )
  })

  test('talks with those who run the session', async () => {
    const { host, desk, staff } = await open()
    expect(await desk.say('The sound is bad', staff)).toMatchObject({ ok: true })
    await host.until('the words', (client) => client.said(staff)[0] === 'The sound is bad')
    await host.say('I call them', staff)
    await desk.until('the answer', (client) => client.said(staff)[1] === 'I call them')
  })

  test('comes into a locked room, and lets in who waits', async () => {
    const { sessionId, host } = await room.open()
    await host.command(host.stream('staff'), { type: 'door.lock' })
    const desk = await room.enter(helper, sessionId)
    const waiting = room.client(room.bao, sessionId)
    await expect(waiting.join()).rejects.toMatchObject({ failure: { reason: 'room-locked' } })
    await desk.until('somebody who waits', (client) => staffOf(client)?.door.waiting.length === 1)
    const { personId } = room.bao
    expect(await desk.command(desk.stream('staff'), { type: 'door.admit', personId })).toMatchObject({ ok: true })
    await host.until('both', (client) => client.present().some((card) => card.personId === personId))
  })

  test.each<[string, 'stage' | 'staff', ClientCommand]>([
    ['presents nothing', 'stage', { type: 'deck.stop' }],
    ['ends nothing', 'stage', { type: 'session.end' }],
    ['closes no chat', 'stage', { type: 'chat.close' }],
    ['pins nothing', 'staff', { type: 'chat.unpin' }],
    ['locks no door', 'staff', { type: 'door.lock' }],
    ['settles no complaint', 'staff', { type: 'complaint.close', complaint: 1, how: 'dismissed' }],
  ])('%s', async (_name, on, command) => {
    const { desk } = await open()
    expect(await desk.command(desk.stream(on), command)).toMatchObject(forbidden)
  })

  test('mutes and removes nobody, deletes what nobody but itself said, reads nothing private, sees no attendance', async () => {
    const { sessionId, host, desk, ana, staff } = await open()
    const { personId } = room.ana
    const stage = host.stream('stage')
    const said = await ana.say('Good morning')
    const message = said.ok ? said.data.seq : 0
    const thread = streamId({ kind: 'private', sessionId, personId })
    await ana.say('Between us', thread)
    await host.until('the words', (client) => client.said(thread).length === 1)
    for (const [on, command] of [
      [stage, { type: 'chat.mute', personId }],
      [stage, { type: 'chat.delete', message }],
      [staff, { type: 'door.remove', personId, reason: 'Shouting' }],
      [thread, { type: 'chat.say', text: 'Me too' }],
    ] as const)
      expect(await desk.command(on, command)).toMatchObject(forbidden)
    expect(desk.said(thread)).toEqual([])
    const { projectId } = room
    expect(await server.call(helper.cookie, getBoard, { params: { projectId } })).toMatchObject({ status: 403 })
  })
})
