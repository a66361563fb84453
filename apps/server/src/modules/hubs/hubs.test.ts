import type { SourceTreatment } from '@muster/attendance/policy'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { getBoard } from '@muster/contracts/attendance'
import * as contract from '@muster/contracts/hubs'
import type { HubId, ProjectId, SessionId } from '@muster/contracts/ids'
import { exportEvidence } from '@muster/contracts/seals'
import { readExport } from '@muster/evidence/export-lines'
import { readTimeStamp } from '@muster/evidence/time-stamp'
import { verifyExport } from '@muster/evidence/verify-export'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'

const minuteMs = 60_000
let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let hubId: HubId
let administrator: MadePerson
let host: MadePerson
let coordinator: MadePerson
let ana: MadePerson
let bao: MadePerson

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const db = () => server.platform.database.client
const change = (data: object) => db().session.update({ where: { id: sessionId }, data })
const ago = (minutes: number) => new Date(Date.now() - minutes * minuteMs)

/** A project with a hub, coordinated by a resource person, and a session that is open since an hour ago. */
async function begin(treatment: SourceTreatment = 'counts') {
  const sources = { ...referencePolicy.sources, hub: treatment }
  projectId = await server.make.project({ policy: { ...referencePolicy, sources } })
  administrator = await server.make.person({ role: 'project-administrator', projectId })
  host = await server.make.person({ role: 'host-organiser', projectId })
  coordinator = await server.make.person({ name: 'Co Ordinator', role: 'resource-person', projectId })
  ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
  bao = await server.make.person({ name: 'Bao Tran', role: 'participant', projectId })
  sessionId = await server.make.session({ projectId, startsInMs: -60 * minuteMs, lastsMs: 120 * minuteMs })
  await change({ state: 'open', openedAt: ago(60) })
  const body = { name: 'Ulaanbaatar, room 2', coordinatorId: coordinator.personId }
  hubId = (await server.succeed(host.cookie, contract.createHub, { params: { projectId }, body })).hubId
}
beforeEach(() => begin())

const params = () => ({ projectId, hubId, sessionId })
const open = (who = coordinator) => server.call(who.cookie, contract.openRoll, { params: params() })
const codeOf = async (who: MadePerson) =>
  (await server.succeed(who.cookie, contract.getOwnHubCode, { params: { projectId } })).code ?? ''
const sign = async (
  who: MadePerson,
  kind: 'start' | 'end',
  { code, by = coordinator }: { code?: string; by?: MadePerson } = {},
) =>
  server.call(by.cookie, contract.signAtHub, {
    params: params(),
    body: { personId: who.personId, kind, code: code ?? (await codeOf(who)) },
  })
const late = (body: { startsAt: Date; endsAt: Date; who?: MadePerson }, by = administrator) =>
  server.call(by.cookie, contract.enterLate, {
    params: params(),
    body: {
      personIds: [(body.who ?? ana).personId],
      startsAt: body.startsAt.toISOString(),
      endsAt: body.endsAt.toISOString(),
      reason: 'The screen was dark',
    },
  })
const standingOf = async (who: MadePerson) => {
  const { standings } = await server.succeed(administrator.cookie, getBoard, { params: { projectId } })
  const [session] = standings.find(({ personId }) => personId === who.personId)?.sessions ?? []
  if (!session) throw new Error('Nobody of that name is judged')
  return session
}
const wrongCode = async (who: MadePerson) => ((await codeOf(who)) === '000000' ? '000001' : '000000')

