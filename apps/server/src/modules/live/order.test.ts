import type { Event } from '@muster/live/events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { appendEvents, holdLog, listEventsAfter } from './live.store.ts'
import { makeTestRoom, newCommandId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer({ AUTO_END_MS: '900000' })
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

describe('the time of an event', () => {
  test('is that of its decision, however long it waited for another process', async () => {
    const { host } = await room.open()
    const streamId = host.stream('stage')
    const { pool, client: db } = server.platform.database
    const sister = await pool.connect()
    await sister.query('BEGIN')
    await sister.query('SELECT head FROM live_stream WHERE id = $1 FOR UPDATE', [streamId])
    const said = host.say('after you')
    const waiting = () => db.$queryRaw`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    await expect.poll(waiting).toHaveLength(1)
    const releasedAtMs = server.platform.clock.nowMs()
    await sister.query('COMMIT')
    sister.release()
    expect(await said).toMatchObject({ ok: true })
    expect((await listEventsAfter(db, streamId, 0)).at(-1)?.at).toBeGreaterThanOrEqual(releasedAtMs)
  })

  test('is never before that of the event before it, though another process’s clock was ahead', async () => {
    const { sessionId, host } = await room.open()
    const streamId = host.stream('stage')
    const aheadMs = server.platform.clock.nowMs() + 60_000
    await server.platform.database.transaction(async (db) => {
      const { head } = await holdLog(db, { streamId, sessionId }, [])
      const seq = head + 1
      const raised: Event = { type: 'hand.raised', v: 1, seq, at: aheadMs, actor: room.ana.personId, commandId: null }
      await appendEvents(db, streamId, [{ event: raised, part: 0 }])
    })
    await host.say('one')
    await host.say('two')
    const times = (await listEventsAfter(server.platform.database.client, streamId, 0)).map(({ at }) => at)
    expect(times.slice(-3)).toEqual([aheadMs, aheadMs, aheadMs])
  })
})

test('a retry that waited while another process answered the first is answered the same', async () => {
  const { host } = await room.open()
  const streamId = host.stream('stage')
  const commandId = newCommandId()
  const { pool, client: db } = server.platform.database
  const before = await listEventsAfter(db, streamId, 0)
  const seq = before.length + 1
  const sister = await pool.connect()
  await sister.query('BEGIN')
  await sister.query('SELECT head FROM live_stream WHERE id = $1 FOR UPDATE', [streamId])
  const retry = host.command(streamId, { type: 'hand.raise' }, commandId)
  const waiting = () => db.$queryRaw`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  await expect.poll(waiting).toHaveLength(1)
  await sister.query(
    `INSERT INTO live_event ("streamId", seq, at, "actorId", "commandId", v, type, payload)
     VALUES ($1, $2, now(), $3, $4, 1, 'hand.raised', '{}')`,
    [streamId, seq, room.facilitator.personId, commandId],
  )
  await sister.query('UPDATE live_stream SET head = $2 WHERE id = $1', [streamId, seq])
  await sister.query('COMMIT')
  sister.release()
  expect(await retry).toMatchObject({ ok: true, data: { seq } })
  expect(await listEventsAfter(db, streamId, 0)).toHaveLength(seq)
})
