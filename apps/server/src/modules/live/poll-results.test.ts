import type { Ballot, BallotForm, PollVoters } from '@muster/contracts/poll-shapes'
import { exportPollResults, listPollResults } from '@muster/contracts/polls'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { choosing, makeTestRoom, newPollId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

type Asked = { question: string; form: BallotForm; voters?: PollVoters; ballot: Ballot }

/** A session in which polls were asked, answered by Ana, and closed. */
async function ask(polls: readonly Asked[]) {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  for (const { ballot, ...poll } of polls) {
    const pollId = newPollId()
    await host.command(host.stream('stage'), { type: 'poll.open', pollId, ...poll })
    await ana.until('the poll', (client) => client.stage().polls.shown.some((shown) => shown.pollId === pollId))
    expect(await ana.vote(pollId, ballot)).toMatchObject({ ok: true })
    await host.command(host.stream('stage'), { type: 'poll.close', pollId })
    await host.command(host.stream('stage'), { type: 'poll.hide', pollId })
  }
  return { params: { projectId: room.projectId, sessionId } }
}

const polls: Asked[] = [
  { question: 'Which?', form: choosing(['=1+1', 'Two']), ballot: { kind: 'choice', choices: [0] } },
  {
    question: 'Who?',
    form: choosing(['Me', 'You']),
    voters: 'named',
    ballot: { kind: 'choice', choices: [1] },
  },
  { question: 'Words?', form: { kind: 'words', mostWords: 2 }, ballot: { kind: 'words', words: ['trust'] } },
]

test('what came out is read after the polls have left the stage, with what was written', async () => {
  const which = await ask(polls)
  const { polls: results } = await server.succeed(room.facilitator.cookie, listPollResults, which)
  expect(results.map(({ question, voters, result }) => [question, voters, result.tally.ballots])).toEqual([
    ['Which?', 'anonymous', 1],
    ['Who?', 'named', 1],
    ['Words?', 'anonymous', 1],
  ])
  expect(results[2]?.result.written).toMatchObject([{ text: 'trust', count: 1 }])
})

test('the table names who voted where votes have names and nobody else, and is safe to open in a spreadsheet', async () => {
  const which = await ask(polls)
  const { body, headers } = await server.call(room.facilitator.cookie, exportPollResults, {
    ...which,
    query: { language: 'en' },
  })
  expect(headers.get('content-disposition')).toMatch(/attachment; filename.*Poll-results\.csv/)
  if (!(body instanceof Blob)) throw new Error('no file')
  const lines = (await body.text()).split('\r\n').map((line) => line.split(','))
  const ofPoll = (number: number) => lines.filter(([poll]) => poll === `${number}`)
  expect(lines[0]?.[0]).toContain('Poll')
  expect(ofPoll(1).map((line) => line.slice(7, 9))).toEqual([
    ['"\'=1+1"', '1'],
    ['Two', '0'],
  ])
  expect(ofPoll(1).join()).not.toContain('Ana')
  expect(ofPoll(2).at(-1)?.slice(11)).toEqual(['Ana Participant', expect.any(String), 'You'])
  expect(ofPoll(3).map((line) => line.slice(7, 9))).toEqual([['trust', '1']])
  expect(ofPoll(3).join()).not.toContain('Ana')
})

test('taking the table away is in the audit, with how many of the polls have names', async () => {
  const which = await ask(polls)
  await server.call(room.facilitator.cookie, exportPollResults, { ...which, query: { language: 'ko' } })
  const [entry] = await server.platform.database.client.auditEntry.findMany({
    where: { action: 'polls.export', subjectId: which.params.sessionId },
  })
  expect(entry?.detail).toEqual({ polls: 3, named: 1 })
})

test('a participant reads neither', async () => {
  const which = await ask([])
  const listed = await server.call(room.ana.cookie, listPollResults, which)
  const taken = await server.call(room.ana.cookie, exportPollResults, { ...which, query: { language: 'en' } })
  expect([listed.failure?.code, taken.failure?.code]).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})
