import type { ProjectId, SessionId } from '@muster/contracts/ids'
import * as contract from '@muster/contracts/programme'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { inTransaction, makeCtx } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { saltedHash } from '../../platform/salted-words.ts'
import { endSession, listOpenSessions, openSession } from './programme.service.ts'

type Input = z.input<typeof contract.SessionInput>

let server: TestServer
let projectId: ProjectId
let secretary: string

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  secretary = (await server.make.person({ role: 'project-administrator', projectId })).cookie
})

/** An instant of the first day of the project, which is today in UTC. */
const today = (clock: string) => `${new Date().toISOString().slice(0, 10)}T${clock}:00Z`
const daysLater = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString()

const input = (what: Partial<Input> = {}): Input => ({
  kind: 'presentation',
  title: 'Data governance',
  description: '',
  startsAt: today('09:00'),
  endsAt: today('10:00'),
  required: true,
  resourcePersonIds: [],
  externalCallUrl: null,
  heldElsewhere: false,
  breaks: [],
  tags: [],
  parallelGroup: null,
  ...what,
})
const create = (body: Input) => server.call(secretary, contract.createSession, { params: { projectId }, body })
const makeSession = async (what: Partial<Input> = {}) => (await create(input(what))).body.sessionId
const params = (sessionId: string) => ({ projectId, sessionId })
const editAt = (revision: number, sessionId: string, body: Partial<Input>) =>
  server.call(secretary, contract.editSession, { params: params(sessionId), body: { ...body, revision } })
const edit = async (sessionId: string, body: Partial<Input>) =>
  editAt((await find(sessionId))?.revision ?? 1, sessionId, body)
const remove = (sessionId: string) => server.call(secretary, contract.deleteSession, { params: params(sessionId) })
const cancel = (sessionId: string, reason = 'The speaker is ill') =>
  server.call(secretary, contract.cancelSession, { params: params(sessionId), body: { reason } })
const correct = (sessionId: string, body: { startsAt: string; endsAt: string }) =>
  server.call(secretary, contract.correctWindow, { params: params(sessionId), body: { ...body, reason: 'A late end' } })
const programme = async () =>
  (await server.succeed(secretary, contract.listSessions, { params: { projectId } })).sessions
const find = async (sessionId: string) => (await programme()).find(({ id }) => id === sessionId)
const asService = () => makeCtx(server.platform, { actor: system, origin: null })
const open = (sessionId: SessionId) => inTransaction(asService(), (ctx) => openSession(ctx, { sessionId }))
const end = (sessionId: SessionId) =>
  inTransaction(asService(), (ctx) => endSession(ctx, { sessionId, how: 'by-facilitator' }))

