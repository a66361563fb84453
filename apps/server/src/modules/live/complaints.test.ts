import type { LiveClient } from '@muster/crowd/live-client'
import type { ClientCommand } from '@muster/live/commands'
import { streamId } from '@muster/live/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { makeTestRoom, newCommandId, newGroupId, type TestRoom } from './test-room.ts'

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

/** The facilitator and Ana on the first process, Bao on the second. */
async function open() {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId, { url: second.url })
  return { sessionId, host, ana, bao, stage: host.stream('stage') }
}
async function give(client: LiveClient, command: ClientCommand, on = client.stream('stage')): Promise<number> {
  const answer = await client.command(on, command)
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  return answer.data.seq
}
type About = Extract<ClientCommand, { type: 'complaint.make' }>['about']
const complain = (client: LiveClient, about: About, text?: string) =>
  client.command(client.stream('staff'), {
    type: 'complaint.make',
    about,
    ...(text === undefined ? {} : { text }),
  })
const complaintsOf = (client: LiveClient) => {
  const state = client.replica().streams.get(client.stream('staff'))?.state
  return state?.kind === 'staff' ? state.complaints : []
}
const refused = (reason: string) => ({ ok: false, failure: { reason } })

describe('a complaint', () => {
  test('reaches those who run the session with its reason, from whichever process, and nobody else', async () => {
    const { sessionId, host, ana, bao, stage } = await open()
    const heard: string[] = []
    ana.socket.onAny((...message) => heard.push(JSON.stringify(message)))
    const message = await give(ana, { type: 'chat.say', text: 'You are all fools' })
    await bao.until('the words', (client) => client.said().length === 1)
    const about = { streamId: stage, kind: 'message', seq: message } as const
    expect(await complain(bao, about, 'It insults us')).toMatchObject({ ok: true })
    await host.until('the complaint', (client) => complaintsOf(client).length === 1)
    expect(complaintsOf(host)).toMatchObject([
      { about, author: room.ana.personId, by: [{ by: room.bao.personId, hasWords: true }], closed: null },
    ])
    const seq = complaintsOf(host)[0]?.seq ?? 0
    expect(host.replica().streams.get(host.stream('staff'))?.words[seq]).toBe('It insults us')

    await ana.say('And more')
    await bao.until('the end', (client) => client.said().length === 2)
    expect(heard.join()).not.toMatch(/complaint|insults/)
    const late = [await room.enter(room.bao, sessionId), await room.enter(room.ana, sessionId)]
    expect(JSON.stringify(late.map((client) => client.joined()))).not.toMatch(/complaint\.|insults us/)
    const colleague = await room.enter(room.facilitator, sessionId, { url: second.url })
    expect(complaintsOf(colleague)).toEqual(complaintsOf(host))
  })

  test('is made once by a person, also when it is sent again, and after it was settled', async () => {
    const { host, ana, bao, stage } = await open()
    const about = {
      streamId: stage,
      kind: 'message',
      seq: await give(ana, { type: 'chat.say', text: 'Fools' }),
    } as const
    const again = newCommandId()
    const make = { type: 'complaint.make', about } as const
    const made = await bao.command(bao.stream('staff'), make, again)
    expect(await bao.command(bao.stream('staff'), make, again)).toEqual(made)
    expect(await complain(bao, about)).toMatchObject(refused('already-complained'))
    await host.until('the complaint', (client) => complaintsOf(client).length === 1)
    await give(
      host,
      { type: 'complaint.close', complaint: complaintsOf(host)[0]?.seq ?? 0, how: 'dismissed' },
      host.stream('staff'),
    )
    expect(await complain(bao, about)).toMatchObject(refused('already-complained'))
  })

  test('of a question without a name does not say whose it is, nor to those who run the session', async () => {
    const { host, ana, bao, stage } = await open()
    await give(host, { type: 'questions.allow-nameless', allowed: true })
    const question = await give(ana, { type: 'question.ask', text: 'Are you mad?', nameless: true })
    expect(await complain(bao, { streamId: stage, kind: 'question', seq: question })).toMatchObject({ ok: true })
    await host.until('the complaint', (client) => complaintsOf(client).length === 1)
    expect(complaintsOf(host)).toMatchObject([{ author: null, by: [{ by: room.bao.personId }] }])
    await give(host, { type: 'question.dismiss', question, reason: 'unsuitable' })
    expect(await complain(ana, { streamId: stage, kind: 'question', seq: question })).toMatchObject(
      refused('message-deleted'),
    )
  })

  test('is of what one may read in the session, and of nothing else', async () => {
    const { sessionId, host, ana, bao, stage } = await open()
    const groupId = newGroupId()
    const rooms = [{ groupId, name: 'Red', members: [room.ana.personId] }]
    await give(host, { type: 'groups.open', rooms, forMs: null })
    const red = streamId({ kind: 'group', sessionId, groupId })
    await ana.until('her group', (client) => client.group() === red)
    const said = await give(ana, { type: 'chat.say', text: 'Only us' }, red)
    expect(await complain(bao, { streamId: red, kind: 'message', seq: said })).toMatchObject(refused('not-in-group'))
    expect(await complain(bao, { streamId: host.stream('staff'), kind: 'message', seq: 1 })).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    expect(await complain(bao, { streamId: stage, kind: 'message', seq: 9999 })).toMatchObject(
      refused('unknown-message'),
    )
    const other = await room.open()
    const elsewhere = { streamId: other.host.stream('stage'), kind: 'message', seq: 1 } as const
    expect(await complain(bao, elsewhere)).toMatchObject(refused('wrong-stream'))
    expect(await complain(ana, { streamId: red, kind: 'message', seq: said })).toMatchObject(refused('own-message'))
    expect(complaintsOf(host)).toEqual([])
  })

  test('is settled by those who run the session, and the audit says who did what about it, not who complained', async () => {
    const { host, ana, bao, stage } = await open()
    const message = await give(ana, { type: 'chat.say', text: 'Fools' })
    await complain(bao, { streamId: stage, kind: 'message', seq: message }, 'Words of his')
    await host.until('the complaint', (client) => complaintsOf(client).length === 1)
    const complaint = complaintsOf(host)[0]?.seq ?? 0
    const close = { type: 'complaint.close', complaint, how: 'deleted' } as const
    expect(await bao.command(host.stream('staff'), close)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const claim = (how: 'deleted' | 'muted') => host.command(host.stream('staff'), { ...close, how })
    expect(await claim('deleted')).toMatchObject(refused('not-done'))
    expect(await claim('muted')).toMatchObject(refused('not-done'))
    await give(host, { type: 'chat.mute', personId: room.ana.personId })
    await give(host, { type: 'chat.unmute', personId: room.ana.personId })
    expect(await claim('muted')).toMatchObject(refused('not-done'))
    await give(host, { type: 'chat.delete', message })
    await give(host, close, host.stream('staff'))
    await ana.until('it gone', (client) => client.said()[0] === null)
    const { client: db } = first.platform.database
    const entries = await db.auditEntry.findMany({
      where: { subjectId: host.stream('staff') },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action, personId, detail }) => ({ action, personId, detail }))).toMatchObject([
      { action: 'live.complaint.close', personId: room.facilitator.personId, detail: { complaint, how: 'deleted' } },
    ])
    const logs = await db.liveEvent.findMany({ where: { streamId: host.stream('staff') } })
    expect(JSON.stringify([entries, logs])).not.toContain('Words of')
  })
})