describe('a hub room', () => {
  test('is run by those who run the project, and by whom it names; nobody else finds it', async () => {
    const seen = async ({ cookie }: MadePerson) =>
      (await server.succeed(cookie, contract.listHubs, { params: { projectId } })).hubs.map(({ name }) => name)
    const facilitator = await server.make.person({ role: 'facilitator', projectId })
    for (const who of [administrator, host, facilitator, coordinator])
      expect(await seen(who)).toEqual(['Ulaanbaatar, room 2'])
    expect(await seen(ana)).toEqual([])
    for (const answer of [await open(ana), await sign(ana, 'start', { by: ana })])
      expect(answer.failure?.code).toBe('NOT_FOUND')
  })

  test('is coordinated by somebody of its project, and stays once it was used', async () => {
    const stranger = await server.make.person()
    const body = { name: 'Another', coordinatorId: stranger.personId }
    const created = await server.call(host.cookie, contract.createHub, { params: { projectId }, body })
    expect(created.failure).toMatchObject({ code: 'INVALID', reason: 'unknown-person' })
    const edit = { name: 'Darkhan', coordinatorId: null }
    await server.succeed(host.cookie, contract.editHub, { params: { projectId, hubId }, body: edit })
    expect((await open()).failure?.code).toBe('NOT_FOUND')
    await open(host)
    const remove = () => server.call(host.cookie, contract.removeHub, { params: { projectId, hubId } })
    expect((await remove()).failure?.reason).toBe('hub-used')
  })

  test('is removed where it was never used', async () => {
    await server.succeed(host.cookie, contract.removeHub, { params: { projectId, hubId } })
    expect(await server.succeed(host.cookie, contract.listHubs, { params: { projectId } })).toMatchObject({ hubs: [] })
  })

  test('gives each participant a code of their own, and only where there is a hub', async () => {
    const code = await codeOf(ana)
    expect(code).toMatch(/^\d{6}$/)
    expect(await codeOf(ana)).toBe(code)
    const elsewhere = await server.make.project()
    const { cookie } = await server.make.person({ role: 'participant', projectId: elsewhere })
    const none = await server.succeed(cookie, contract.getOwnHubCode, { params: { projectId: elsewhere } })
    expect(none.code).toBeNull()
  })
})

