import { createHash } from 'node:crypto'
import { type PersonId, PollAnswerId, type PollId, type SessionId } from '@muster/contracts/ids'
import type { BallotForm, PollVoters } from '@muster/contracts/poll-shapes'
import { listVotes } from '@muster/contracts/polls'
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

const choose = (...choices: number[]) => ({ kind: 'choice' as const, choices })

async function ask(more: { voters?: PollVoters; results?: 'shown' | 'hidden'; form?: { kind: 'text' } }) {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId)
  const pollId = newPollId()
  const poll = { pollId, question: 'Which?', form: choosing(['one', 'two']), ...more }
  const stage = host.stream('stage')
  expect(await host.command(stage, { type: 'poll.open', ...poll })).toMatchObject({ ok: true })
  const close = async (which = pollId) => {
    await host.command(stage, { type: 'poll.close', pollId: which })
    await host.until('its end', (client) =>
      client.stage().polls.shown.some((one) => one.pollId === which && one.closed !== null),
    )
  }
  return { sessionId, host, ana, bao, pollId, stage, close }
}
type Asked = Awaited<ReturnType<typeof ask>>

const db = () => server.platform.database.client

/** Everything that the database holds, in words. */
async function dump(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = 'public'`
  const rows = await Promise.all(
    tables.map(({ name }) => db().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS "row" FROM "${name}" t`)),
  )
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n')
}
const ballotsOf = (pollId: PollId) => db().ballot.findMany({ where: { pollId } })

describe('a poll whose id somebody chose who knew that of another session’s', () => {
  const open = async ({ host, stage }: Asked, poll: { pollId: PollId; voters: PollVoters; form?: BallotForm }) => {
    const asked = { type: 'poll.open', question: 'Which?', form: choosing(['one', 'two']), ...poll } as const
    expect(await host.command(stage, asked)).toMatchObject({ ok: true })
  }

  test('shows, counts, changes and closes nothing of that one', async () => {
    const first = await ask({ voters: 'named' })
    const { pollId } = first
    await first.ana.vote(pollId, choose(0))
    await first.close()
    const second = await ask({ voters: 'anonymous' })
    await open(second, { pollId, voters: 'named' })
    const elsewhere = { params: { projectId: room.projectId, sessionId: second.sessionId, pollId } }
    const people = async () => (await server.succeed(room.facilitator.cookie, listVotes, elsewhere)).people
    expect((await people()).flatMap(({ ballot }) => ballot ?? [])).toEqual([])
    await second.ana.vote(pollId, choose(1))
    await second.close(pollId)
    expect(second.host.stage().polls.shown.at(-1)?.closed).toMatchObject({ counts: [0, 1], ballots: 1 })
    const ballots = await db().ballot.findMany({ where: { pollId }, orderBy: { castAt: 'asc' } })
    expect(ballots).toMatchObject([
      { sessionId: first.sessionId, voterId: room.ana.personId, choices: [0] },
      { sessionId: second.sessionId, voterId: room.ana.personId, choices: [1] },
    ])
  })

  test('shows and hides nothing that was written in it, and neither cuts its ties nor takes its key', async () => {
    const first = await ask({ voters: 'anonymous', form: { kind: 'text' } })
    const { pollId } = first
    await first.ana.vote(pollId, { kind: 'text', text: 'said in the first' })
    const kept = { where: { sessionId: first.sessionId } }
    const [answer] = await db().pollAnswer.findMany(kept)
    const [key] = await db().pollKey.findMany(kept)
    const second = await ask({ voters: 'anonymous' })
    await open(second, { pollId, voters: 'anonymous', form: { kind: 'text' } })
    const hide = { type: 'poll.hide-answer', pollId, answerId: PollAnswerId.parse(answer?.id) } as const
    expect(await second.host.command(second.stage, hide)).toMatchObject({ failure: { reason: 'unknown-answer' } })
    await second.ana.vote(pollId, { kind: 'text', text: 'said in the second' })
    await second.host.until('the text', (client) => client.tally(pollId)?.written.length === 1)
    expect(second.host.tally(pollId)?.written).toMatchObject([{ text: 'said in the second' }])
    await second.close(pollId)
    expect(await db().pollAnswer.findMany(kept)).toEqual([answer])
    expect(await db().pollKey.findMany(kept)).toEqual([key])
  })
})

