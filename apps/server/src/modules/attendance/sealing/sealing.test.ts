import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { correctWindow } from '@muster/contracts/programme'
import { exportEvidence, listSeals } from '@muster/contracts/seals'
import { readExport } from '@muster/evidence/export-lines'
import { SealStatement } from '@muster/evidence/statement'
import { readTimeStamp } from '@muster/evidence/time-stamp'
import { verifyExport } from '@muster/evidence/verify-export'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { newUuid } from '../../../platform/ids.ts'
import { makePast } from '../../certificates/test-makers.ts'
import { makeTestRoom, type TestRoom } from '../../live/test-room.ts'
import { append } from '../ledger.ts'
import { sealDue } from './sealing.service.ts'

let server: TestServer
let room: TestRoom
let secretary: MadePerson

beforeAll(async () => {
  server = await startTestServer({ PING_TIMEOUT_MS: '1000' })
})
afterEach(() => room.empty())
afterAll(() => server.close())

const db = () => server.platform.database.client
const takesMs = 15_000

async function makeRoom() {
  room = await makeTestRoom(server)
  secretary = await server.make.person({ role: 'project-administrator', projectId: room.projectId })
}

/** A session that Ana attended and that has ended. */
async function runSession(): Promise<SessionId> {
  await makeRoom()
  const { sessionId, host } = await room.open()
  await room.enter(room.ana, sessionId)
  await host.command(host.stream('stage'), { type: 'session.end' })
  return sessionId
}

const sealsOf = async (sessionId: SessionId) => {
  const rows = await db().sessionSeal.findMany({ where: { sessionId }, orderBy: { number: 'asc' } })
  return rows.map((row) => ({ ...row, said: SealStatement.parse(JSON.parse(row.statement)) }))
}

async function untilSealed(sessionId: SessionId, count = 1) {
  await expect.poll(async () => (await sealsOf(sessionId)).length, { timeout: takesMs }).toBe(count)
  return sealsOf(sessionId)
}

async function exported(projectId: ProjectId, as = secretary, query = {}) {
  const blob = await server.succeed(as.cookie, exportEvidence, { params: { projectId }, query })
  return blob.text()
}

const verify = async (text: string) => verifyExport(await readExport(text.split('\n')), { readTimeStamp })
const countSealed = ({ said }: Awaited<ReturnType<typeof sealsOf>>[number]) =>
  said.chains.reduce((sum, { count }) => sum + count, 0)

