import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom } from '../live/test-room.ts'
import { ledgerOf } from './visits.service.ts'

let web: TestServer
let worker: TestServer
let webAgain: TestServer | null = null

beforeAll(async () => {
  web = await startTestServer({ ROLE: 'web', LEASE_MS: '60000' })
  worker = await startTestServer({ ROLE: 'worker', DATABASE_URL: web.env.DATABASE_URL ?? '' })
})
afterAll(async () => {
  await webAgain?.close()
  await worker.close()
  await web.close()
})

test('a worker is no place to come back to: while the only web process restarts, nobody is absent', async () => {
  const room = await makeTestRoom(web)
  const { sessionId } = await room.open()
  await web.app.close()
  webAgain = await startTestServer({ ROLE: 'web', DATABASE_URL: web.env.DATABASE_URL ?? '' })
  const { client: db } = webAgain.platform.database
  await expect.poll(() => db.outage.count({ where: { sessionId } }), { timeout: 5000 }).toBe(1)
  const { startedAt } = await db.serverBoot.findUniqueOrThrow({ where: { id: ledgerOf(webAgain.platform).bootId } })
  const outage = await db.outage.findFirstOrThrow({ where: { sessionId } })
  expect(outage).toMatchObject({ cause: 'restart', endsAt: startedAt })
  expect(await db.serverBoot.count({ where: { id: worker.platform.boot } })).toBe(0)
  room.empty()
})

test('a worker takes nobody in: it could not keep their time', async () => {
  const room = await makeTestRoom(worker)
  const sessionId = await worker.make.session({ projectId: room.projectId })
  await expect(room.enter(room.ana, sessionId)).rejects.toMatchObject({ failure: { code: 'UNAVAILABLE' } })
  room.empty()
})
