import { setTimeout } from 'node:timers/promises'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { getBoard, getOwnStanding } from '@muster/contracts/attendance'
import type { SessionId } from '@muster/contracts/ids'
import { checkChain } from '@muster/evidence/check-chain'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, type TestRoom } from '../live/test-room.ts'
import { listChainHeads, listVisitLines } from './sealing/records.store.ts'
import { ledgerOf } from './visits.service.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer({ PING_TIMEOUT_MS: '1000' })
})
afterEach(() => room.empty())
afterAll(() => server.close())

const readVisits = (sessionId: SessionId, who: MadePerson) =>
  server.platform.database.client.visit.findMany({
    where: { sessionId, personId: who.personId },
    orderBy: { joinedAt: 'asc' },
  })

async function untilClosed(sessionId: SessionId, who: MadePerson, count: number) {
  await expect.poll(async () => (await readVisits(sessionId, who)).length, { timeout: 5000 }).toBe(count)
  return readVisits(sessionId, who)
}

/** A session of a project of its own, so that its verdicts stand alone. */
async function open() {
  room = await makeTestRoom(server)
  return room.open()
}

/** The same with Ana waiting in it before it opens, so that she is there from its first moment. */
async function openTo(tabs: number) {
  room = await makeTestRoom(server)
  const sessionId = await server.make.session({ projectId: room.projectId })
  const host = await room.enter(room.facilitator, sessionId)
  const anas = await Promise.all(Array.from({ length: tabs }, () => room.enter(room.ana, sessionId)))
  await host.command(host.stream('stage'), { type: 'session.open' })
  return { sessionId, host, ana: anas[0] }
}

const mine = async (who: MadePerson) =>
  (await server.succeed(who.cookie, getOwnStanding, { params: { projectId: room.projectId } })).standing
/** Time that counts: sessions here last as long as they take. */
const pause = (ms: number) => setTimeout(ms)
const end = (host: Awaited<ReturnType<typeof open>>['host']) =>
  host.command(host.stream('stage'), { type: 'session.end' })

describe('a visit', () => {
  test('that is left cleanly ends exactly then', async () => {
    const { sessionId } = await open()
    const ana = await room.enter(room.ana, sessionId)
    await ana.leave()
    const [visit] = await untilClosed(sessionId, room.ana, 1)
    expect(visit).toMatchObject({ ending: 'left', uncertaintyMs: 0, room: 'stage', projectId: room.projectId })
    expect(visit?.clockOffsetMs).toEqual(expect.any(Number))
  })

  test('of a closed browser ends as it closes', async () => {
    const { sessionId } = await open()
    const ana = await room.enter(room.ana, sessionId)
    ana.drop()
    expect((await untilClosed(sessionId, room.ana, 1))[0]).toMatchObject({ ending: 'left', uncertaintyMs: 0 })
  })

  test('of a machine that falls silent is credited to its last sign of life, within the bound', async () => {
    const { sessionId, host } = await open()
    const ana = await room.enter(room.ana, sessionId)
    ana.freeze()
    const frozenAtMs = server.platform.clock.nowMs()
    const [visit] = await untilClosed(sessionId, room.ana, 1)
    const { PING_INTERVAL_MS, PING_TIMEOUT_MS } = server.env
    expect(visit?.ending).toBe('timed_out')
    expect(visit?.leftAt.getTime()).toBeLessThanOrEqual(frozenAtMs + 50)
    expect(visit?.leftAt.getTime()).toBeGreaterThan(frozenAtMs - PING_INTERVAL_MS - 200)
    expect(visit?.uncertaintyMs).toBeGreaterThan(0)
    expect(visit?.uncertaintyMs).toBeLessThan(PING_INTERVAL_MS + PING_TIMEOUT_MS + 500)
    await host.until('Ana to be gone', (client) => client.present().length === 1)
  })

  test('lasts to the end of the session for who was there', async () => {
    const { sessionId, host } = await open()
    await room.enter(room.ana, sessionId)
    await end(host)
    const [visit] = await untilClosed(sessionId, room.ana, 1)
    const { endedAt } = await server.platform.database.client.session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(visit).toMatchObject({ ending: 'session_ended', uncertaintyMs: 0, leftAt: endedAt })
  })

  test('is not begun in a session that is over', async () => {
    const { sessionId, host } = await open()
    await end(host)
    const ana = await room.enter(room.ana, sessionId)
    expect(ana.stage().lifecycle.phase).toBe('ended')
    expect(
      [...ledgerOf(server.platform).open.values()].filter((visit) => visit.personId === room.ana.personId),
    ).toEqual([])
  })

  test('is checkpointed, and never backwards', async () => {
    const { sessionId } = await open()
    await room.enter(room.ana, sessionId)
    const read = () =>
      server.platform.database.client.openVisit.findFirstOrThrow({ where: { personId: room.ana.personId } })
    const { lastSeenAt: first } = await read()
    await expect
      .poll(async () => (await read()).lastSeenAt.getTime(), { timeout: 5000 })
      .toBeGreaterThan(first.getTime())
  })

  test('is a link of a chain that is whole', async () => {
    const { sessionId } = await open()
    for (const who of [room.ana, room.bao, room.ana]) {
      const visitor = await room.enter(who, sessionId)
      await visitor.leave()
    }
    const { client: db } = server.platform.database
    const chain = await listVisitLines(db, { sessionId, after: null, limit: 10 })
    expect(chain.map(({ record }) => record.chainSeq)).toEqual([1, 2, 3])
    const [head] = await listChainHeads(db, sessionId)
    expect(head).toMatchObject({ count: 3, head: chain.at(-1)?.hash })
    expect(checkChain(chain, [{ count: 3, head: head?.head ?? '', sealId: null }])).toBeNull()
  })

  test('cannot be changed or removed, not even by the service itself', async () => {
    const { sessionId } = await open()
    await (await room.enter(room.ana, sessionId)).leave()
    const { client: db } = server.platform.database
    const before = await db.visit.findMany({ where: { sessionId } })
    const refused = { code: 'P2003' }
    await expect(db.visit.updateMany({ where: { sessionId }, data: { uncertaintyMs: 1 } })).rejects.toMatchObject(
      refused,
    )
    await expect(db.visit.deleteMany({ where: { sessionId } })).rejects.toMatchObject(refused)
    expect(await db.visit.findMany({ where: { sessionId } })).toEqual(before)
  })
})

