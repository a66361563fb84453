import { PollId } from '@muster/contracts/ids'
import type { Ballot, BallotForm } from '@muster/contracts/poll-shapes'
import { connectRaw } from '@muster/crowd/raw-socket'
import { limits } from '@muster/live/limits'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, newPollId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

const options = ['Data', 'People', 'Money']
const forms = {
  choice: { kind: 'choice', options, mostChoices: 1 },
  rating: { kind: 'rating', steps: 5, lowest: 'Not at all', highest: 'Very much' },
  ranking: { kind: 'ranking', options },
  words: { kind: 'words', mostWords: 3 },
  text: { kind: 'text' },
} as const satisfies Record<string, BallotForm>

async function ask(form: BallotForm) {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId)
  const pollId = newPollId()
  const stage = host.stream('stage')
  expect(await host.command(stage, { type: 'poll.open', pollId, question: 'Well?', form })).toMatchObject({ ok: true })
  return { sessionId, host, ana, bao, pollId, stage }
}

describe('a poll of each kind counts what two people vote', () => {
  test.each<[string, BallotForm, Ballot, Ballot, object]>([
    [
      'a rating: each step',
      forms.rating,
      { kind: 'rating', step: 4 },
      { kind: 'rating', step: 5 },
      { kind: 'rating', counts: [0, 0, 0, 1, 1], ballots: 2 },
    ],
    [
      'a ranking: points by place',
      forms.ranking,
      { kind: 'ranking', order: [2, 0, 1] },
      { kind: 'ranking', order: [0, 2, 1] },
      { kind: 'ranking', points: [3, 0, 3], ballots: 2 },
    ],
    [
      'words: how many people',
      forms.words,
      { kind: 'words', words: ['Trust', 'open data'] },
      { kind: 'words', words: ['trust'] },
      { kind: 'words', ballots: 2 },
    ],
    [
      'texts: how many people',
      forms.text,
      { kind: 'text', text: 'More time.' },
      { kind: 'text', text: 'Fewer slides.' },
      { kind: 'text', ballots: 2 },
    ],
  ])('%s', async (_name, form, first, second, tally) => {
    const { sessionId, host, ana, bao, pollId, stage } = await ask(form)
    await ana.vote(pollId, first)
    await bao.vote(pollId, second)
    for (const client of [host, ana, bao]) {
      await client.until('both votes', (client) => client.tally(pollId)?.tally.ballots === 2)
      expect(client.tally(pollId)?.tally).toEqual(tally)
    }
    expect((await room.enter(room.ana, sessionId)).joined()?.polls).toMatchObject([
      { pollId, result: { tally }, own: first },
    ])
    await host.command(stage, { type: 'poll.close', pollId })
    await bao.until('the end', (client) => client.stage().polls.shown[0]?.closed !== null)
    expect(bao.stage().polls.shown[0]?.closed).toEqual(tally)
  })
})

