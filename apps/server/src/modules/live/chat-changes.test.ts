import { listEarlierMessages } from '@muster/contracts/live'
import type { LiveClient } from '@muster/crowd/live-client'
import { limits } from '@muster/live/limits'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { listSaidBefore } from './messages.store.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

const messagesOf = (client: LiveClient) => client.stage().chat.messages
const seqOf = async (said: ReturnType<LiveClient['say']>) => {
  const answer = await said
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  return answer.data.seq
}
const stored = async (streamId: string) => {
  const rows = await server.platform.database.client.liveWords.findMany({ where: { streamId } })
  return rows.map(({ text }) => text)
}
const read = (client: LiveClient) =>
  server.succeed(room.bao.cookie, listEarlierMessages, {
    params: { projectId: room.projectId, sessionId: client.sessionId },
    query: { streamId: client.stream('stage'), before: 100_000 },
  })

async function open() {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  return { sessionId, host, ana, stage: host.stream('stage') }
}

describe('an edited message', () => {
  test('says the new words to everybody, and the old ones to nobody', async () => {
    const { sessionId, host, ana, stage } = await open()
    const message = await seqOf(ana.say('teh plan'))
    expect(await ana.command(stage, { type: 'chat.edit', message, text: 'the plan' })).toMatchObject({ ok: true })
    await host.until('the edit', (client) => client.said()[0] === 'the plan')
    const late = await room.enter(room.bao, sessionId)
    expect(late.said()).toEqual(['the plan'])
    expect((await read(late)).messages).toMatchObject([
      { seq: message, text: 'the plan', edited: { seq: message + 1 } },
    ])
    expect(await stored(stage)).toEqual(['the plan'])
    expect(await host.command(stage, { type: 'chat.edit', message, text: 'mine' })).toMatchObject({
      ok: false,
      failure: { code: 'FORBIDDEN', reason: 'not-allowed' },
    })
  })
})

describe('an answer', () => {
  test('is known as such to everybody, also to who comes later or pages back', async () => {
    const { sessionId, host, ana, stage } = await open()
    const asked = await seqOf(ana.say('Where are the slides?'))
    await host.command(stage, { type: 'chat.say', text: 'On the page of the session', replyTo: asked })
    await ana.until('the answer', (client) => messagesOf(client).at(-1)?.replyTo === asked)
    const late = await room.enter(room.bao, sessionId)
    expect(messagesOf(late)).toEqual(messagesOf(host))
    expect((await read(late)).messages.map(({ replyTo }) => replyTo)).toEqual([null, asked])
  })

  test('is none where it was said before there were answers', async () => {
    const { host } = await open()
    const { client: db } = server.platform.database
    const streamId = host.stream('staff')
    const said = { streamId, seq: 1, at: new Date(), actorId: room.facilitator.personId, v: 1, type: 'chat.said' }
    await db.liveEvent.create({ data: { ...said, payload: {} } })
    expect(await listSaidBefore(db, streamId, { before: 2, most: 1 })).toMatchObject([{ seq: 1, replyTo: null }])
  })

  test('to a message of another stream is refused', async () => {
    const { host, ana } = await open()
    const asked = await seqOf(ana.say('Where are the slides?'))
    const answer = { type: 'chat.say', text: 'There', replyTo: asked } as const
    expect(await host.command(host.stream('staff'), answer)).toMatchObject({ failure: { reason: 'unknown-message' } })
  })
})

describe('a deleted message', () => {
  test('leaves its trace and no words, also to who was away while it was said', async () => {
    const { host, ana, stage } = await open()
    const listener = await room.enter(room.bao, ana.sessionId)
    listener.drop()
    const message = await seqOf(ana.say('rather not'))
    await ana.command(stage, { type: 'chat.delete', message })
    await listener.comeBack()
    await host.until('the trace', (client) => messagesOf(client)[0]?.deleted !== null)
    expect(messagesOf(listener)).toEqual(messagesOf(host))
    expect(JSON.stringify([...listener.replica().streams, listener.joined()])).not.toContain('rather not')
    expect(await stored(stage)).toEqual([])
    expect((await read(listener)).messages).toMatchObject([{ text: null, deleted: { by: room.ana.personId } }])
  })

  test('of somebody else is in the audit: by whom and whose, not what', async () => {
    const { host, ana, stage } = await open()
    const message = await seqOf(ana.say('something rude'))
    const own = await seqOf(host.say('never mind'))
    await host.command(stage, { type: 'chat.delete', message })
    await host.command(stage, { type: 'chat.delete', message: own })
    const entries = await server.platform.database.client.auditEntry.findMany({
      where: { action: 'live.chat.delete', subjectId: stage },
    })
    expect(entries).toMatchObject([
      { personId: room.facilitator.personId, detail: { message, author: room.ana.personId } },
    ])
    expect(JSON.stringify(entries)).not.toContain('rude')
  })

  test('of long ago is deleted too, and everybody hears of it', async () => {
    const { host, ana, stage } = await open()
    const message = await seqOf(host.say('long ago'))
    for (let count = 0; count < limits.recentMessages; count++) {
      const answer = await ana.say(`${count}`)
      if (!answer.ok && answer.failure.code === 'RATE_LIMITED') count -= 1
    }
    expect(await ana.command(stage, { type: 'chat.delete', message })).toMatchObject({ ok: false })
    expect(await host.command(stage, { type: 'chat.delete', message })).toMatchObject({ ok: true })
    await ana.until('the trace', (client) => client.stage().chat.changed.some(({ seq }) => seq === message))
    expect(await stored(stage)).not.toContain('long ago')
    expect(await host.command(stage, { type: 'chat.delete', message })).toMatchObject({
      ok: false,
      failure: { code: 'REFUSED', reason: 'message-deleted' },
    })
  })
})