describe('a session that has ended', () => {
  test('is sealed once everybody’s visit is closed', async () => {
    const sessionId = await runSession()
    const [seal] = await untilSealed(sessionId)
    expect(await db().openVisit.count({ where: { sessionId } })).toBe(0)
    expect(seal?.said).toMatchObject({
      number: 1,
      supersedes: null,
      session: { state: 'ended', endedHow: 'by-facilitator' },
      lists: { outages: { count: 0 }, decisions: { count: 0 } },
    })
    expect(seal && countSealed(seal)).toBe(2)
  })

  test('waits for who was lost just before its end', async () => {
    await makeRoom()
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    ana.freeze()
    await host.command(host.stream('stage'), { type: 'session.end' })
    await sealDue(server.platform)
    expect(await sealsOf(sessionId)).toEqual([])
    const [seal] = await untilSealed(sessionId)
    expect(seal && countSealed(seal)).toBe(2)
    expect(await db().visit.count({ where: { sessionId, afterSealId: { not: null } } })).toBe(0)
  })

  test('is sealed all the same where a visit hangs; what closes later names the seal, and is sealed after it', async () => {
    await makeRoom()
    const sessionId = await makePast(server).endedSession(room.projectId)
    const close = await (await makeVisitor(room.projectId, sessionId)).hold()
    const [first] = await untilSealed(sessionId)
    expect(first && countSealed(first)).toBe(0)
    await close()
    const [, second] = await untilSealed(sessionId, 2)
    const between = await db().sessionSeal.findFirst({ where: { projectId: room.projectId, sessionId: null } })
    expect(between).toMatchObject({ seq: 2, number: 1 })
    expect(second?.said).toMatchObject({ number: 2, supersedes: first?.id, prev: between?.sha256 })
    expect(second && countSealed(second)).toBe(1)
    expect(await db().visit.findMany({ where: { sessionId } })).toMatchObject([{ afterSealId: first?.id }])
    expect(await verify(await exported(room.projectId))).toMatchObject({ ok: true })
  })

  test('is sealed again after a decision, which names the seal; the first one stays', async () => {
    const sessionId = await runSession()
    const [first] = await untilSealed(sessionId)
    const { openedAt } = await db().session.findUniqueOrThrow({ where: { id: sessionId } })
    await server.succeed(secretary.cookie, correctWindow, {
      params: { projectId: room.projectId, sessionId },
      body: {
        startsAt: new Date((openedAt?.getTime() ?? 0) - 600_000).toISOString(),
        endsAt: (openedAt ?? new Date()).toISOString(),
        reason: 'The clock in the hall was wrong',
      },
    })
    const [still, second] = await untilSealed(sessionId, 2)
    expect(still).toEqual(first)
    expect(second?.said).toMatchObject({ supersedes: first?.id, lists: { decisions: { count: 1 } } })
    expect(await db().sessionDecision.findMany({ where: { sessionId } })).toMatchObject([{ afterSealId: first?.id }])
    expect(await verify(await exported(room.projectId))).toMatchObject({ ok: true })
  })

  test('has everything that comes while it is sealed either in the seal, or behind it and naming it', async () => {
    await makeRoom()
    const sessionId = await makePast(server).endedSession(room.projectId)
    const visitors = await Promise.all([1, 2, 3, 4].map(() => makeVisitor(room.projectId, sessionId)))
    await Promise.all([
      ...visitors.map(async ({ visit }) => {
        for (let count = 0; count < 15; count++) await visit()
      }),
      (async () => {
        for (let count = 0; count < 15; count++) await sealDue(server.platform)
      })(),
    ])
    await sealDue(server.platform)
    const seals = await sealsOf(sessionId)
    expect(seals.length).toBeGreaterThan(2)
    expect(await verify(await exported(room.projectId))).toMatchObject({
      ok: true,
      proof: { sessions: [{ sealed: { visits: 60 }, notSealed: { visits: 0 } }, { sessionId: null }] },
    })
  })

  test('is sealed once, however many processes are at it', async () => {
    await makeRoom()
    const sister = await startTestServer({ DATABASE_URL: server.env.DATABASE_URL ?? '' })
    try {
      const past = makePast(server)
      const sessionIds = await Promise.all([1, 2, 3].map(() => past.endedSession(room.projectId)))
      const platforms = [server.platform, sister.platform, server.platform, sister.platform]
      await Promise.all(platforms.map((platform) => sealDue(platform)))
      for (const sessionId of sessionIds) expect(await sealsOf(sessionId)).toHaveLength(1)
      const seals = await db().sessionSeal.findMany({ where: { projectId: room.projectId }, orderBy: { seq: 'asc' } })
      expect(seals.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
      expect(new Set(seals.map((seal) => seal.sessionId))).toEqual(new Set([...sessionIds, null]))
    } finally {
      await sister.close()
    }
  })
})

/** Visits to an ended session of hours ago, by a process that lives. */
async function makeVisitor(projectId: ProjectId, sessionId: SessionId) {
  const bootId = newUuid()
  const lease = new Date(Date.now() + 600_000)
  await db().serverBoot.create({ data: { id: bootId, startedAt: new Date(), leaseUntil: lease } })
  const joinedAtMs = Date.now() - 3 * 3_600_000
  const visit = { bootId, projectId, sessionId, personId: room.ana.personId, device: newUuid(), room: 'stage' }
  const closing = { leftAtMs: joinedAtMs + 60_000, uncertaintyMs: 0, ending: 'left', clockOffsetMs: null } as const
  const close = (tx: Parameters<typeof append>[0], id: string) =>
    append(tx, [{ ...visit, ...closing, id, connectionId: newUuid(), joinedAtMs }])
  return {
    visit: () => server.platform.database.transaction((tx) => close(tx, newUuid())),
    /** One that stays open until it is closed. */
    async hold() {
      const id = newUuid()
      const joinedAt = new Date(joinedAtMs)
      await db().openVisit.create({ data: { ...visit, id, connectionId: newUuid(), joinedAt, lastSeenAt: joinedAt } })
      return () =>
        server.platform.database.transaction(async (tx) => {
          await tx.openVisit.delete({ where: { id } })
          await close(tx, id)
        })
    },
  }
}

describe('a seal', () => {
  test('is sent to those who run the project, and not to participants', async () => {
    await makeRoom()
    const organiser = await server.make.person({ role: 'host-organiser', projectId: room.projectId })
    const sessionId = await makePast(server).endedSession(room.projectId, 'Opening')
    const [seal] = await untilSealed(sessionId)
    const mails = await db().mail.findMany({ where: { projectId: room.projectId, kind: 'seal' } })
    expect(mails.map(({ toAddress }) => toAddress).toSorted()).toEqual(
      [room.facilitator.email, organiser.email].toSorted(),
    )
    for (const { text } of mails) {
      expect(text).toContain(`Opening (seal 1): ${seal?.sha256}`)
      expect(text).toContain(`/seals/${room.projectId}`)
    }
  })

  test('is read by anybody, with what checks it, and without anybody’s name', async () => {
    const sessionId = await runSession()
    const [seal] = await untilSealed(sessionId)
    const page = await server.succeed(null, listSeals, { params: { projectId: room.projectId } })
    expect(page.seals).toMatchObject([
      { sessionTitle: 'Session one', sha256: seal?.sha256, counts: { visits: 2, outages: 0, decisions: 0 } },
      { sessionTitle: null, number: 1, counts: { visits: 0, policies: 1, overrides: 0 } },
    ])
    expect(page.keys.map(({ id }) => id)).toContain(seal?.keyId)
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`\\b(Ana|Fay)\\b|${room.ana.personId}`))
  })

  test('cannot be changed or removed, not even by the service itself', async () => {
    await makeRoom()
    const sessionId = await makePast(server).endedSession(room.projectId)
    await untilSealed(sessionId)
    const refused = { code: 'P2003' }
    const changing = db().sessionSeal.updateMany({ where: { sessionId }, data: { signature: '' } })
    await expect(changing).rejects.toMatchObject(refused)
    await expect(db().sessionSeal.deleteMany({ where: { sessionId } })).rejects.toMatchObject(refused)
  })

  test('of a project that nobody has attended is not there, nor is the project', async () => {
    const projectId = await server.make.project()
    const answer = await server.call(null, listSeals, { params: { projectId } })
    expect(answer.failure?.code).toBe('NOT_FOUND')
  })
})