describe('what people write', () => {
  test('is counted together where only case and spaces differ, the most frequent first', async () => {
    const { host, ana, bao, pollId } = await ask(forms.words)
    await ana.vote(pollId, { kind: 'words', words: ['time', ' Open  Data'] })
    await bao.vote(pollId, { kind: 'words', words: ['open data'] })
    await host.until('both votes', (client) => client.tally(pollId)?.tally.ballots === 2)
    const written = host.tally(pollId)?.written.map(({ text, count }) => `${text.toLowerCase()} ${count}`)
    expect(written).toEqual(['open  data 2', 'time 1'])
  })

  test('is replaced by what the same person writes later, and the latest text comes first', async () => {
    const { host, ana, bao, pollId } = await ask(forms.text)
    await ana.vote(pollId, { kind: 'text', text: 'First thought' })
    await bao.vote(pollId, { kind: 'text', text: 'Another' })
    await ana.vote(pollId, { kind: 'text', text: 'Second thought' })
    const texts = () => host.tally(pollId)?.written.map(({ text }) => text)
    await host.until('the second thought', () => texts()?.join() === 'Second thought,Another')
    expect(host.tally(pollId)?.tally).toEqual({ kind: 'text', ballots: 2 })
  })

  test('is in no event and no snapshot of the log', async () => {
    const { sessionId, host, ana, pollId, stage } = await ask(forms.text)
    await ana.vote(pollId, { kind: 'text', text: 'a very private thought' })
    await host.command(stage, { type: 'poll.close', pollId })
    const { client: db } = server.platform.database
    const events = await db.liveEvent.findMany({ where: { streamId: stage } })
    expect(JSON.stringify(events)).not.toContain('private thought')
    const rejoined = (await room.enter(room.bao, sessionId)).joined()
    expect(JSON.stringify(rejoined?.streams)).not.toContain('private thought')
    expect(rejoined?.polls[0]?.result?.written.map(({ text }) => text)).toEqual(['a very private thought'])
  })

  test('leaves everybody’s screen when staff hide it, also where others write the same, and after the end', async () => {
    const { sessionId, host, ana, bao, pollId, stage } = await ask(forms.words)
    await ana.vote(pollId, { kind: 'words', words: ['rude', 'kind'] })
    await bao.until('the words', (client) => client.tally(pollId)?.written.length === 2)
    const answerId = bao.tally(pollId)?.written.find(({ text }) => text === 'rude')?.answerId
    if (!answerId) throw new Error('nothing to hide')
    const hide = { type: 'poll.hide-answer', pollId, answerId } as const
    expect(await bao.command(stage, hide)).toMatchObject({ ok: false, failure: { code: 'FORBIDDEN' } })
    expect(await host.command(stage, hide)).toMatchObject({ ok: true })
    expect(await host.command(stage, hide)).toMatchObject({ ok: false, failure: { reason: 'unknown-answer' } })
    await bao.vote(pollId, { kind: 'words', words: ['RUDE'] })
    await host.command(stage, { type: 'poll.close', pollId })
    await bao.until('the kind one alone', (client) => {
      const known = client.tally(pollId)
      return known?.tally.ballots === 2 && known.written.map(({ text }) => text).join() === 'kind'
    })
    expect((await room.enter(room.ana, sessionId)).joined()?.polls[0]?.result?.written).toMatchObject([
      { text: 'kind' },
    ])
  })

  test('of another poll is not hidden', async () => {
    const one = await ask(forms.words)
    await one.ana.vote(one.pollId, { kind: 'words', words: ['safe'] })
    await one.host.until('the word', (client) => client.tally(one.pollId)?.written.length === 1)
    const answerId = one.host.tally(one.pollId)?.written[0]?.answerId
    if (!answerId) throw new Error('nothing was written')
    const other = await ask(forms.words)
    const hide = { type: 'poll.hide-answer', pollId: other.pollId, answerId } as const
    expect(await other.host.command(other.stage, hide)).toMatchObject({
      ok: false,
      failure: { reason: 'unknown-answer' },
    })
    const { client: db } = server.platform.database
    expect(await db.hiddenAnswer.count({ where: { pollId: one.pollId } })).toBe(0)
  })

  test('is shown no more of than a screen holds, however many write', async () => {
    const { host, ana, pollId, sessionId } = await ask(forms.words)
    await ana.vote(pollId, { kind: 'words', words: ['first'] })
    const rows = Array.from(
      { length: 200 },
      (_, index) =>
        `('${sessionId}', '${crypto.randomUUID()}', '${pollId}', '${crypto.randomUUID()}', 0, 'w${index}', 'w${index}')`,
    )
    await server.platform.database.client.$executeRawUnsafe(
      `INSERT INTO "poll_answer" ("sessionId", "id", "pollId", "voterId", "place", "key", "text") VALUES ${rows.join()}`,
    )
    const standing = (await room.enter(room.bao, sessionId)).joined()?.polls[0]
    expect(standing?.result?.written).toHaveLength(limits.shownWords)
    await host.until('the vote', (client) => client.tally(pollId) !== null)
    expect(JSON.stringify(host.tally(pollId)).length).toBeLessThan(10_000)
  })
})