describe('a verdict', () => {
  test('counts two tabs and a phone once', async () => {
    const { sessionId, host } = await openTo(3)
    await pause(600)
    await end(host)
    await untilClosed(sessionId, room.ana, 3)
    const { outcome, sessions } = await mine(room.ana)
    expect(outcome).toBe('complete')
    expect(sessions[0]?.visits).toHaveLength(3)
    expect(sessions[0]?.creditedMs.high).toBeLessThanOrEqual(sessions[0]?.windowMs ?? 0)
  })

  test('forgives a drop within the grace', async () => {
    const { sessionId, host, ana } = await openTo(1)
    await pause(300)
    ana?.drop()
    await pause(600)
    await ana?.comeBack()
    await pause(300)
    await end(host)
    await untilClosed(sessionId, room.ana, 2)
    const { outcome, sessions } = await mine(room.ana)
    expect(outcome).toBe('complete')
    expect(sessions[0]?.line?.segments.map(({ kind }) => kind)).toContain('bridged')
  })

  test('is lost by who leaves too early and by who never comes, with the reason', async () => {
    const { sessionId, host } = await open()
    const ana = await room.enter(room.ana, sessionId)
    await ana.leave()
    await pause(800)
    await end(host)
    expect(await mine(room.ana)).toMatchObject({
      outcome: 'incomplete',
      reasons: [{ code: 'missed-too-much', sessionId }],
    })
    expect(await mine(room.bao)).toMatchObject({
      outcome: 'incomplete',
      reasons: [{ code: 'never-joined', sessionId }],
    })
  })

  test('is pending while the session runs, and says what may still be missed', async () => {
    const { sessionId } = await open()
    await room.enter(room.ana, sessionId)
    const { outcome, sessions } = await mine(room.ana)
    expect(outcome).toBe('pending')
    expect(sessions[0]?.mayStillMissMs).toBeGreaterThan(5 * 60_000)
    expect(sessions[0]?.visits).toMatchObject([{ room: 'stage', closedHow: null }])
  })

  test('is the same on the board as on the own page', async () => {
    const { sessionId, host } = await open()
    const ana = await room.enter(room.ana, sessionId)
    await pause(300)
    await end(host)
    await untilClosed(sessionId, room.ana, 1)
    ana.close()
    const { standings, policy } = await server.succeed(room.facilitator.cookie, getBoard, {
      params: { projectId: room.projectId },
    })
    expect(policy).toMatchObject({ policy: referencePolicy, frozen: true })
    expect(standings.map(({ names }) => names.latin)).toEqual(['Ana Participant', 'Bao Participant'])
    for (const who of [room.ana, room.bao])
      expect(standings.find(({ personId }) => personId === who.personId)).toEqual(await mine(who))
  })

  test('is given to nobody who takes no part', async () => {
    await open()
    const stranger = await server.make.person({})
    const params = { projectId: room.projectId }
    expect(await server.call(room.facilitator.cookie, getOwnStanding, { params })).toMatchObject({ status: 403 })
    expect(await server.call(stranger.cookie, getBoard, { params })).toMatchObject({ status: 404 })
    expect(await server.call(room.ana.cookie, getBoard, { params })).toMatchObject({ status: 403 })
  })
})
