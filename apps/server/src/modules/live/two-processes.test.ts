import { streamId } from '@muster/live/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { choosing, countsOf, makeTestRoom, newCommandId, newGroupId, newPollId, type TestRoom } from './test-room.ts'

let servers: Awaited<ReturnType<typeof startTwoServers>>
let first: TestServer
let second: TestServer
let room: TestRoom

beforeAll(async () => {
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
  return { sessionId, host, ana, bao }
}

describe('two processes on one database', () => {
  test('are one room: words in one order, everybody present to everybody', async () => {
    const { host, ana, bao } = await open()
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? ana : bao).say(`word ${index}`)))
    for (const client of [host, ana, bao]) await client.until('20 messages', (client) => client.said().length === 20)
    expect(bao.said()).toEqual(ana.said())
    for (const client of [ana, bao]) client.watchPeople()
    for (const client of [host, ana, bao]) await client.until('three people', (client) => client.present().length === 3)
    expect(bao.stage()).toEqual(host.stage())
  })

  test('answer a retry alike, whichever it reaches', async () => {
    const { sessionId, host, ana } = await open()
    const elsewhere = await room.enter(room.ana, sessionId, { url: second.url })
    const id = newCommandId()
    const say = { type: 'chat.say', text: 'once' } as const
    const before = await ana.command(ana.stream('stage'), say, id)
    expect(await elsewhere.command(ana.stream('stage'), say, id)).toEqual(before)
    await ana.say('afterwards')
    await host.until('both', (client) => client.said().length >= 2)
    expect(host.said()).toEqual(['once', 'afterwards'])
  })

  test('count each vote once', async () => {
    const { host, ana, bao } = await open()
    const pollId = newPollId()
    const poll = { pollId, question: 'Which?', form: choosing(['one', 'two']) }
    await host.command(host.stream('stage'), { type: 'poll.open', ...poll })
    await bao.until('the poll', (client) => client.stage().polls.shown.length === 1)
    await Promise.all([
      ana.vote(pollId, { kind: 'choice', choices: [0] }),
      bao.vote(pollId, { kind: 'choice', choices: [1] }),
      bao.vote(pollId, { kind: 'choice', choices: [1] }),
    ])
    for (const client of [ana, bao]) await client.until('the tally', (client) => countsOf(client, pollId) === '1,1')
    await host.command(host.stream('stage'), { type: 'poll.close', pollId })
    await bao.until('the end', (client) => client.stage().polls.shown[0]?.closed !== null)
    expect(bao.stage().polls.shown[0]?.closed).toEqual({ kind: 'choice', counts: [1, 1], ballots: 2 })
  })

  test('show what somebody points at on both', async () => {
    const { sessionId, host, bao } = await open()
    const deckId = await room.addDeck(sessionId, 3)
    await host.command(host.stream('stage'), { type: 'deck.present', deckId, page: 1 })
    await bao.until('the slides', (client) => client.stage().deck !== null)
    const seen: number[] = []
    bao.socket.on('live:pointing', ({ pointers }) => seen.push(...pointers.flatMap(({ points }) => points)))
    await host.socket.emitWithAck('live:point', { page: 1, tool: 'laser', line: 1, points: [4000, 3000] })
    await expect.poll(() => seen).toEqual([4000, 3000])
  })

  test('bring a private word to those who run the session, and the answer back, whichever holds them', async () => {
    const { sessionId, host, ana, bao } = await open()
    const thread = streamId({ kind: 'private', sessionId, personId: room.bao.personId })
    await bao.say('Help', thread)
    await host.until('the word', (client) => client.said(thread)[0] === 'Help')
    await host.say('Here', thread)
    await bao.until('the answer', (client) => client.said(thread)[1] === 'Here')
    expect(ana.said(thread)).toEqual([])
  })

  test('move people into group rooms and send them home, whichever holds them', async () => {
    const { sessionId, host, bao } = await open()
    const groupId = newGroupId()
    const rooms = [{ groupId, name: 'Red', members: [room.ana.personId, room.bao.personId] }]
    await host.command(host.stream('stage'), { type: 'groups.open', rooms, forMs: null })
    await bao.until('the room', (client) => client.group() === `${sessionId}:group:${groupId}`)
    await host.command(host.stream('stage'), { type: 'session.end' })
    await bao.until('the end', (client) => client.stage().lifecycle.phase === 'ended')
    const { client: db } = first.platform.database
    const endings = async () =>
      (await db.visit.findMany({ where: { sessionId }, select: { ending: true } })).map(({ ending }) => ending).sort()
    await expect
      .poll(endings, { timeout: 8000 })
      .toEqual(['moved', 'moved', 'session_ended', 'session_ended', 'session_ended'])
    const chains = await db.visit.findMany({ where: { sessionId }, distinct: ['bootId'] })
    expect(chains).toHaveLength(2)
  })

  test('bring everybody up to date even where a broadcast was lost between them', async () => {
    const { host, bao } = await open()
    // What is written without a word to anybody: as when Redis dropped it.
    const { client: db } = first.platform.database
    const streamId = host.stream('stage')
    const { head } = await db.liveStream.findUniqueOrThrow({ where: { id: streamId } })
    await db.liveEvent.create({
      data: {
        streamId,
        seq: head + 1,
        at: new Date(),
        actorId: room.ana.personId,
        v: 1,
        type: 'hand.raised',
        payload: {},
      },
    })
    await db.liveStream.update({ where: { id: streamId }, data: { head: head + 1 } })
    for (const client of [host, bao])
      await client.until('the hand', (client) => client.stage().hands.raised.length === 1)
    expect(bao.stage()).toEqual(host.stage())
  })
})