describe('planning a session', () => {
  test('it is listed in order of time, with its day and its resource persons', async () => {
    const speaker = await server.make.person({ name: 'Dr Seo', role: 'resource-person', projectId })
    const later = await makeSession({ startsAt: daysLater(today('09:00'), 1), endsAt: daysLater(today('10:00'), 1) })
    const first = await makeSession({ resourcePersonIds: [speaker.personId] })
    expect((await programme()).map(({ id }) => id)).toEqual([first, later])
    expect(await find(first)).toMatchObject({
      title: 'Data governance',
      day: { date: today('09:00').slice(0, 10), number: 1 },
      state: 'planned',
      actual: null,
      windowCorrected: false,
      resourcePersons: [{ personId: speaker.personId, name: 'Dr Seo' }],
    })
    expect((await find(later))?.day.number).toBe(2)
  })

  test('its day is that of the project’s zone, not of the instant', async () => {
    await server.platform.database.client.project.update({ where: { id: projectId }, data: { timeZone: 'Asia/Seoul' } })
    const id = await makeSession({ startsAt: today('16:00'), endsAt: today('17:00') })
    expect((await find(id))?.day.number).toBe(2)
  })

  test.each([
    ['begins before the other ends', '09:59', '11:00', false],
    ['ends after the other begins', '08:00', '09:01', false],
    ['lies within the other', '09:15', '09:45', false],
    ['holds the other', '08:00', '11:00', false],
    ['begins when the other ends', '10:00', '11:00', true],
    ['ends when the other begins', '08:00', '09:00', true],
  ])('a session that %s: free = %4$s', async (_, from, to, free) => {
    await makeSession({ title: 'The other' })
    const answer = await create(input({ startsAt: today(from), endsAt: today(to) }))
    if (free) expect(answer.status).toBe(200)
    else
      expect(answer.failure).toMatchObject({
        code: 'REFUSED',
        reason: 'session-overlaps',
        params: { title: 'The other', startsAt: new Date(today('09:00')).toISOString() },
      })
  })

  test('of two overlapping sessions added at the same moment one is refused', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => create(input())))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422, 422, 422, 422])
    expect(await programme()).toHaveLength(1)
  })

  test('a cancelled session is in nobody’s way', async () => {
    await cancel(await makeSession())
    expect((await create(input())).status).toBe(200)
  })

  test.each([
    ['the day before', -1, 'outside-project-days'],
    ['the day after the last', 2, 'outside-project-days'],
  ])('%s is outside the project', async (_, days, reason) => {
    const answer = await create(
      input({ startsAt: daysLater(today('09:00'), days), endsAt: daysLater(today('10:00'), days) }),
    )
    expect(answer.failure).toMatchObject({ code: 'REFUSED', reason, params: { timeZone: 'UTC' } })
  })

  test.each([
    ['of 25 hours, on which one hour comes twice', '2021-11-07', '2021-11-07T04:00Z', '2021-11-08T05:00Z'],
    ['of 23 hours, on which one hour is skipped', '2021-03-14', '2021-03-14T05:00Z', '2021-03-15T04:00Z'],
  ])('a day %s is planned from midnight to midnight of its zone', async (_, day, midnight, nextMidnight) => {
    const date = new Date(`${day}T00:00:00Z`)
    await server.platform.database.client.project.update({
      where: { id: projectId },
      data: { timeZone: 'America/New_York', startsOn: date, endsOn: date },
    })
    const hours = (from: string, count: number) => new Date(Date.parse(from) + count * 3_600_000).toISOString()
    const total = (Date.parse(nextMidnight) - Date.parse(midnight)) / 3_600_000
    for (let hour = 0; hour < total; hour++) {
      const id = await makeSession({ startsAt: hours(midnight, hour), endsAt: hours(midnight, hour + 1) })
      expect((await find(id))?.day).toEqual({ date: day, number: 1 })
    }
    for (const startsAt of [hours(midnight, -1), hours(nextMidnight, 0)])
      expect((await create(input({ startsAt, endsAt: hours(startsAt, 1) }))).failure).toMatchObject({
        reason: 'outside-project-days',
      })
  })

  test('a session that runs past the last midnight is outside', async () => {
    const endsAt = daysLater(today('00:00'), 2)
    const startsAt = daysLater(today('23:00'), 1)
    expect((await create(input({ startsAt, endsAt: new Date(Date.parse(endsAt) + 1).toISOString() }))).status).toBe(422)
    expect((await create(input({ startsAt, endsAt }))).status).toBe(200)
  })

  test.each([
    ['ends before it starts', { endsAt: today('08:00') }, { path: 'endsAt', code: 'ends-before-start' }],
    ['lasts longer than twelve hours', { endsAt: today('22:00') }, { path: 'endsAt', code: 'too-long' }],
    ['is a break that one must attend', { kind: 'break' as const }, { path: 'required', code: 'break-not-required' }],
    ['has a call over plain http', { externalCallUrl: 'http://call.example.org' }, { path: 'externalCallUrl' }],
    ['has a script for a call', { externalCallUrl: 'javascript:alert(1)' }, { path: 'externalCallUrl' }],
    ['starts at no instant', { startsAt: '2021-11-24 09:00' }, { path: 'startsAt' }],
  ])('a session that %s is refused, naming the field', async (_, what, issue) => {
    const answer = await create(input(what))
    expect(answer.failure).toMatchObject({ code: 'INVALID', issues: [issue] })
    expect(await programme()).toHaveLength(0)
  })

  test('only a resource person of the project can be one of its sessions', async () => {
    const participant = await server.make.person({ role: 'participant', projectId })
    const elsewhere = await server.make.person({ role: 'resource-person', projectId: await server.make.project() })
    for (const personId of [participant.personId, elsewhere.personId, newUuid()]) {
      const answer = await create(input({ resourcePersonIds: [personId] }))
      expect(answer.failure).toMatchObject({
        code: 'INVALID',
        reason: 'unknown-resource-person',
        issues: [{ path: 'resourcePersonIds.0', code: 'unknown-resource-person' }],
      })
    }
  })

  test('nothing is planned in a project that is over', async () => {
    await server.platform.database.client.project.update({ where: { id: projectId }, data: { state: 'finished' } })
    expect((await create(input())).failure).toMatchObject({ reason: 'project-is-over' })
  })
})

