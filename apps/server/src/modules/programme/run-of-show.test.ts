import { BlockId, DeckId, PollId, type ProjectId, type SessionId, VideoId } from '@muster/contracts/ids'
import { type Block, getRunOfShow, setRunOfShow, showLimits } from '@muster/contracts/run-of-show'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newId, newUuid } from '../../platform/ids.ts'

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

const block = (what: Partial<Block> = {}): Block => ({
  id: newId(BlockId),
  kind: 'presentation',
  title: 'Data governance',
  minutes: 20,
  speakerId: null,
  notes: '',
  pollId: null,
  deckId: null,
  videoId: null,
  ...what,
})
const params = () => ({ projectId, sessionId })
const read = () => server.succeed(facilitator.cookie, getRunOfShow, { params: params() })
const write = (blocks: Block[], { revision = 0, who = facilitator } = {}) =>
  server.call(who.cookie, setRunOfShow, { params: params(), body: { blocks, revision } })

describe('preparing the running order of a session', () => {
  test('before anything is written there is none', async () => {
    expect(await read()).toEqual({ blocks: [], speakers: [], revision: 0 })
  })

  test('a block keeps the poll, the deck or the video that it is for', async () => {
    const blocks = [
      block({ kind: 'poll', pollId: newId(PollId) }),
      block({ deckId: newId(DeckId) }),
      block({ kind: 'video', videoId: newId(VideoId) }),
    ]
    await write(blocks)
    expect((await read()).blocks).toEqual(blocks)
  })

  test('it is kept in its order, with notes and who leads each block', async () => {
    const blocks = [
      block({ kind: 'group-work', title: 'In groups', speakerId: facilitator.personId, notes: 'Mix the countries' }),
      block({ kind: 'break', title: '휴식', minutes: 10 }),
    ]
    expect((await write(blocks)).body).toEqual({ revision: 1 })
    expect(await read()).toEqual({
      blocks,
      speakers: [{ personId: facilitator.personId, name: 'Fay' }],
      revision: 1,
    })
    const [first, second] = blocks
    if (first && second) await write([second, first], { revision: 1 })
    expect((await read()).blocks.map(({ title }) => title)).toEqual(['휴식', 'In groups'])
  })

  test('of two who write the same revision, the second is told and undoes nothing', async () => {
    const [one, other] = await Promise.all([write([block({ title: 'One' })]), write([block({ title: 'Other' })])])
    const refused = [one, other].filter(({ status }) => status !== 200)
    expect(refused.map(({ failure }) => failure)).toMatchObject([
      { code: 'CONFLICT', reason: 'changed-meanwhile', params: { revision: 1 } },
    ])
    expect((await read()).blocks).toHaveLength(1)
  })

  test.each(['ended', 'cancelled'] as const)('a session that is %s keeps the order it had', async (state) => {
    await write([block()])
    await server.platform.database.client.session.update({ where: { id: sessionId }, data: { state } })
    expect((await write([], { revision: 1 })).failure).toMatchObject({ code: 'REFUSED', reason: 'session-is-over' })
    expect((await read()).blocks).toHaveLength(1)
  })

  test('only somebody of the project leads a block, and who led it before may go on', async () => {
    const elsewhere = await server.make.person({ role: 'resource-person', projectId: await server.make.project() })
    expect((await write([block(), block({ speakerId: elsewhere.personId })])).failure).toMatchObject({
      code: 'INVALID',
      reason: 'unknown-person',
      issues: [{ path: 'blocks.1.speakerId', code: 'unknown-person' }],
    })
    const speaker = await server.make.person({ role: 'resource-person', projectId })
    const led = block({ speakerId: speaker.personId })
    expect((await write([led])).status).toBe(200)
    const { client: db } = server.platform.database
    await db.grant.deleteMany({ where: { personId: speaker.personId, projectId } })
    expect((await write([{ ...led, minutes: 25 }], { revision: 1 })).status).toBe(200)
  })

  test.each<[string, Block[]]>([
    ['of no length', [block({ minutes: 0 })]],
    ['of half a minute', [block({ minutes: 0.5 })]],
    ['without a title', [block({ title: ' ' })]],
    ['more blocks than a session has', Array.from({ length: showLimits.blocks + 1 }, () => block())],
    ['the same block twice', [block({ id: BlockId.parse(newUuid()) })].flatMap((one) => [one, one])],
  ])('%s is refused', async (_, blocks) => {
    expect((await write(blocks)).failure).toMatchObject({ code: 'INVALID' })
  })

  test('the audit says how much was planned, and none of its words', async () => {
    await write([block({ title: 'Secret', notes: 'Secret' }), block({ minutes: 5 })])
    const entries = await server.platform.database.client.auditEntry.findMany({
      where: { projectId, action: 'show.edit' },
    })
    expect(entries).toMatchObject([{ subjectId: sessionId, detail: { blocks: 2, minutes: 25 } }])
    expect(JSON.stringify(entries)).not.toContain('Secret')
  })

  test('a session of another project is not found', async () => {
    sessionId = await server.make.session({ projectId: await server.make.project() })
    expect((await server.call(facilitator.cookie, getRunOfShow, { params: params() })).status).toBe(404)
    expect((await write([])).status).toBe(404)
  })

  test.each(['participant', 'resource-person', 'auditor'] as const)('the notes are none of a %s’s', async (role) => {
    const who = await server.make.person({ role, projectId })
    const answer = await server.call(who.cookie, getRunOfShow, { params: params() })
    expect(answer.failure).toMatchObject({ code: 'FORBIDDEN' })
    expect((await write([], { who })).failure).toMatchObject({ code: 'FORBIDDEN' })
  })
})
