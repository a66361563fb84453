import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

async function open() {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  return { sessionId, host, ana, stage: host.stream('stage') }
}
const ok = { ok: true }
const refused = (reason: string) => ({ ok: false, failure: { code: 'REFUSED', reason } })

describe('those who run the session', () => {
  test('pin a message, and who comes later reads it', async () => {
    const { sessionId, host, ana, stage } = await open()
    const message = await ana.say('The agenda is on page 3').then((answer) => (answer.ok ? answer.data.seq : 0))
    expect(await host.command(stage, { type: 'chat.pin', message })).toMatchObject(ok)
    const late = await room.enter(room.bao, sessionId)
    const { pinned } = late.stage().chat
    expect(pinned).toMatchObject({ by: room.ana.personId })
    expect(late.replica().streams.get(stage)?.words[pinned?.seq ?? 0]).toBe('The agenda is on page 3')
  })

  test('slow the chat down: one message each, and a refusal says when the next', async () => {
    const { host, ana, stage } = await open()
    await host.command(stage, { type: 'chat.slow', everyMs: 60_000 })
    expect(await ana.say('one')).toMatchObject(ok)
    expect(await ana.say('two')).toMatchObject({ failure: { reason: 'slow-mode', params: { seconds: 60 } } })
    expect([await host.say('three'), await host.say('four')]).toMatchObject([ok, ok])
  })

  test('close the chat, mute one person, and take both back', async () => {
    const { host, ana, stage } = await open()
    await host.command(stage, { type: 'chat.close' })
    expect(await ana.say('closed')).toMatchObject(refused('chat-closed'))
    await host.command(stage, { type: 'chat.open' })
    await host.command(stage, { type: 'chat.mute', personId: room.ana.personId })
    expect(await ana.say('muted')).toMatchObject(refused('chat-muted'))
    await host.command(stage, { type: 'chat.unmute', personId: room.ana.personId })
    expect(await ana.say('heard again')).toMatchObject(ok)
  })

  test('are in the audit with all of it', async () => {
    const { host, stage } = await open()
    const { personId } = room.ana
    const message = await host.say('Welcome').then((answer) => (answer.ok ? answer.data.seq : 0))
    await host.command(stage, { type: 'chat.pin', message })
    await host.command(stage, { type: 'chat.unpin' })
    await host.command(stage, { type: 'chat.slow', everyMs: 10_000 })
    await host.command(stage, { type: 'chat.close' })
    await host.command(stage, { type: 'chat.open' })
    await host.command(stage, { type: 'chat.mute', personId })
    await host.command(stage, { type: 'chat.unmute', personId })
    const entries = await server.platform.database.client.auditEntry.findMany({
      where: { subjectId: stage, action: { startsWith: 'live.chat.' } },
      orderBy: { id: 'asc' },
    })
    const by = { personId: room.facilitator.personId }
    expect(entries).toMatchObject([
      { ...by, action: 'live.chat.pin', detail: { message } },
      { ...by, action: 'live.chat.unpin' },
      { ...by, action: 'live.chat.slow' },
      { ...by, action: 'live.chat.close' },
      { ...by, action: 'live.chat.open' },
      { ...by, action: 'live.chat.mute', detail: { personId } },
      { ...by, action: 'live.chat.unmute', detail: { personId } },
    ])
  })
})
