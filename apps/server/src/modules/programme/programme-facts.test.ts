import { referencePolicy } from '@muster/attendance/reference-policy'
import { getBoard } from '@muster/contracts/attendance'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import * as contract from '@muster/contracts/programme'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { inTransaction, makeCtx } from '../../platform/ctx.ts'
import { makePast } from '../certificates/test-makers.ts'
import { openSession } from './programme.service.ts'

const minuteMs = 60_000
let server: TestServer
let projectId: ProjectId
let secretary: MadePerson
let ana: MadePerson

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  secretary = await server.make.person({ role: 'project-administrator', projectId })
  ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
})

const today = (clock: string) => `${new Date().toISOString().slice(0, 10)}T${clock}:00.000Z`
type Input = z.input<typeof contract.SessionInput>
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
const create = (what: Partial<Input> = {}) =>
  server.call(secretary.cookie, contract.createSession, { params: { projectId }, body: input(what) })
const find = async (sessionId: string) => {
  const { sessions } = await server.succeed(secretary.cookie, contract.listSessions, { params: { projectId } })
  return sessions.find(({ id }) => id === sessionId)
}
const cancel = (sessionId: SessionId, into: SessionId | null) =>
  server.call(secretary.cookie, contract.cancelSession, {
    params: { projectId, sessionId },
    body: { reason: 'Too few came', into },
  })
const standingOfAna = async () => {
  const { standings } = await server.succeed(secretary.cookie, getBoard, { params: { projectId } })
  const standing = standings.find(({ personId }) => personId === ana.personId)
  if (!standing) throw new Error('Ana is not judged')
  return standing
}
const outcomes = async () => (await standingOfAna()).sessions.map(({ outcome }) => outcome)
const change = (sessionId: SessionId, data: object) =>
  server.platform.database.client.session.update({ where: { id: sessionId }, data })

describe('breaks within a session', () => {
  const lunch = { startsAt: today('09:20'), endsAt: today('09:40') }

  test('are kept and changed with it, as one list', async () => {
    const { sessionId } = (await create({ breaks: [lunch] })).body
    expect(await find(sessionId)).toMatchObject({ breaks: [lunch], revision: 1 })
    const edit = (body: Partial<Input>, revision: number) =>
      server.call(secretary.cookie, contract.editSession, {
        params: { projectId, sessionId },
        body: { ...body, revision },
      })
    expect((await edit({ title: 'Renamed' }, 1)).status).toBe(200)
    expect((await find(sessionId))?.breaks).toEqual([lunch])
    expect((await edit({ breaks: [] }, 2)).status).toBe(200)
    expect((await find(sessionId))?.breaks).toEqual([])
  })

  test.each([
    ['outside', { ...lunch, endsAt: today('10:01') }, 'breaks.0', 'break-outside'],
    ['backwards', { startsAt: lunch.endsAt, endsAt: lunch.startsAt }, 'breaks.0', 'ends-before-start'],
    ['all of it', { startsAt: today('09:00'), endsAt: today('10:00') }, 'breaks', 'only-breaks'],
  ])('that lie %s are refused', async (_, pause, path, code) => {
    expect((await create({ breaks: [pause] })).failure).toMatchObject({ code: 'INVALID', issues: [{ path, code }] })
  })

  test('are left out of what is to be attended, as planned or as a decision corrects them', async () => {
    const past = makePast(server)
    const sessionId = await past.endedSession(projectId)
    // A quarter of an hour is missed: too much of the hour, and no part of it once that was a break.
    await past.visit({ projectId, sessionId, personId: ana.personId, toMinute: 30 })
    await past.visit({ projectId, sessionId, personId: ana.personId, fromMinute: 45 })
    const at = (minute: number) => new Date(past.startedMs + minute * minuteMs).toISOString()
    expect(await outcomes()).toEqual(['incomplete'])
    const correct = (breaks: contract.Break[] | null) =>
      server.succeed(secretary.cookie, contract.correctWindow, {
        params: { projectId, sessionId },
        body: { startsAt: at(0), endsAt: at(60), breaks, reason: 'There was a pause' },
      })
    await correct([{ startsAt: at(30), endsAt: at(45) }])
    expect(await standingOfAna()).toMatchObject({
      outcome: 'complete',
      sessions: [{ windowMs: 45 * minuteMs, creditedMs: { low: 45 * minuteMs } }],
    })
    await correct(null)
    expect(await outcomes()).toEqual(['complete'])
    await correct([])
    expect(await outcomes()).toEqual(['incomplete'])
  })
})

test('a rule may name sessions by their tags', async () => {
  const policy = {
    ...referencePolicy,
    requirements: [{ kind: 'share', scope: 'session', sessions: { tags: ['core'] }, minPercent: 90 } as const],
  }
  projectId = await server.make.project({ policy })
  secretary = await server.make.person({ role: 'project-administrator', projectId })
  ana = await server.make.person({ role: 'participant', projectId })
  const past = makePast(server)
  const tagged = await past.endedSession(projectId, 'Tagged')
  await change(tagged, { tags: ['core', 'day-one'] })
  await past.endedSession(projectId, 'Not tagged')
  await past.visit({ projectId, sessionId: tagged, personId: ana.personId })
  expect((await standingOfAna()).outcome).toBe('complete')
  for (const tag of ['Core', 'two words', '-core', 'é', ''])
    expect((await create({ tags: [tag] })).failure).toMatchObject({ code: 'INVALID', issues: [{ path: 'tags.0' }] })
})

