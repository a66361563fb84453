import { referencePolicy } from '@muster/attendance/reference-policy'
import { getOwnStanding } from '@muster/contracts/attendance'
import type { LiveClient } from '@muster/crowd/live-client'
import { findOwnChecks } from '@muster/crowd/own-checks'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let servers: Awaited<ReturnType<typeof startTwoServers>>
let first: TestServer
let second: TestServer
let room: TestRoom

beforeAll(async () => {
  servers = await startTwoServers()
  ;({ first, second } = servers)
  const checks = {
    forms: ['prompt'],
    placing: { kind: 'density', count: 1, perMinutes: 50 },
    announced: 'never',
    onlyOne: null,
    expireAfterS: 60,
  } as const
  room = await makeTestRoom(first, { policy: { ...referencePolicy, checks } })
})
afterEach(() => room.empty())
afterAll(() => servers.close())

const own = (client: LiveClient) => findOwnChecks(client)?.checks ?? []

test('of two processes one asks a check that has come, and of the people of both', async () => {
  const { sessionId, host } = await room.open({ lastsMs: 50 * 60_000 })
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId, { url: second.url })
  const { client: db } = first.platform.database
  const placed = await db.attentionCheck.findFirstOrThrow({ where: { sessionId } })
  await db.attentionCheck.update({ where: { id: placed.id }, data: { placedFor: new Date(0) } })
  for (const client of [ana, bao]) await client.until('the check', (client) => own(client).length === 1)

  // Each process has had a turn since: the heads that it announces every second come from its own rounds.
  const turnMs = first.platform.clock.nowMs() + 2500
  await expect.poll(() => first.platform.clock.nowMs(), { timeout: 5000 }).toBeGreaterThan(turnMs)
  expect(host.stage().checks.asked).toHaveLength(1)
  for (const client of [ana, bao]) expect(own(client)).toMatchObject([{ checkId: placed.id }])
  expect(await db.checkPut.count({ where: { checkId: placed.id } })).toBe(2)

  const [check] = own(bao)
  if (!check) throw new Error('Nothing was asked')
  const answer = { type: 'check.answer', checkId: check.checkId } as const
  expect(await bao.command(findOwnChecks(bao)?.id ?? bao.stream('stage'), answer)).toMatchObject({ ok: true })
  const { standing } = await first.succeed(room.bao.cookie, getOwnStanding, { params: { projectId: room.projectId } })
  expect(standing.sessions[0]?.checks).toMatchObject({ asked: 1, answered: 1 })
})
