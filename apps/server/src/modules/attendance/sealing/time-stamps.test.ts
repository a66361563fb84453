import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import {
  startTimeStampingAuthority,
  type TimeStampingAuthority,
} from '../../../../../../tests/support/time-stamping-authority.ts'
import { makePast } from '../../certificates/test-makers.ts'

let server: TestServer
let authority: TimeStampingAuthority
const takesMs = 30_000

beforeAll(async () => {
  authority = await startTimeStampingAuthority()
  server = await startTestServer({ TSA_URL: authority.url })
})
afterAll(async () => {
  await server.close()
  await authority.close()
})

const db = () => server.platform.database.client

async function sealOne() {
  const projectId = await server.make.project()
  const sessionId = await makePast(server).endedSession(projectId)
  const find = () => db().sessionSeal.findFirst({ where: { sessionId }, include: { timeStamp: true } })
  await expect.poll(find, { timeout: takesMs }).not.toBeNull()
  return find
}

describe('where a time-stamping authority is set', () => {
  test('a seal is stamped, and openssl agrees that it is that seal', async () => {
    const find = await sealOne()
    await expect.poll(async () => (await find())?.timeStamp?.by, { timeout: takesMs }).toMatch(/A test authority/)
    const seal = await find()
    await authority.verify(seal?.timeStamp?.token ?? new Uint8Array(), seal?.statement ?? '')
    const entry = await db().auditEntry.findFirst({ where: { action: 'session.time-stamp' } })
    expect(entry).toMatchObject({ subjectId: seal?.sessionId, projectId: seal?.projectId })
  })

  test('one that refuses, and then one that says nothing, hinder no seal; the stamps come when it is back', async () => {
    authority.behave('refusing')
    const first = await sealOne()
    const asked = authority.asked()
    await expect.poll(() => authority.asked(), { timeout: takesMs }).toBeGreaterThan(asked)
    authority.behave('silent')
    const second = await sealOne()
    expect([(await first())?.timeStamp, (await second())?.timeStamp]).toEqual([null, null])
    authority.behave('well')
    for (const find of [first, second])
      await expect.poll(async () => (await find())?.timeStamp?.by, { timeout: takesMs }).toMatch(/A test authority/)
    const seals = await db().sessionSeal.count()
    await expect.poll(() => db().sealTimeStamp.count(), { timeout: takesMs }).toBe(seals)
  }, 90_000)
})
