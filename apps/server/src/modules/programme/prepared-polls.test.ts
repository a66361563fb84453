import { PollId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { getPreparedPolls, type PreparedPoll, preparedLimits, setPreparedPolls } from '@muster/contracts/prepared-polls'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newId } from '../../platform/ids.ts'

let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let facilitator: MadePerson

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  sessionId = await server.make.session({ projectId })
  facilitator = await server.make.person({ name: 'Fay', role: 'facilitator', projectId })
})

const poll = (what: Partial<PreparedPoll> = {}): PreparedPoll => ({
  id: newId(PollId),
  question: 'Shall we go on?',
  form: { kind: 'choice', options: ['Yes', 'No'], mostChoices: 1 },
  voters: 'anonymous',
  results: 'shown',
  ...what,
})
const params = () => ({ projectId, sessionId })
const read = () => server.succeed(facilitator.cookie, getPreparedPolls, { params: params() })
const write = (polls: PreparedPoll[], revision = 0) =>
  server.call(facilitator.cookie, setPreparedPolls, { params: params(), body: { polls, revision } })

describe('polls prepared for a session', () => {
  test('are none before any is written', async () => {
    expect(await read()).toEqual({ polls: [], revision: 0 })
  })

  test('are read as they were written, of every kind and in their order', async () => {
    const polls = [
      poll({ form: { kind: 'rating', steps: 5, lowest: 'Bad', highest: 'Good' }, voters: 'named', results: 'hidden' }),
      poll({ form: { kind: 'ranking', options: ['A', 'B'] } }),
      poll({ form: { kind: 'words', mostWords: 2 } }),
      poll({ form: { kind: 'text' } }),
      poll(),
    ]
    expect((await write(polls)).body).toEqual({ revision: 1 })
    expect(await read()).toEqual({ polls, revision: 1 })
  })

  test('are not written over what somebody else wrote meanwhile', async () => {
    const kept = [poll()]
    await write(kept)
    expect((await write([], 0)).failure).toMatchObject({ code: 'CONFLICT', reason: 'changed-meanwhile' })
    expect((await read()).polls).toEqual(kept)
  })

  test('of two who write at once, one is told so', async () => {
    const answers = await Promise.all([write([poll()]), write([poll()])])
    expect(answers.filter(({ failure }) => failure?.reason === 'changed-meanwhile')).toHaveLength(1)
  })

  test.each([
    [
      'one twice',
      () => Array.from({ length: 2 }, () => poll({ id: PollId.parse('01890000-0000-7000-8000-000000000001') })),
    ],
    ['too many', () => Array.from({ length: preparedLimits.polls + 1 }, () => poll())],
    ['one without a question', () => [poll({ question: ' ' })]],
  ])('are not written: %s', async (_name, make) => {
    expect((await write(make())).failure).toMatchObject({ code: 'INVALID' })
    expect(await read()).toEqual({ polls: [], revision: 0 })
  })

  test('of a session that is over stay as they are', async () => {
    await server.platform.database.client.session.update({ where: { id: sessionId }, data: { state: 'ended' } })
    expect((await write([poll()])).failure).toMatchObject({ reason: 'session-is-over' })
  })

  test('of another project’s session are not found', async () => {
    const elsewhere = await server.make.session({ projectId: await server.make.project() })
    const asked = await server.call(facilitator.cookie, getPreparedPolls, {
      params: { projectId, sessionId: elsewhere },
    })
    expect(asked.failure).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('leave an audit entry with how many there are', async () => {
    await write([poll(), poll()])
    const [entry] = await server.platform.database.client.auditEntry.findMany({
      where: { projectId, action: 'polls.edit' },
    })
    expect(entry).toMatchObject({ subjectId: sessionId, detail: { polls: 2 } })
  })
})
