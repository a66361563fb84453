import { BlockId } from '@muster/contracts/ids'
import { type Block, setRunOfShow } from '@muster/contracts/run-of-show'
import type { ClientCommand } from '@muster/live/commands'
import { assessShow } from '@muster/live/show/standing'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { newId } from '../../platform/ids.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

const minute = 60_000

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

/** An open session with three blocks prepared; the facilitator on the first process, Bao on the second. */
async function openPrepared() {
  const { sessionId, host } = await room.open()
  const block = (title: string, what: Partial<Block> = {}): Block => ({
    id: newId(BlockId),
    kind: 'presentation',
    title,
    minutes: 10,
    speakerId: null,
    notes: `Hush: ${title}`,
    pollId: null,
    deckId: null,
    videoId: null,
    ...what,
  })
  const blocks = [
    block('One', { speakerId: room.facilitator.personId }),
    block('Two', { kind: 'break' }),
    block('Three'),
  ]
  const params = { projectId: room.projectId, sessionId }
  await first.succeed(room.facilitator.cookie, setRunOfShow, { params, body: { blocks, revision: 0 } })
  const bao = await room.enter(room.bao, sessionId, { url: second.url })
  const give = (command: ClientCommand) => host.command(host.stream('stage'), command)
  const [one, two, three] = blocks.map(({ id }) => id)
  if (!one || !two || !three) throw new Error('three blocks')
  return { sessionId, host, bao, give, one, two, three }
}

describe('a run of show', () => {
  test('begins as it was prepared, and tells the room no notes', async () => {
    const { give, bao, one, two } = await openPrepared()
    expect(await give({ type: 'show.begin' })).toMatchObject({ ok: true })
    await bao.until('it', (client) => client.stage().show !== null)
    const { show } = bao.stage()
    expect(show).toMatchObject({ on: one, blocks: [{ title: 'One', plannedMs: 10 * minute }, { kind: 'break' }, {}] })
    expect(show && assessShow(show, show.begunAt)?.next?.id).toBe(two)
    expect(JSON.stringify(bao.stage())).not.toContain('Hush')
    const { client: db } = first.platform.database
    expect(JSON.stringify(await db.liveEvent.findMany())).not.toContain('Hush')
  })

  test('is the same for everybody: the other process, a second tab, who comes later, and a process that starts anew', async () => {
    const { sessionId, host, give, bao, one, two, three } = await openPrepared()
    await give({ type: 'show.begin' })
    await give({ type: 'show.lengthen', blockId: one, byMs: 5 * minute })
    await give({ type: 'show.move', blockId: three, beforeId: two })
    await give({ type: 'show.skip', blockId: two, skipped: true })
    await give({ type: 'show.turn', blockId: three })
    for (const client of [host, bao]) await client.until('the third', (client) => client.stage().show?.on === three)
    const { show } = host.stage()
    expect(show?.blocks.map(({ id }) => id)).toEqual([one, three, two])
    expect(bao.stage().show).toEqual(show)
    const [later, secondTab] = [await room.enter(room.ana, sessionId), await room.enter(room.facilitator, sessionId)]
    const third = await startTestServer({
      REDIS_URL: process.env['MUSTER_TEST_REDIS_URL'] ?? '',
      DATABASE_URL: first.env.DATABASE_URL ?? '',
    })
    try {
      const anew = await room.enter(room.bao, sessionId, { url: third.url })
      for (const client of [later, secondTab, anew]) expect(client.stage().show).toEqual(show)
    } finally {
      room.empty()
      await third.close()
    }
  })

  test('goes on once where two press next at the same moment on two processes', async () => {
    const { sessionId, host, give, two } = await openPrepared()
    await give({ type: 'show.begin' })
    const other = await room.enter(room.facilitator, sessionId, { url: second.url })
    const next = { type: 'show.turn', blockId: two } as const
    const answers = await Promise.all([host, other].map((client) => client.command(client.stream('stage'), next)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([{ failure: { code: 'REFUSED', reason: 'block-is-on' } }])
  })

  test('keeps the order it began with, until it is ended and begins anew', async () => {
    const { sessionId, host, give } = await openPrepared()
    await give({ type: 'show.begin' })
    const params = { projectId: room.projectId, sessionId }
    await first.succeed(room.facilitator.cookie, setRunOfShow, { params, body: { blocks: [], revision: 1 } })
    await host.until('it', (client) => client.stage().show?.blocks.length === 3)
    await give({ type: 'show.stop' })
    expect(await give({ type: 'show.begin' })).toMatchObject({ ok: false, failure: { reason: 'nothing-prepared' } })
  })

  test('each step has its entry in the audit', async () => {
    const { sessionId, give, two } = await openPrepared()
    await give({ type: 'show.begin' })
    await give({ type: 'show.turn', blockId: two })
    await give({ type: 'show.stop' })
    const { client: db } = first.platform.database
    const entries = await db.auditEntry.findMany({
      where: { action: { startsWith: 'live.show.' } },
      orderBy: { id: 'asc' },
    })
    const ofSession = entries.filter((entry) => JSON.stringify(entry).includes(sessionId))
    expect(ofSession.map(({ action }) => action)).toEqual(['live.show.begin', 'live.show.turn', 'live.show.stop'])
  })
})
