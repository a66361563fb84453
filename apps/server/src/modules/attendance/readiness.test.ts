import { getReady } from '@muster/contracts/health'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom } from '../live/test-room.ts'

let first: TestServer
let second: TestServer

beforeAll(async () => {
  first = await startTestServer()
})
afterAll(async () => {
  await second.close()
  await first.close()
})

const ready = async (server: TestServer) => {
  const { status, failure } = await server.call(null, getReady)
  return { status, reason: failure?.reason }
}

describe('a process that cannot recover what another left', () => {
  test('says that it is not ready, keeps people’s time all the same, and recovers once it can', async () => {
    const { client: db } = first.platform.database
    await db.$executeRaw`ALTER TABLE "outage" RENAME TO "outage_away"`
    second = await startTestServer({ DATABASE_URL: first.env.DATABASE_URL ?? '' })
    await expect.poll(() => ready(second)).toEqual({ status: 503, reason: 'attendance-behind' })

    const room = await makeTestRoom(second)
    const { sessionId } = await room.open()
    const { lastSeenAt } = await db.openVisit.findFirstOrThrow({ where: { sessionId } })
    await expect
      .poll(async () => (await db.openVisit.findFirstOrThrow({ where: { sessionId } })).lastSeenAt > lastSeenAt, {
        timeout: 5000,
      })
      .toBe(true)

    await db.$executeRaw`ALTER TABLE "outage_away" RENAME TO "outage"`
    await expect.poll(() => ready(second), { timeout: 5000 }).toEqual({ status: 200, reason: undefined })
    room.empty()
  })
})