describe('a roll', () => {
  test('is opened once, while the session is open', async () => {
    expect((await sign(ana, 'start')).failure?.reason).toBe('roll-not-open')
    const [first, second] = await Promise.all([open(), open(host)])
    expect(first.body.openedAt).toBe(second.body.openedAt)
    await change({ state: 'ended', endedAt: new Date(), endedHow: 'by_facilitator' })
    expect((await open()).failure?.reason).toBe('session-not-open')
    expect((await sign(ana, 'start')).failure?.reason).toBe('session-not-open')
  })

  test('takes each person by their code, in and out, and never twice', async () => {
    await open()
    const { body } = await sign(ana, 'start')
    expect(body.people.map(({ names, inSince }) => [names.latin, inSince !== null])).toEqual([
      ['Ana Ruiz', true],
      ['Bao Tran', false],
    ])
    expect((await sign(ana, 'start')).failure?.reason).toBe('already-signed')
    expect((await sign(bao, 'end')).failure?.reason).toBe('already-signed')
    expect((await sign(ana, 'end')).body.people[0]).toMatchObject({ inSince: null, stays: 1 })
    expect((await sign(ana, 'end')).failure?.reason).toBe('already-signed')
  })

  test('takes one of several codes given at once', async () => {
    await open()
    await codeOf(ana)
    const answers = await Promise.all(Array.from({ length: 4 }, () => sign(ana, 'start')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await db().hubMark.count({ where: { projectId } })).toBe(1)
  })

  test('takes no more codes for somebody after five wrong ones, and still those of others', async () => {
    await open()
    const code = await wrongCode(ana)
    for (let wrong = 0; wrong < 5; wrong++)
      expect((await sign(ana, 'start', { code })).failure?.reason).toBe('wrong-code')
    expect((await sign(ana, 'start')).failure).toMatchObject({ reason: 'code-locked' })
    expect((await sign(bao, 'start')).status).toBe(200)
    expect(await db().hubMark.count({ where: { personId: ana.personId } })).toBe(0)
  })

  test.each(['', '1', 'abcdef', '12345678901234567890', '０１２３４５'])('is not fooled by %j', async (code) => {
    await open()
    await codeOf(ana)
    expect((await sign(ana, 'start', { code })).failure?.reason).toBe('wrong-code')
  })

  test('takes a code as people type it', async () => {
    await open()
    const code = await codeOf(ana)
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    expect((await sign(ana, 'start', { code: ` ${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(200)
    expect((await sign(ana, 'end', { code: wide })).status).toBe(200)
  })

  test('is of the project’s own people, sessions and hubs', async () => {
    await open()
    const elsewhere = await server.make.project()
    const theirs = await server.make.person({ role: 'participant', projectId: elsewhere })
    const staff = await server.make.person({ role: 'project-administrator', projectId: elsewhere })
    expect((await sign(theirs, 'start', { code: '123456' })).failure?.code).toBe('NOT_FOUND')
    expect((await sign(coordinator, 'start', { code: '123456' })).failure?.code).toBe('NOT_FOUND')
    const through = { params: { ...params(), projectId: elsewhere } }
    expect((await server.call(staff.cookie, contract.getRoll, through)).failure?.code).toBe('NOT_FOUND')
    const other = await server.make.session({ projectId: elsewhere })
    const there = { params: { ...params(), sessionId: other } }
    expect((await server.call(host.cookie, contract.openRoll, there)).failure?.code).toBe('NOT_FOUND')
  })
})

describe('what a roll says', () => {
  const endIt = () => change({ state: 'ended', openedAt: ago(60), endedAt: ago(0), endedHow: 'by_facilitator' })
  const put = async (who: MadePerson, fromMinutesAgo: number, toMinutesAgo: number | null) => {
    const stayId = newUuid()
    const ids = { stayId, hubId, projectId, sessionId, personId: who.personId }
    const by = { enteredBy: coordinator.personId, enteredAt: new Date() }
    await db().hubMark.create({ data: { id: newUuid(), ...ids, ...by, kind: 'start', at: ago(fromMinutesAgo) } })
    if (toMinutesAgo === null) return
    await db().hubMark.create({ data: { id: newUuid(), ...ids, ...by, kind: 'end', at: ago(toMinutesAgo) } })
  }

  test.each<[SourceTreatment, string]>([
    ['counts', 'complete'],
    ['review', 'review'],
    ['ignored', 'incomplete'],
  ])('counts as the rule has it: %s, %s', async (treatment, outcome) => {
    await begin(treatment)
    await put(ana, 60, 0)
    await endIt()
    expect((await standingOf(ana)).outcome).toBe(outcome)
  })

  test('is not certain of somebody who never signed out: a person decides', async () => {
    await put(ana, 60, null)
    await endIt()
    expect(await standingOf(ana)).toMatchObject({
      outcome: 'review',
      visits: [{ room: 'hub', closedHow: 'hub-unsigned' }],
    })
  })

  test('and one’s own device together count once', async () => {
    await put(ana, 60, 20)
    await endIt()
    // Forty minutes of the hour are not enough, and forty more, of which twenty are the same, are.
    expect((await standingOf(ana)).outcome).toBe('incomplete')
    await db().visit.create({
      data: {
        id: newUuid(),
        bootId: newUuid(),
        projectId,
        sessionId,
        personId: ana.personId,
        connectionId: newUuid(),
        device: newUuid(),
        room: 'stage',
        joinedAt: ago(40),
        leftAt: ago(0),
        uncertaintyMs: 0,
        ending: 'left',
        chainSeq: 0,
        prevHash: '',
        hash: newUuid(),
      },
    })
    const { outcome, creditedMs, windowMs } = await standingOf(ana)
    expect(outcome).toBe('complete')
    expect(creditedMs.low).toBeLessThanOrEqual(windowMs)
    expect(creditedMs.low).toBeGreaterThan(59 * minuteMs)
  })

  test('is never changed', async () => {
    await put(ana, 60, 0)
    const forget = server.platform.database.pool.query('DELETE FROM hub_mark WHERE "projectId" = $1', [projectId])
    await expect(forget).rejects.toThrow('append-only')
  })
})

test('rolls are sealed with their session and exported, and what is entered late is sealed again', async () => {
  await open()
  await sign(ana, 'start')
  await change({ state: 'ended', endedAt: new Date(), endedHow: 'by_facilitator' })
  const { cookie } = await server.make.person({ role: 'auditor', projectId })
  const sealed = async (count: number) => {
    await expect.poll(() => db().sessionSeal.count({ where: { sessionId } }), { timeout: 15_000 }).toBe(count)
  }
  const check = async () => {
    const blob = await server.succeed(cookie, exportEvidence, { params: { projectId }, query: {} })
    return verifyExport(await readExport((await blob.text()).split('\n')), { readTimeStamp })
  }
  await sealed(1)
  expect(await check()).toMatchObject({
    ok: true,
    proof: { sessions: [{ sealed: { hubMarks: 1 } }, { sessionId: null }] },
  })
  expect((await late({ startsAt: ago(60), endsAt: ago(1), who: bao })).status).toBe(200)
  await sealed(2)
  expect(await check()).toMatchObject({
    ok: true,
    proof: { sessions: [{ sealed: { hubMarks: 3 } }, { sessionId: null }] },
  })
  await server.platform.database.transaction(async (db) => {
    await db.$executeRaw`SET LOCAL session_replication_role = replica`
    await db.$executeRaw`UPDATE "hub_mark" SET "at" = "at" - interval '1 hour' WHERE "personId" = ${ana.personId}::uuid`
  })
  expect(await check()).toMatchObject({ ok: false, finding: { subject: 'hub-mark', problem: 'changed' } })
})

describe('who was there and is not on the roll', () => {
  test('is entered once the session has ended, by decision, with its words apart', async () => {
    const times = { startsAt: ago(60), endsAt: ago(1) }
    expect((await late(times)).failure?.reason).toBe('session-not-ended')
    await change({ state: 'ended', openedAt: ago(60), endedAt: ago(1), endedHow: 'by_facilitator' })
    for (const who of [host, coordinator]) expect((await late(times, who)).status).toBe(403)
    expect((await late(times)).status).toBe(200)
    expect((await standingOf(ana)).outcome).toBe('complete')
    const marks = JSON.stringify(await db().hubMark.findMany({ where: { projectId } }))
    expect(marks).not.toContain('dark')
    const entry = await db().auditEntry.findFirst({ where: { projectId, action: 'hub.enter-late' } })
    expect(JSON.stringify(entry)).not.toContain('dark')
    const reasons = await db().hubEntryReason.findMany()
    expect(reasons.map(({ text }) => text)).toContain('The screen was dark')
    const removed = await server.call(host.cookie, contract.removeHub, { params: { projectId, hubId } })
    expect(removed.failure?.reason).toBe('hub-used')
  })

  test('is somebody else’s to enter: nobody enters themselves', async () => {
    await change({ state: 'ended', openedAt: ago(60), endedAt: ago(1), endedHow: 'by_facilitator' })
    const own = await late({ startsAt: ago(60), endsAt: ago(1), who: administrator })
    expect(own.failure).toMatchObject({ code: 'REFUSED', reason: 'own-case' })
    expect(await db().hubMark.count({ where: { projectId } })).toBe(0)
  })

  test('is not entered into a session that is cancelled at the same moment', async () => {
    await change({ state: 'ended', openedAt: ago(60), endedAt: ago(1), endedHow: 'by_facilitator' })
    const cancelling = await server.platform.database.pool.connect()
    try {
      await cancelling.query('BEGIN')
      await cancelling.query("UPDATE session SET state = 'cancelled' WHERE id = $1", [sessionId])
      const entering = late({ startsAt: ago(60), endsAt: ago(1) })
      const waits = () => db().$queryRaw`
        SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      await expect.poll(waits).toHaveLength(1)
      await cancelling.query('COMMIT')
      expect((await entering).failure?.reason).toBe('session-not-ended')
    } finally {
      cancelling.release()
    }
    expect(await db().hubMark.count({ where: { sessionId } })).toBe(0)
  })

  test('has come before they left, not in the future, and takes part', async () => {
    await change({ state: 'ended', openedAt: ago(60), endedAt: ago(1), endedHow: 'by_facilitator' })
    const codes = async (startsAt: Date, endsAt: Date) =>
      (await late({ startsAt, endsAt })).failure?.issues?.map(({ code }) => code)
    expect(await codes(ago(10), ago(20))).toEqual(['ends-before-start'])
    expect(await codes(ago(10), ago(-10))).toEqual(['in-the-future'])
    const who = await server.make.person()
    expect((await late({ startsAt: ago(60), endsAt: ago(1), who })).failure?.code).toBe('NOT_FOUND')
  })
})