describe('editing and deleting', () => {
  test('an edit changes what is given; it may overlap its own old time', async () => {
    const speaker = await server.make.person({ role: 'resource-person', projectId })
    const id = await makeSession({ resourcePersonIds: [speaker.personId] })
    expect((await edit(id, { startsAt: today('09:30'), endsAt: today('10:30') })).status).toBe(200)
    expect(await find(id)).toMatchObject({ title: 'Data governance', resourcePersonIds: [speaker.personId] })
    expect((await edit(id, { resourcePersonIds: [] })).status).toBe(200)
    expect((await find(id))?.resourcePersons).toEqual([])
  })

  test('of two who edit the same revision, the second is told and undoes nothing', async () => {
    const id = await makeSession()
    const answers = await Promise.all(['One', 'Two'].map((title) => editAt(1, id, { title })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const first = answers[0]?.status === 200 ? 'One' : 'Two'
    expect(await find(id)).toMatchObject({ title: first, revision: 2 })
    expect(answers.find(({ status }) => status === 409)?.failure).toMatchObject({
      code: 'CONFLICT',
      reason: 'changed-meanwhile',
      params: { revision: 2 },
    })
    expect((await editAt(2, id, { title: 'Three' })).status).toBe(200)
  })

  test('an edit is held to the same rules', async () => {
    await makeSession({ title: 'First' })
    const id = await makeSession({ startsAt: today('11:00'), endsAt: today('12:00') })
    expect((await edit(id, { startsAt: today('09:30') })).failure).toMatchObject({ reason: 'session-overlaps' })
    expect((await edit(id, { endsAt: today('10:30') })).failure).toMatchObject({ code: 'INVALID' })
    expect((await find(id))?.startsAt).toBe(new Date(today('11:00')).toISOString())
  })

  test('a session that has begun is neither edited nor deleted', async () => {
    const id = await makeSession()
    await open(id)
    expect((await edit(id, { title: 'Too late' })).failure).toMatchObject({ reason: 'session-has-begun' })
    expect((await remove(id)).failure).toMatchObject({ reason: 'session-has-begun' })
  })

  test('a planned session is deleted; a cancelled one stays, with its decision', async () => {
    const [planned, cancelled] = [
      await makeSession(),
      await makeSession({ startsAt: today('10:00'), endsAt: today('11:00') }),
    ]
    await cancel(cancelled)
    expect((await remove(planned)).status).toBe(200)
    expect((await remove(planned)).status).toBe(404)
    expect((await remove(cancelled)).failure).toMatchObject({ reason: 'session-cancelled' })
  })

  test('a session of another project does not exist here', async () => {
    const theirs = await server.make.session({ projectId: await server.make.project() })
    for (const answer of [await edit(theirs, { title: 'Mine' }), await remove(theirs), await cancel(theirs)])
      expect(answer.failure?.code).toBe('NOT_FOUND')
    const window = { startsAt: today('00:00'), endsAt: today('00:01') }
    expect((await correct(theirs, window)).failure?.code).toBe('NOT_FOUND')
  })
})

describe('a session that is run', () => {
  test('opening the first one makes the project running, and ending it keeps how it ended', async () => {
    const id = await makeSession()
    await open(id)
    const project = await server.platform.database.client.project.findUnique({ where: { id: projectId } })
    expect(project?.state).toBe('running')
    expect((await listOpenSessions(server.platform.database.client)).map((session) => session.id)).toContain(id)
    expect(await find(id)).toMatchObject({ state: 'open', actual: { endsAt: null } })
    await end(id)
    const session = await find(id)
    expect(session).toMatchObject({ state: 'ended', endedHow: 'by-facilitator', windowCorrected: false })
    expect(session?.actual?.endsAt).not.toBeNull()
  })

  test('it is opened and ended once', async () => {
    const id = await makeSession()
    await expect(end(id)).rejects.toMatchObject({ reason: 'session-not-open' })
    await open(id)
    await expect(open(id)).rejects.toMatchObject({ reason: 'session-not-planned' })
    await end(id)
    await expect(end(id)).rejects.toMatchObject({ reason: 'session-not-open' })
    await expect(open(id)).rejects.toMatchObject({ reason: 'session-not-planned' })
  })

  test('nothing is opened in a cancelled project', async () => {
    const id = await makeSession()
    await server.platform.database.client.project.update({ where: { id: projectId }, data: { state: 'cancelled' } })
    await expect(open(id)).rejects.toMatchObject({ reason: 'project-is-over' })
  })
})

describe('recorded decisions', () => {
  test('a cancelled session says why, and is cancelled once', async () => {
    const id = await makeSession()
    expect((await cancel(id, 'The speaker is ill')).status).toBe(200)
    expect(await find(id)).toMatchObject({ state: 'cancelled', cancelledReason: 'The speaker is ill' })
    expect((await cancel(id)).failure).toMatchObject({ code: 'REFUSED', reason: 'session-cancelled' })
  })

  test('the reason of a decision can be erased: neither the audit nor the decision holds it', async () => {
    const id = await makeSession()
    const reason = 'Dr Seo is ill.\nWe are sorry.'
    expect((await cancel(id, reason)).status).toBe(200)
    const db = server.platform.database.client
    const kept = {
      audit: await db.auditEntry.findMany({ where: { subjectId: id } }),
      decisions: await db.sessionDecision.findMany({ where: { sessionId: id } }),
    }
    expect(kept.decisions).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain('Seo')
    const words = await db.sessionDecisionReason.findFirstOrThrow({ where: { decision: { sessionId: id } } })
    expect(kept.decisions[0]?.reasonHash).toBe(saltedHash(words))
    await db.sessionDecisionReason.delete({ where: { decisionId: words.decisionId } })
    expect(await find(id)).toMatchObject({ state: 'cancelled', cancelledReason: null })
  })

  test('an open session that is cancelled is ended first, by decision', async () => {
    const id = await server.make.session({ projectId })
    await open(id)
    expect((await cancel(id)).status).toBe(200)
    expect(await find(id)).toMatchObject({ state: 'cancelled', endedHow: 'by-decision' })
  })

  test('only an ended session’s window is corrected; the latest decision counts and the facts stay', async () => {
    const id = await server.make.session({ projectId })
    const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString()
    const window = { startsAt: at(60), endsAt: at(30) }
    expect((await correct(id, window)).failure).toMatchObject({ code: 'REFUSED', reason: 'session-not-ended' })
    await open(id)
    expect((await correct(id, window)).failure).toMatchObject({
      reason: 'session-not-ended',
      params: { state: 'open' },
    })
    await end(id)
    const { endedAt } = await server.platform.database.client.session.findUniqueOrThrow({ where: { id } })
    expect((await correct(id, window)).status).toBe(200)
    expect((await correct(id, { startsAt: at(50), endsAt: at(20) })).status).toBe(200)
    expect(await find(id)).toMatchObject({ windowCorrected: true, state: 'ended' })
    expect((await find(id))?.actual?.startsAt.slice(0, 16)).toBe(at(50).slice(0, 16))
    expect((await server.platform.database.client.session.findUniqueOrThrow({ where: { id } })).endedAt).toEqual(
      endedAt,
    )
  })

  test('a corrected window makes sense', async () => {
    const id = await server.make.session({ projectId })
    await open(id)
    await end(id)
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    const codes = async (startsAt: string, endsAt: string) =>
      (await correct(id, { startsAt, endsAt })).failure?.issues?.map(({ code }) => code)
    expect(await codes(at(-10), at(-20))).toEqual(['ends-before-start'])
    expect(await codes(at(-13 * 60), at(-1))).toEqual(['too-long'])
    expect(await codes(at(-10), at(10))).toEqual(['in-the-future'])
  })

  test('deciding is the secretariat’s: a facilitator plans nothing and decides nothing', async () => {
    const id = await makeSession()
    const facilitator = await server.make.person({ role: 'facilitator', projectId })
    const host = await server.make.person({ role: 'host-organiser', projectId })
    const body = { reason: 'Because' }
    expect((await server.call(facilitator.cookie, contract.cancelSession, { params: params(id), body })).status).toBe(
      403,
    )
    expect((await server.call(host.cookie, contract.cancelSession, { params: params(id), body })).status).toBe(403)
    expect((await server.call(facilitator.cookie, contract.deleteSession, { params: params(id) })).status).toBe(403)
  })

  test('every change is in the audit', async () => {
    const id = await makeSession()
    await edit(id, { title: 'Renamed', kind: 'presentation' })
    await cancel(id)
    const entries = await server.platform.database.client.auditEntry.findMany({
      where: { projectId, subjectId: id },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual(['session.create', 'session.edit', 'session.cancel'])
    expect(entries[1]?.detail).toEqual({ fields: ['title'] })
  })
})