describe('an export of evidence', () => {
  test('is named after the project, in whatever script its code is', async () => {
    await makeRoom()
    const projectId = await server.make.project({ code: '데이터_26/01' })
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId })
    const { headers } = await server.call(cookie, exportEvidence, { params: { projectId }, query: {} })
    const [, name = ''] = headers.get('content-disposition')?.split("filename*=UTF-8''") ?? []
    expect(decodeURIComponent(name)).toBe('evidence-데이터-26-01.jsonl')
  })

  test('proves itself, keeps the clients’ clocks, and names nobody', async () => {
    const sessionId = await runSession()
    await untilSealed(sessionId)
    const text = await exported(room.projectId)
    expect(await verify(text)).toMatchObject({
      ok: true,
      proof: {
        sessions: [
          { sessionId, sealed: { visits: 2 }, notSealed: { visits: 0 } },
          { sessionId: null, sealed: { policies: 1 }, notSealed: { policies: 0 } },
        ],
      },
    })
    const { visits } = await readExport(text.split('\n'))
    expect(visits.find(({ record }) => record.personId === room.ana.personId)?.record.clockOffsetMs).toEqual(
      expect.any(Number),
    )
    expect(text).not.toMatch(/Ana Participant|\bFay\b|example\.org|Session one|Workshop/)
  })

  test('of one session has the seals of all, so that none can be missing', async () => {
    await makeRoom()
    const past = makePast(server)
    const one = await past.endedSession(room.projectId)
    await untilSealed(one)
    const other = await past.endedSession(room.projectId)
    await untilSealed(other)
    const text = await exported(room.projectId, secretary, { sessionId: other })
    expect(await verify(text)).toMatchObject({
      ok: true,
      proof: { sessionId: other, seals: [{}, {}, {}], sessions: [{ sessionId: other }] },
    })
    const lines = text.split('\n')
    const gone = lines.filter((line) => !line.includes(`\\"sessionId\\":\\"${one}\\"`))
    expect(gone.length).toBe(lines.length - 1)
    expect(await verify(gone.join('\n'))).toEqual({
      ok: false,
      finding: { subject: 'seal', problem: 'removed', place: 1, id: null },
    })
  })

  test('shows what an administrator of the database changed behind the triggers', async () => {
    const sessionId = await runSession()
    await untilSealed(sessionId)
    const visit = await db().visit.findFirstOrThrow({ where: { sessionId, personId: room.ana.personId } })
    await server.platform.database.transaction(async (db) => {
      await db.$executeRaw`SET LOCAL session_replication_role = replica`
      await db.$executeRaw`UPDATE "visit" SET "leftAt" = "leftAt" + interval '1 hour' WHERE "id" = ${visit.id}::uuid`
    })
    expect(await verify(await exported(room.projectId))).toEqual({
      ok: false,
      finding: {
        subject: 'visit',
        problem: 'changed',
        sessionId,
        bootId: visit.bootId,
        place: visit.chainSeq,
        id: visit.id,
      },
    })
  })
})