describe('parallel sessions', () => {
  test('of one group may be on at the same time, and no others', async () => {
    expect((await create({ parallelGroup: 'Track' })).status).toBe(200)
    expect((await create({ title: 'Beside it', parallelGroup: 'Track' })).status).toBe(200)
    for (const parallelGroup of [null, 'Another'])
      expect((await create({ parallelGroup })).failure).toMatchObject({ reason: 'session-overlaps' })
  })

  test('are attended by attending one of them', async () => {
    const past = makePast(server)
    const [one, other] = [await past.endedSession(projectId, 'One'), await past.endedSession(projectId, 'Other')]
    await past.visit({ projectId, sessionId: one, personId: ana.personId })
    expect((await standingOfAna()).outcome).toBe('incomplete')
    for (const id of [one, other]) await change(id, { parallelGroup: 'Track' })
    expect((await standingOfAna()).outcome).toBe('complete')
  })
})

describe('a session that is merged into another', () => {
  test('leaves the required set, and what is known of people in it counts there', async () => {
    const past = makePast(server)
    const [small, large] = [await past.endedSession(projectId, 'Small'), await past.endedSession(projectId, 'Large')]
    await past.visit({ projectId, sessionId: small, personId: ana.personId })
    expect((await standingOfAna()).outcome).toBe('incomplete')
    expect((await cancel(small, large)).status).toBe(200)
    expect(await find(small)).toMatchObject({ state: 'cancelled', mergedInto: large, cancelledReason: 'Too few came' })
    const { outcome, sessions } = await standingOfAna()
    expect(outcome).toBe('complete')
    expect(sessions.find(({ sessionId }) => sessionId === large)).toMatchObject({
      outcome: 'complete',
      visits: [{ room: 'stage' }],
      line: { segments: [{ kind: 'present' }] },
    })
  })

  test('goes into one that stands, of the same project, and not into itself', async () => {
    const past = makePast(server)
    const [one, other] = [await past.endedSession(projectId, 'One'), await past.endedSession(projectId, 'Other')]
    const theirs = await server.make.session({ projectId: await server.make.project() })
    expect((await cancel(one, one)).failure).toMatchObject({ reason: 'merged-into-itself' })
    expect((await cancel(one, theirs)).failure).toMatchObject({ code: 'NOT_FOUND' })
    await cancel(other, null)
    expect((await cancel(one, other)).failure).toMatchObject({ reason: 'other-session-cancelled' })
    expect(await find(one)).toMatchObject({ state: 'ended', mergedInto: null })
  })

  test('of two that are merged into each other at once, one stands', async () => {
    const past = makePast(server)
    const [one, other] = [await past.endedSession(projectId, 'One'), await past.endedSession(projectId, 'Other')]
    const answers = await Promise.all([cancel(one, other), cancel(other, one)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    const states = [(await find(one))?.state, (await find(other))?.state]
    expect(states.filter((state) => state === 'cancelled')).toHaveLength(1)
  })
})

describe('a session held on another platform', () => {
  const link = 'https://meet.example.org/room'
  const params = (sessionId: SessionId) => ({ params: { projectId, sessionId } })
  const follow = (cookie: string | null, sessionId: SessionId) =>
    server.call(cookie, contract.openCall, params(sessionId))
  const openings = async (sessionId: SessionId) =>
    (await server.succeed(secretary.cookie, contract.listCallOpenings, params(sessionId))).openings

  test('needs a link, and is not opened here', async () => {
    expect((await create({ heldElsewhere: true })).failure).toMatchObject({
      issues: [{ path: 'externalCallUrl', code: 'link-needed' }],
    })
    const { sessionId } = (await create({ heldElsewhere: true, externalCallUrl: link })).body
    const ctx = makeCtx(server.platform, { actor: system, origin: null })
    await expect(inTransaction(ctx, (ctx) => openSession(ctx, { sessionId }))).rejects.toMatchObject({
      reason: 'session-held-elsewhere',
    })
  })

  test('keeps who followed its link as a fact that no verdict looks at', async () => {
    const past = makePast(server)
    const sessionId = await past.endedSession(projectId)
    await change(sessionId, { heldElsewhere: true, externalCallUrl: link })
    const before = await standingOfAna()
    expect((await follow(ana.cookie, sessionId)).status).toBe(200)
    expect((await follow(ana.cookie, sessionId)).status).toBe(200)
    expect(await openings(sessionId)).toMatchObject([{ personId: ana.personId, name: 'Ana Ruiz', times: 2 }])
    expect(await standingOfAna()).toEqual(before)
    const forget = server.platform.database.pool.query('DELETE FROM call_opening WHERE "sessionId" = $1', [sessionId])
    await expect(forget).rejects.toThrow('append-only')
  })

  test('keeps nothing of a session held here, of another project, or of strangers', async () => {
    const here = await server.make.session({ projectId })
    const elsewhere = await server.make.project()
    const theirs = await server.make.session({ projectId: elsewhere, externalCallUrl: link })
    await change(theirs, { heldElsewhere: true })
    expect((await follow(ana.cookie, here)).failure).toMatchObject({ reason: 'not-held-elsewhere' })
    expect((await follow(ana.cookie, theirs)).failure).toMatchObject({ code: 'NOT_FOUND' })
    expect((await follow(null, theirs)).status).toBe(401)
    expect(await server.platform.database.client.callOpening.count({ where: { sessionId: theirs } })).toBe(0)
  })
})
