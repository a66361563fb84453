import { getDirectory, listEarlierMessages } from '@muster/contracts/live'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, newCommandId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

describe('a live session', () => {
  test('opens in the programme when the facilitator opens it, and ends there when they end it', async () => {
    const { sessionId, host } = await room.open()
    const state = async () =>
      (await server.platform.database.client.session.findUniqueOrThrow({ where: { id: sessionId } })).state
    expect(await state()).toBe('open')
    expect(await host.command(host.stream('stage'), { type: 'session.end' })).toMatchObject({ ok: true })
    expect(await state()).toBe('ended')
    expect(host.stage().lifecycle.phase).toBe('ended')
  })

  test('shows everybody the same page, also who comes late', async () => {
    const { sessionId, host } = await room.open()
    const early = await room.enter(room.ana, sessionId)
    const deckId = await room.addDeck(sessionId, 3)
    await host.command(host.stream('stage'), { type: 'deck.present', deckId, page: 1 })
    await host.command(host.stream('stage'), { type: 'deck.turn', deckId, page: 2 })
    await early.until('page 2', (client) => client.stage().deck?.page === 2)
    const late = await room.enter(room.bao, sessionId)
    expect(late.stage().deck).toEqual(early.stage().deck)
    expect(late.stage()).toEqual(host.stage())
  })

  test('says what is said to everybody, in one order', async () => {
    const { sessionId, host } = await room.open()
    const [first, second] = [await room.enter(room.ana, sessionId), await room.enter(room.bao, sessionId)]
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? first : second).say(`word ${index}`)))
    for (const listener of [host, first, second])
      await listener.until('20 messages', (client) => client.said().length === 20)
    expect(second.said()).toEqual(first.said())
    expect(host.said()).toEqual(first.said())
    expect(host.said().map(String).sort()).toEqual(Array.from({ length: 20 }, (_, index) => `word ${index}`).sort())
  })

  test('knows who is there, once each, and tells when they leave', async () => {
    const { sessionId, host } = await room.open()
    const tabs = [await room.enter(room.ana, sessionId), await room.enter(room.ana, sessionId)]
    await host.until('Ana to be there', (client) => client.present().length === 2)
    expect(host.present().find(({ personId }) => personId === room.ana.personId)).toMatchObject({
      name: 'Ana Participant',
      country: 'KR',
      role: 'participant',
      room: 'stage',
    })
    await tabs[0]?.leave()
    await tabs[1]?.leave()
    await host.until('Ana to be gone', (client) => client.present().length === 1)
  })

  test('names everybody who may be in the room', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    const { people } = await server.succeed(room.ana.cookie, getDirectory, {
      params: { projectId: room.projectId, sessionId },
    })
    expect(people.map(({ name }) => name).sort()).toEqual(['Ana Participant', 'Bao Participant', 'Fay Facilitator'])
  })

  test('pages back through what was said before', async () => {
    const { sessionId } = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    for (const text of ['one', 'two', 'three']) await speaker.say(text)
    const streamId = speaker.stream('stage')
    const read = (before: number) =>
      server.succeed(room.bao.cookie, listEarlierMessages, {
        params: { projectId: room.projectId, sessionId },
        query: { streamId, before },
      })
    const { messages } = await read(1000)
    expect(messages.map(({ text }) => text)).toEqual(['one', 'two', 'three'])
    expect((await read(messages[2]?.seq ?? 0)).messages.map(({ text }) => text)).toEqual(['one', 'two'])
  })

  test('shows that words were erased, and keeps the rest', async () => {
    const { sessionId } = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    await speaker.say('to be erased')
    const streamId = speaker.stream('stage')
    await server.platform.database.client.liveWords.deleteMany({ where: { streamId } })
    const { messages } = await server.succeed(room.bao.cookie, listEarlierMessages, {
      params: { projectId: room.projectId, sessionId },
      query: { streamId, before: 1000 },
    })
    expect(messages).toMatchObject([{ by: room.ana.personId, text: null }])
  })
})

describe('a lost answer', () => {
  test('and its retry say a thing once, and are answered the same', async () => {
    const { sessionId, host } = await room.open()
    const speaker = await room.enter(room.ana, sessionId)
    const id = newCommandId()
    const say = { type: 'chat.say', text: 'only once' } as const
    const answers = [
      await speaker.command(speaker.stream('stage'), say, id),
      await speaker.command(speaker.stream('stage'), say, id),
      ...(await Promise.all([1, 2, 3].map(() => speaker.command(speaker.stream('stage'), say, id)))),
    ]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await speaker.say('afterwards')
    await host.until('both', (client) => client.said().length >= 2)
    expect(host.said()).toEqual(['only once', 'afterwards'])
  })

  test('of one person says nothing about the same command id of another', async () => {
    const { sessionId, host } = await room.open()
    const id = newCommandId()
    for (const who of [room.ana, room.bao]) {
      const speaker = await room.enter(who, sessionId)
      await speaker.command(speaker.stream('stage'), { type: 'chat.say', text: who.personId }, id)
    }
    await host.until('both', (client) => client.said().length === 2)
    expect(host.said()).toEqual([room.ana.personId, room.bao.personId])
  })
})

describe('coming back', () => {
  test('brings exactly what was missed', async () => {
    const { sessionId, host } = await room.open()
    const listener = await room.enter(room.ana, sessionId)
    await host.say('before')
    await listener.until('the first word', (client) => client.said().length === 1)
    listener.drop()
    await host.say('meanwhile')
    await listener.comeBack()
    const sync = listener.joined()?.streams.find(({ streamId }) => streamId === listener.stream('stage'))
    expect(sync).toMatchObject({ kind: 'events', events: [{ type: 'chat.said' }] })
    expect(listener.said()).toEqual(['before', 'meanwhile'])
  })

  test('after a long time brings the state as it is now', async () => {
    const { sessionId, host } = await room.open()
    const listener = await room.enter(room.ana, sessionId)
    listener.drop()
    const streamId = host.stream('stage')
    const deckId = await room.addDeck(sessionId, 5)
    await host.command(streamId, { type: 'deck.present', deckId, page: 1 })
    await Promise.all(
      Array.from({ length: 4 }, async (_, talker) => {
        const speaker = await room.enter(talker % 2 ? room.ana : room.bao, sessionId)
        for (let index = 0; index < 90; index++) {
          const answer = await speaker.say(`${talker} ${index}`)
          if (!answer.ok && answer.failure.code === 'RATE_LIMITED') index -= 1
        }
      }),
    )
    await listener.comeBack()
    const sync = listener.joined()?.streams.find((sync) => sync.streamId === streamId)
    expect(sync?.kind).toBe('snapshot')
    const end = listener.replica().streams.get(streamId)?.seq
    await host.until('the same events', (client) => client.replica().streams.get(streamId)?.seq === end)
    expect(listener.stage()).toEqual(host.stage())
    expect(listener.said()).toHaveLength(100)
    expect(listener.said()).not.toContain(null)
  })
})
