import { getOwnStanding } from '@muster/contracts/attendance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom } from '../live/test-room.ts'
import { keepLease } from './lease.ts'
import { recoverDeadBoots } from './recovery.ts'
import { ledgerOf } from './visits.service.ts'

let first: TestServer
let second: TestServer | null = null

beforeAll(async () => {
  // Its own timer must not renew the lease that a test takes away.
  first = await startTestServer({ LEASE_MS: '60000' })
})
afterAll(async () => {
  await second?.close()
  await first.close()
})

/** Another process on the same database. */
const startAnother = () => startTestServer({ DATABASE_URL: first.env.DATABASE_URL ?? '' })

describe('visits', () => {
  test('of a process that stood still for too long begin anew under a new lease', async () => {
    const room = await makeTestRoom(first)
    const { sessionId } = await room.open()
    await room.enter(room.ana, sessionId)
    const { client: db } = first.platform.database
    const ledger = ledgerOf(first.platform)
    const lost = ledger.bootId
    const sister = await startAnother()
    try {
      await db.serverBoot.update({ where: { id: lost }, data: { leaseUntil: new Date(0) } })
      await recoverDeadBoots(sister.platform, ledgerOf(sister.platform))
      expect(await db.visit.findMany({ where: { sessionId } })).toMatchObject([
        { ending: 'crashed' },
        { ending: 'crashed' },
      ])
      await keepLease(first.platform, ledger)
      expect(ledger.bootId).not.toBe(lost)
      const open = await db.openVisit.findMany({ where: { sessionId } })
      expect(open.map(({ bootId }) => bootId)).toEqual([ledger.bootId, ledger.bootId])
    } finally {
      await sister.close()
      room.empty()
    }
    await expect.poll(() => db.visit.count({ where: { sessionId } })).toBe(4)
  })

  test('cut short by a planned restart are followed by an outage until people can come back', async () => {
    const room = await makeTestRoom(first)
    const { sessionId } = await room.open()
    await room.enter(room.ana, sessionId)
    await first.app.close()
    second = await startAnother()
    const { client: db } = second.platform.database
    const [visit] = await db.visit.findMany({ where: { sessionId, personId: room.ana.personId } })
    expect(visit?.ending).toBe('server_closed')
    await expect.poll(() => db.outage.count({ where: { sessionId } }), { timeout: 5000 }).toBe(2)
    const outage = await db.outage.findFirstOrThrow({ where: { visitId: visit?.id } })
    const { startedAt } = await db.serverBoot.findUniqueOrThrow({ where: { id: ledgerOf(second.platform).bootId } })
    expect(outage).toMatchObject({ cause: 'restart', startsAt: visit?.leftAt, endsAt: startedAt })
    const { standing } = await second.succeed(room.ana.cookie, getOwnStanding, {
      params: { projectId: room.projectId },
    })
    expect(standing.sessions[0]?.line?.segments.map(({ kind }) => kind)).toContain('outage')
    room.empty()
  })
})
