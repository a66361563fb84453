import { referencePolicy } from '@muster/attendance/reference-policy'
import { CheckId } from '@muster/contracts/ids'
import { exportEvidence, listSeals } from '@muster/contracts/seals'
import { findOwnChecks } from '@muster/crowd/own-checks'
import { readExport } from '@muster/evidence/export-lines'
import { readTimeStamp } from '@muster/evidence/time-stamp'
import { verifyExport } from '@muster/evidence/verify-export'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { newId } from '../../../platform/ids.ts'
import { makeTestRoom, type TestRoom } from '../../live/test-room.ts'

let server: TestServer
let room: TestRoom
let auditor: string

beforeAll(async () => {
  server = await startTestServer()
  const checks = {
    forms: ['prompt'],
    placing: { kind: 'density', count: 1, perMinutes: 100 },
    announced: 'never',
    onlyOne: null,
    expireAfterS: 60,
  } as const
  room = await makeTestRoom(server, { policy: { ...referencePolicy, checks } })
  auditor = (await server.make.person({ role: 'auditor', projectId: room.projectId })).cookie
})
afterEach(() => room.empty())
afterAll(() => server.close())

const takesMs = 15_000

async function exported() {
  const blob = await server.succeed(auditor, exportEvidence, { params: { projectId: room.projectId }, query: {} })
  const evidence = await readExport((await blob.text()).split('\n'))
  return { evidence, verdict: await verifyExport(evidence, { readTimeStamp }) }
}

test('a check is sealed with everybody who was asked, answered or not, and a changed answer shows', async () => {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  await room.enter(room.bao, sessionId)
  const checkId = newId(CheckId)
  expect(await host.command(host.stream('stage'), { type: 'check.ask', checkId, form: 'prompt' })).toMatchObject({
    ok: true,
  })
  await ana.until('the check', (client) => findOwnChecks(client)?.checks.length === 1)
  const own = findOwnChecks(ana)?.id ?? ana.stream('stage')
  expect(await ana.command(own, { type: 'check.answer', checkId })).toMatchObject({ ok: true })
  await host.command(host.stream('stage'), { type: 'session.end' })
  const { client: db } = server.platform.database
  await expect.poll(() => db.sessionSeal.count({ where: { sessionId } }), { timeout: takesMs }).toBe(1)

  const page = await server.succeed(null, listSeals, { params: { projectId: room.projectId } })
  expect(page.seals).toMatchObject([{ counts: { visits: 3, checks: 1 } }, { sessionId: null }])
  const { evidence, verdict } = await exported()
  expect(verdict).toMatchObject({
    ok: true,
    proof: { sessions: [{ sealed: { checks: 1 }, notSealed: { checks: 0 } }, { sessionId: null }] },
  })
  const responses = [
    { personId: room.ana.personId, answeredAtMs: expect.any(Number) },
    { personId: room.bao.personId, answeredAtMs: null },
  ].toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
  expect(evidence.checks).toMatchObject([{ id: checkId, askedBy: room.facilitator.personId, responses }])

  await server.platform.database.transaction(async (db) => {
    await db.$executeRaw`SET LOCAL session_replication_role = replica`
    await db.$executeRaw`INSERT INTO "check_answer" ("checkId", "personId", "answeredAt")
      VALUES (${checkId}::uuid, ${room.bao.personId}::uuid, now())`
  })
  expect((await exported()).verdict).toEqual({
    ok: false,
    finding: { subject: 'check', problem: 'changed', sessionId, id: checkId },
  })
})
