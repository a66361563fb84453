import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { choosing, countsOf, makeTestRoom, newPollId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

async function openPoll() {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId)
  const pollId = newPollId()
  const poll = {
    pollId,
    question: 'Which?',
    form: choosing(['one', 'two', 'three'], 2),
  }
  await host.command(host.stream('stage'), { type: 'poll.open', ...poll })
  return { sessionId, host, ana, bao, pollId }
}

const choose = (...choices: number[]) => ({ kind: 'choice' as const, choices })

describe('a poll', () => {
  test('counts each person once, with their last choice, and shows everybody', async () => {
    const { host, ana, bao, pollId } = await openPoll()
    expect(await ana.vote(pollId, choose(0))).toEqual({ ok: true, data: { counted: true } })
    await ana.vote(pollId, choose(1, 2))
    await bao.vote(pollId, choose(2))
    for (const client of [host, ana, bao])
      await client.until('both votes', (client) => client.tally(pollId)?.tally.ballots === 2)
    await host.until('the last choices', (client) => countsOf(client, pollId) === '0,1,2')
  })

  test('closes with every vote that was acknowledged', async () => {
    const { host, ana, bao, pollId } = await openPoll()
    const votes = [ana.vote(pollId, choose(0)), bao.vote(pollId, choose(0, 1))]
    await Promise.all([...votes, host.command(host.stream('stage'), { type: 'poll.close', pollId })])
    const counted = (await Promise.all(votes)).filter(({ ok }) => ok).length
    const poll = host.stage().polls.shown.find((poll) => poll.pollId === pollId)
    expect(poll?.closed?.ballots).toBe(counted)
  })

  test('is found again as it stands by who comes back: the votes so far, and one’s own', async () => {
    const { sessionId, host, ana, bao, pollId } = await openPoll()
    await ana.vote(pollId, choose(0))
    await bao.vote(pollId, choose(1, 2))
    const result = { tally: { kind: 'choice', counts: [1, 1, 1], ballots: 2 }, written: [] }
    const standingOf = async (who: TestRoom['ana']) => (await room.enter(who, sessionId)).joined()?.polls
    expect(await standingOf(room.ana)).toEqual([{ pollId, result, own: choose(0) }])
    expect(await standingOf(room.bao)).toEqual([{ pollId, result, own: choose(1, 2) }])
    expect(await standingOf(room.facilitator)).toEqual([{ pollId, result, own: null }])
    await host.command(host.stream('stage'), { type: 'poll.close', pollId })
    expect(await standingOf(room.ana)).toEqual([{ pollId, result, own: null }])
    await host.command(host.stream('stage'), { type: 'poll.hide', pollId })
    expect(await standingOf(room.ana)).toEqual([])
  })

  test('that is open when the session ends closes with it', async () => {
    const { host, ana, pollId } = await openPoll()
    await ana.vote(pollId, choose(1))
    await host.command(host.stream('stage'), { type: 'session.end' })
    await ana.until('the end', (client) => client.stage().lifecycle.phase === 'ended')
    expect(ana.stage().polls.shown[0]?.closed).toEqual({ kind: 'choice', counts: [0, 1, 0], ballots: 1 })
  })
})