describe('a malformed ballot', () => {
  const bad: [BallotForm, unknown, string][] = [
    [forms.choice, { kind: 'choice', choices: [9] }, 'unknown-choice'],
    [forms.choice, { kind: 'rating', step: 1 }, 'other-kind'],
    [forms.choice, { kind: 'choice', choices: ['0'] }, 'INVALID'],
    [forms.rating, { kind: 'rating', step: 6 }, 'unknown-choice'],
    [forms.rating, { kind: 'rating', step: 1.5 }, 'INVALID'],
    [forms.ranking, { kind: 'ranking', order: [0, 1] }, 'not-all-ranked'],
    [forms.ranking, { kind: 'ranking', order: [0, 0, 1] }, 'choice-twice'],
    [forms.words, { kind: 'words', words: [] }, 'no-choice'],
    [forms.words, { kind: 'words', words: ['a', 'b', 'c', 'd'] }, 'INVALID'],
    [forms.words, { kind: 'words', words: ['x'.repeat(41)] }, 'INVALID'],
    [forms.text, { kind: 'text', text: 'x'.repeat(281) }, 'INVALID'],
    [forms.text, { kind: 'text', text: '\u0000' }, 'INVALID'],
    [forms.text, { kind: 'words', words: ['a'] }, 'other-kind'],
    [forms.text, null, 'INVALID'],
  ]
  test('of any kind is refused, and nothing of it is kept', async () => {
    const { sessionId, host, stage } = await ask(forms.choice)
    const asked = new Map<BallotForm, PollId>()
    for (const form of Object.values(forms)) {
      const pollId = newPollId()
      asked.set(form, pollId)
      await host.command(stage, { type: 'poll.open', pollId, question: 'Well?', form })
    }
    const socket = await connectRaw(server.url, { cookie: room.ana.cookie })
    const join = { projectId: room.projectId, sessionId, device: crypto.randomUUID(), clientNow: 0 }
    await socket.emitWithAck('live:join', join)
    for (const [form, ballot, why] of bad) {
      const { ok, failure } = await socket.emitWithAck('live:vote', { pollId: asked.get(form), ballot })
      expect([ok, failure.reason ?? failure.code, ballot]).toEqual([false, why, ballot])
    }
    socket.close()
    const { client: db } = server.platform.database
    expect(await db.ballot.count({ where: { sessionId } })).toBe(0)
    expect(await db.pollAnswer.count({ where: { pollId: { in: [...asked.values()] } } })).toBe(0)
  })
})

test('votes of one person that race with each other, and with the end of the poll, are one vote', async () => {
  const { sessionId, host, ana, pollId, stage } = await ask(forms.words)
  const second = await room.enter(room.ana, sessionId)
  const votes = await Promise.all([
    ana.vote(pollId, { kind: 'words', words: ['one'] }),
    second.vote(pollId, { kind: 'words', words: ['two'] }),
    host.command(stage, { type: 'poll.close', pollId }),
    ana.vote(pollId, { kind: 'words', words: ['late'] }),
  ])
  expect(votes.some(({ ok }) => ok)).toBe(true)
  const { client: db } = server.platform.database
  expect(await db.ballot.count({ where: { pollId } })).toBeLessThanOrEqual(1)
  expect(await db.pollAnswer.count({ where: { pollId } })).toBeLessThanOrEqual(1)
  expect(await ana.vote(pollId, { kind: 'words', words: ['too late'] })).toMatchObject({
    ok: false,
    failure: { reason: 'poll-closed' },
  })
})

test('a poll of another session is not there to vote in', async () => {
  const here = await ask(forms.text)
  const there = await ask(forms.text)
  expect(await there.ana.vote(here.pollId, { kind: 'text', text: 'From next door' })).toMatchObject({
    ok: false,
    failure: { reason: 'unknown-poll' },
  })
})