describe('votes without names', () => {
  test('are filed under no person, at no time; the same person’s later vote still replaces the earlier', async () => {
    const { sessionId, host, ana, bao, pollId } = await ask({ voters: 'anonymous' })
    await ana.vote(pollId, choose(0))
    await bao.vote(pollId, choose(0))
    await ana.vote(pollId, choose(1))
    await host.until('both votes', (client) => countsOf(client, pollId) === '1,1')
    const ballots = await ballotsOf(pollId)
    expect(ballots.map(({ castAt }) => castAt)).toEqual([null, null])
    const people = [room.ana.personId, room.bao.personId]
    expect(ballots.filter(({ voterId }) => people.some((personId) => personId === voterId))).toEqual([])
    expect((await room.enter(room.ana, sessionId)).joined()?.polls[0]?.own).toEqual(choose(1))
  })

  test('cannot be linked to anybody from the database alone while the poll is open', async () => {
    const { ana, pollId } = await ask({ voters: 'anonymous' })
    await ana.vote(pollId, choose(0))
    const [ballot] = await ballotsOf(pollId)
    const key = (await db().pollKey.findFirst({ where: { pollId } }))?.key ?? ''
    // What somebody could try who has the table and not the server's secret.
    const { personId } = room.ana
    const guesses = [`${key}${personId}`, `${key} ${pollId} ${personId}`, `${pollId}${personId}`].map((guess) =>
      createHash('sha256').update(guess).digest('hex').slice(0, 8),
    )
    expect(guesses).not.toContain(ballot?.voterId.slice(0, 8))
    expect(await dump()).not.toContain(server.platform.env.AUTH_SECRET ?? 'no secret')
  })

  test('belong to nobody once the poll is closed: pseudonyms, their key and the order are gone', async () => {
    const { sessionId, ana, bao, pollId, close } = await ask({ voters: 'anonymous' })
    await ana.vote(pollId, choose(0))
    await bao.vote(pollId, choose(1))
    const before = (await ballotsOf(pollId)).map(({ voterId }) => voterId)
    await close()
    const after = (await ballotsOf(pollId)).map(({ voterId }) => voterId)
    expect(after).toHaveLength(2)
    expect(after.filter((voterId) => before.includes(voterId))).toEqual([])
    const kept = await dump()
    expect(before.filter((voterId) => kept.includes(voterId))).toEqual([])
    expect(await db().pollKey.count({ where: { pollId } })).toBe(0)
    const [writers] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT xmin::text)::int AS "count" FROM "ballot" WHERE "pollId" = ${pollId}::uuid`
    expect(writers?.count).toBe(1)
    const standing = (await room.enter(room.ana, sessionId)).joined()?.polls[0]
    expect(standing).toMatchObject({ own: null, result: { tally: { counts: [1, 1] } } })
  })

  test('close so also when the session ends, and what was written with them', async () => {
    const { host, ana, pollId, stage } = await ask({ voters: 'anonymous', form: { kind: 'text' } })
    await ana.vote(pollId, { kind: 'text', text: 'Nobody knows who said it' })
    const [before] = await db().pollAnswer.findMany({ where: { pollId } })
    await host.command(stage, { type: 'session.end' })
    const [after] = await db().pollAnswer.findMany({ where: { pollId } })
    expect(after).toMatchObject({ text: 'Nobody knows who said it' })
    expect(after?.voterId).not.toBe(before?.voterId)
    expect(await db().pollKey.count({ where: { pollId } })).toBe(0)
  })
})

test('votes with names are kept as such, and found again by who voted after the end', async () => {
  const { sessionId, ana, pollId, close } = await ask({ voters: 'named' })
  await ana.vote(pollId, choose(1))
  await close()
  const personId: PersonId = room.ana.personId
  expect(await ballotsOf(pollId)).toMatchObject([{ voterId: personId, choices: [1] }])
  expect((await room.enter(room.ana, sessionId)).joined()?.polls[0]?.own).toEqual(choose(1))
})

describe('who voted what', () => {
  const which = (sessionId: SessionId, pollId: PollId) => ({ params: { projectId: room.projectId, sessionId, pollId } })

  test('is seen by those who run the session where votes have names, with who has not', async () => {
    const { sessionId, ana, pollId } = await ask({ voters: 'named' })
    await ana.vote(pollId, choose(1))
    const { people } = await server.succeed(room.facilitator.cookie, listVotes, which(sessionId, pollId))
    expect(people.map(({ name, ballot }) => [name, ballot])).toEqual([
      ['Ana Participant', choose(1)],
      ['Bao Participant', null],
    ])
  })

  test('is seen by nobody where they have none, while the poll is open and after', async () => {
    const { sessionId, ana, pollId, close } = await ask({ voters: 'anonymous' })
    await ana.vote(pollId, choose(1))
    const asked = async () => (await server.call(room.facilitator.cookie, listVotes, which(sessionId, pollId))).failure
    expect(await asked()).toMatchObject({ reason: 'poll-anonymous' })
    await close()
    expect(await asked()).toMatchObject({ reason: 'poll-anonymous' })
  })

  test('is not found under another session, nor by a participant', async () => {
    const { sessionId, pollId } = await ask({ voters: 'named' })
    const other = await room.open()
    const elsewhere = await server.call(room.facilitator.cookie, listVotes, which(other.sessionId, pollId))
    expect(elsewhere.failure).toMatchObject({ code: 'NOT_FOUND' })
    const byAna = await server.call(room.ana.cookie, listVotes, which(sessionId, pollId))
    expect(byAna.failure).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('results that are hidden', () => {
  test('reach those who run the session and nobody else, not on coming in either, until the poll is closed', async () => {
    const { sessionId, host, ana, bao, pollId, close } = await ask({ results: 'hidden' })
    const heard: unknown[] = []
    ana.socket.on('live:tally', (tally) => heard.push(tally))
    await ana.vote(pollId, choose(0))
    await bao.vote(pollId, choose(1))
    await host.until('both votes', (client) => countsOf(client, pollId) === '1,1')
    const late = (await room.enter(room.bao, sessionId)).joined()
    expect(late?.polls).toEqual([{ pollId, result: null, own: choose(1) }])
    expect(JSON.stringify(late?.streams)).not.toContain('counts')
    expect((await room.enter(room.facilitator, sessionId)).joined()?.polls[0]?.result?.tally.ballots).toBe(2)
    // Whatever was told before is there once something told later is.
    await ana.say('Nothing yet?')
    await ana.until('the message', (client) => client.said().length === 1)
    expect(heard).toEqual([])
    await close()
    await ana.until('the result', (client) => client.stage().polls.shown[0]?.closed?.ballots === 2)
  })

  test('reach everybody once they are shown, the poll still open', async () => {
    const { sessionId, host, ana, pollId, stage } = await ask({ results: 'hidden' })
    await ana.vote(pollId, choose(0))
    const show = { type: 'poll.show-results', pollId } as const
    expect(await ana.command(stage, show)).toMatchObject({ ok: false, failure: { code: 'FORBIDDEN' } })
    expect(await host.command(stage, show)).toMatchObject({ ok: true })
    await ana.until('the votes', (client) => countsOf(client, pollId) === '1,0')
    expect((await room.enter(room.bao, sessionId)).joined()?.polls[0]?.result?.tally.ballots).toBe(1)
  })
})
