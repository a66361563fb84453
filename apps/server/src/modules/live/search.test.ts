import type { SessionId } from '@muster/contracts/ids'
import { searchSaid } from '@muster/contracts/live'
import type { LiveClient } from '@muster/crowd/live-client'
import type { ClientCommand } from '@muster/live/commands'
import { type StreamId, streamId } from '@muster/live/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, newGroupId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  // What is tested here is not the clock.
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

async function give(client: LiveClient, command: ClientCommand, on: StreamId = client.stream('stage')) {
  const answer = await client.command(on, command)
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  return answer.data.seq
}
const say = (client: LiveClient, text: string, on?: StreamId) => give(client, { type: 'chat.say', text }, on)
async function search(who: MadePerson, sessionId: SessionId, q: string) {
  const { projectId } = room
  return server.succeed(who.cookie, searchSaid, { params: { projectId, sessionId }, query: { q } })
}
const textsOf = async (...asked: Parameters<typeof search>) =>
  (await search(...asked)).found.map(({ text }) => text).toSorted()

describe('searching what was said', () => {
  test.each(['a\u0000b', 'a\uFEFFb', '\u200B\u200B'])('takes no %j, which nobody can have said', async (q) => {
    const { sessionId } = await room.open()
    const params = { projectId: room.projectId, sessionId }
    expect((await server.call(room.ana.cookie, searchSaid, { params, query: { q } })).failure?.code).toBe('INVALID')
  })

  test('finds messages, questions, answers and announcements, the latest first, with who and where', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const message = await say(ana, 'The bridge is old')
    const question = await give(ana, { type: 'question.ask', text: 'Whose bridge is it?', nameless: false })
    await give(host, { type: 'question.answer', question, text: 'The BRIDGE is ours' })
    const rooms = [{ groupId: newGroupId(), name: 'Red', members: [room.ana.personId] }]
    await give(host, { type: 'groups.open', rooms, forMs: null })
    const announced = await give(host, { type: 'groups.announce', text: 'Back over the bridge, please' })
    const [stage, fay, { personId }] = [host.stream('stage'), room.facilitator.personId, room.ana]
    expect((await search(room.bao, sessionId, 'bridge')).found).toMatchObject([
      { streamId: stage, kind: 'announcement', about: announced, by: fay },
      { streamId: stage, kind: 'answer', about: question, by: fay, text: 'The BRIDGE is ours' },
      { streamId: stage, kind: 'question', about: question, by: personId },
      { streamId: stage, kind: 'message', about: message, by: personId, text: 'The bridge is old' },
    ])
  })

  test('finds in private, among staff and in groups only what the person may read', async () => {
    const { sessionId, host } = await room.open()
    const [ana, bao] = [await room.enter(room.ana, sessionId), await room.enter(room.bao, sessionId)]
    const groupId = newGroupId()
    await give(host, {
      type: 'groups.open',
      rooms: [{ groupId, name: 'Red', members: [room.ana.personId] }],
      forMs: null,
    })
    await say(host, 'secret of staff', host.stream('staff'))
    await say(host, 'secret of Red', streamId({ kind: 'group', sessionId, groupId }))
    for (const [client, { personId }, text] of [
      [ana, room.ana, 'secret of Ana'],
      [bao, room.bao, 'secret of Bao'],
    ] as const)
      await say(client, text, streamId({ kind: 'private', sessionId, personId }))
    expect(await textsOf(room.ana, sessionId, 'secret')).toEqual(['secret of Ana', 'secret of Red'])
    expect(await textsOf(room.bao, sessionId, 'secret')).toEqual(['secret of Bao'])
    expect(await textsOf(room.facilitator, sessionId, 'secret')).toHaveLength(4)
    const other = await server.make.session({ projectId: room.projectId })
    expect(await textsOf(room.facilitator, other, 'secret')).toEqual([])
  })

  test('says of each thing what it is: a caption, a problem and its answer, a removal, a complaint', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const [stage, staff] = [host.stream('stage'), host.stream('staff')]
    const message = await say(host, 'A harbour')
    await give(host, { type: 'captions.offer', languages: ['en'] })
    const caption = await give(host, { type: 'caption.say', language: 'en', text: 'Welcome to the harbour' })
    const problem = await give(ana, { type: 'problem.report', kind: 'other', text: 'No harbour here' }, staff)
    await give(host, { type: 'problem.answer', problem, text: 'The harbour is on page 3' }, staff)
    const about = { streamId: stage, kind: 'message', seq: message } as const
    const complaint = await give(ana, { type: 'complaint.make', about, text: 'Not a harbour' }, staff)
    const { personId } = room.bao
    const removal = await give(host, { type: 'door.remove', personId, reason: 'Left the harbour' }, staff)
    expect((await search(room.facilitator, sessionId, 'harbour')).found).toMatchObject([
      { streamId: staff, kind: 'removal', about: removal },
      { streamId: staff, kind: 'complaint', about: complaint, by: room.ana.personId },
      { streamId: staff, kind: 'problem-answer', about: problem },
      { streamId: staff, kind: 'problem', about: problem, by: room.ana.personId, language: null },
      { streamId: stage, kind: 'caption', about: caption, language: 'en' },
      { streamId: stage, kind: 'message', about: message },
    ])
    const own = streamId({ kind: 'person', sessionId, personId: room.ana.personId })
    expect((await search(room.ana, sessionId, 'harbour')).found).toMatchObject([
      { streamId: own, kind: 'problem-answer', about: problem },
      { kind: 'caption' },
      { kind: 'message' },
    ])
  })

  test('finds the words as they are now, what was edited at the message it changed, and nothing that is gone', async () => {
    const { sessionId, host } = await room.open()
    const message = await say(host, 'first draft of it')
    await give(host, { type: 'chat.edit', message, text: 'second draft of it' })
    const gone = await say(host, 'third draft of it')
    await give(host, { type: 'chat.delete', message: gone })
    expect((await search(room.ana, sessionId, 'draft')).found).toMatchObject([
      { about: message, text: 'second draft of it' },
    ])
  })

  test('says nobody’s name with a question that has none', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    await give(host, { type: 'questions.allow-nameless', allowed: true })
    await give(ana, { type: 'question.ask', text: 'Dare I?', nameless: true })
    for (const who of [room.facilitator, room.ana])
      expect(await search(who, sessionId, 'dare')).toMatchObject({ found: [{ by: null }] })
  })

  test('finds nothing for who was removed from the room, until they are let in again', async () => {
    const { sessionId, host } = await room.open()
    await say(host, 'said behind the door')
    const [staff, { personId }] = [host.stream('staff'), room.ana]
    await give(host, { type: 'door.remove', personId, reason: 'Shouting' }, staff)
    const which = { params: { projectId: room.projectId, sessionId }, query: { q: 'door' } }
    const { failure } = await server.call(room.ana.cookie, searchSaid, which)
    expect(failure).toMatchObject({ code: 'REFUSED', reason: 'removed' })
    await give(host, { type: 'door.readmit', personId }, staff)
    expect(await textsOf(room.ana, sessionId, 'door')).toEqual(['said behind the door'])
  })

  test.each([
    ['a percent sign', '0%', ['100% of it']],
    ['an underscore', 'a_b', ['a_b c']],
    ['a backslash', 'c:\\', ['c:\\temp']],
    ['Korean', '안녕', ['안녕하세요']],
  ])('takes %s as it is', async (_name, q, expected) => {
    const { sessionId, host } = await room.open()
    for (const text of ['100% of it', '1000', 'a_b c', 'axb c', 'c:\\temp', '안녕하세요']) await say(host, text)
    expect(await textsOf(room.ana, sessionId, q)).toEqual(expected)
  })
})
