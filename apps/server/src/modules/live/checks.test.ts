import type { CheckPlan } from '@muster/attendance/check-plan'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { getBoard, getOwnStanding } from '@muster/contracts/attendance'
import { listChecks } from '@muster/contracts/checks'
import { CheckId, type SessionId } from '@muster/contracts/ids'
import type { LiveClient } from '@muster/crowd/live-client'
import { findOwnChecks } from '@muster/crowd/own-checks'
import type { OwnCheck } from '@muster/live/checks/model'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newId } from '../../platform/ids.ts'
import { choosing, makeTestRoom, newGroupId, newPollId, type TestRoom } from './test-room.ts'

const plan: CheckPlan = {
  forms: ['prompt', 'spoken-code'],
  placing: { kind: 'density', count: 2, perMinutes: 50 },
  announced: 'some',
  onlyOne: null,
  expireAfterS: 10,
}
const policy = { ...referencePolicy, checks: plan }
const expiresMs = 10_000

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server, { policy })
})
afterEach(() => room.empty())
afterAll(() => server.close())

const own = (client: LiveClient): readonly OwnCheck[] => findOwnChecks(client)?.checks ?? []

async function ask(host: LiveClient, form: 'prompt' | 'spoken-code' = 'prompt') {
  const checkId = newId(CheckId)
  const answer = await host.command(host.stream('stage'), { type: 'check.ask', checkId, form })
  return { checkId, answer }
}
const answer = (client: LiveClient, given: { checkId: CheckId; code?: string }) =>
  client.command(findOwnChecks(client)?.id ?? client.stream('stage'), { type: 'check.answer', ...given })
const isPut = (client: LiveClient, checkId: string) =>
  client.until('the check', (client) => own(client).some((check) => check.checkId === checkId))
const progress = async (sessionId: SessionId) =>
  server.succeed(room.facilitator.cookie, listChecks, { params: { projectId: room.projectId, sessionId } })
const standingOf = async (who: MadePerson, sessionId: SessionId) => {
  const { standing } = await server.succeed(who.cookie, getOwnStanding, { params: { projectId: room.projectId } })
  return standing.sessions.find((session) => session.sessionId === sessionId)
}
const refusedFor = (reason: string) => ({ ok: false, failure: { reason } })

describe('a check that a facilitator asks', () => {
  test('reaches a person once, on whichever device and in whichever room, and is answered on one for all', async () => {
    const { sessionId, host } = await room.open()
    const desk = await room.enter(room.ana, sessionId)
    const rooms = [{ groupId: newGroupId(), name: 'Red', members: [room.ana.personId] }]
    await host.command(host.stream('stage'), { type: 'groups.open', rooms, forMs: null })
    await desk.until('the room', (client) => client.group() !== null)
    const phone = await room.enter(room.ana, sessionId)
    const { checkId } = await ask(host)
    for (const client of [desk, phone]) await isPut(client, checkId)
    expect(await answer(phone, { checkId })).toMatchObject({ ok: true })
    for (const client of [desk, phone])
      await client.until('the answer', (client) => own(client)[0]?.answeredAt !== null && own(client).length === 1)
    expect(await answer(desk, { checkId })).toMatchObject(refusedFor('check-answered'))
    expect((await progress(sessionId)).checks).toMatchObject([{ checkId, put: 1, reached: 1, answered: 1, late: 0 }])
    expect((await standingOf(room.ana, sessionId))?.checks).toMatchObject({
      asked: 1,
      answered: 1,
      list: [{ checkId, form: 'prompt', standing: 'answered' }],
    })
  })

  test('is there still after a reload, and not put to who was away', async () => {
    const { sessionId, host } = await room.open()
    const before = await room.enter(room.ana, sessionId)
    const { checkId } = await ask(host)
    await isPut(before, checkId)
    before.drop()
    const after = await room.enter(room.ana, sessionId)
    await isPut(after, checkId)
    const late = await room.enter(room.bao, sessionId)
    expect(own(late)).toEqual([])
    expect(await answer(late, { checkId })).toMatchObject(refusedFor('unknown-check'))
    expect(await answer(after, { checkId })).toMatchObject({ ok: true })
  })

  test('is asked of nobody who only runs the session, and shown to nobody else', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const { checkId } = await ask(host)
    await isPut(ana, checkId)
    expect(own(host)).toEqual([])
    expect(await answer(host, { checkId })).toMatchObject(refusedFor('unknown-check'))
  })

  test('waits for a poll to close and for the one before to be over, and needs a policy that has it', async () => {
    const { sessionId, host } = await room.open()
    const stage = host.stream('stage')
    const pollId = newPollId()
    await host.command(stage, {
      type: 'poll.open',
      pollId,
      question: 'Tea?',
      form: choosing(['Yes', 'No']),
    })
    expect((await ask(host)).answer).toMatchObject(refusedFor('poll-open'))
    await host.command(stage, { type: 'poll.close', pollId })
    expect((await ask(host)).answer).toMatchObject({ ok: true })
    expect((await ask(host)).answer).toMatchObject(refusedFor('check-open'))
    await server.platform.database.client.session.update({ where: { id: sessionId }, data: { kind: 'break' } })
    expect((await ask(host)).answer).toMatchObject(refusedFor('in-break'))

    const plain = await makeTestRoom(server)
    const elsewhere = await plain.open()
    expect((await ask(elsewhere.host)).answer).toMatchObject(refusedFor('check-not-in-policy'))
    plain.empty()
  })

  test('counts for nobody who was off line, against who saw it, and not in time for who was late', async () => {
    const { sessionId, host } = await room.open()
    const [cy, dan] = await Promise.all(
      ['Cy', 'Dan'].map((name) => server.make.person({ name, role: 'participant', projectId: room.projectId })),
    )
    if (!cy || !dan) throw new Error('Nobody was made')
    const ana = await room.enter(room.ana, sessionId)
    await room.enter(room.bao, sessionId)
    const lost = await room.enter(cy, sessionId)
    await room.enter(dan, sessionId)
    // Its machine stands still, so that the server takes a while to miss it: it is put to Cy all the same.
    lost.freeze()
    const { checkId } = await ask(host)
    lost.drop()
    await isPut(ana, checkId)
    const { expiresAt } = own(ana)[0] ?? { expiresAt: 0 }
    await expect.poll(() => server.platform.clock.nowMs(), { timeout: 2 * expiresMs }).toBeGreaterThan(expiresAt)
    expect(await answer(ana, { checkId })).toMatchObject({ ok: true })

    expect((await progress(sessionId)).checks).toMatchObject([{ put: 4, reached: 3, answered: 0, late: 1 }])
    for (const [who, asked, standing] of [
      [room.ana, 1, 'late'],
      [room.bao, 1, 'unanswered'],
      [dan, 1, 'unanswered'],
      [cy, 0, 'not-reached'],
    ] as const)
      expect((await standingOf(who, sessionId))?.checks).toMatchObject({ asked, answered: 0, list: [{ standing }] })
    const { standings } = await server.succeed(room.facilitator.cookie, getBoard, {
      params: { projectId: room.projectId },
    })
    const onBoard = standings.find(({ personId }) => personId === dan.personId)?.sessions
    expect(onBoard?.find((session) => session.sessionId === sessionId)?.checks).toMatchObject({ asked: 1, answered: 0 })
  }, 60_000)

  test('that the end of the session cuts short counts for nobody, and is answered no more', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const { checkId } = await ask(host)
    await isPut(ana, checkId)
    await host.command(host.stream('stage'), { type: 'session.end' })
    expect(await answer(ana, { checkId })).toMatchObject(refusedFor('session-ended'))
    expect((await standingOf(room.ana, sessionId))?.checks).toMatchObject({
      asked: 0,
      list: [{ standing: 'cut-short' }],
    })
  })
})

describe('checks at placed moments', () => {
  const placed = (sessionId: SessionId) =>
    server.platform.database.client.attentionCheck.findMany({ where: { sessionId }, orderBy: { placedFor: 'asc' } })
  /** What chance placed is brought forward: it is due now. */
  const bringForward = (id: string) =>
    server.platform.database.client.attentionCheck.update({ where: { id }, data: { placedFor: new Date(0) } })

  test('are placed as the session opens, told beforehand where the policy says so', async () => {
    const { sessionId, host } = await room.open({ lastsMs: 50 * 60_000 })
    const moments = (await placed(sessionId)).map(({ placedFor }) => placedFor?.getTime())
    expect(moments).toHaveLength(2)
    await host.until('the first moment', (client) => client.stage().checks.announced.length > 0)
    expect(host.stage().checks.announced).toEqual(moments.slice(0, 1))
  })

  test('are placed in the time for which a session is kept open, too', async () => {
    const { sessionId, host } = await room.open({ lastsMs: 1100 })
    expect(await placed(sessionId)).toEqual([])
    await host.until('the prompt', (client) => client.stage().lifecycle.ending !== null)
    await host.command(host.stream('stage'), { type: 'session.keep-open', forMs: 50 * 60_000 })
    expect(await placed(sessionId)).toHaveLength(2)
  })

  test('are asked when they come, each once, and one that people vote through as soon as they have voted', async () => {
    const { sessionId, host } = await room.open({ lastsMs: 50 * 60_000 })
    const ana = await room.enter(room.ana, sessionId)
    const stage = host.stream('stage')
    const pollId = newPollId()
    await host.command(stage, {
      type: 'poll.open',
      pollId,
      question: 'Tea?',
      form: choosing(['Yes', 'No']),
    })
    const [first, second] = await placed(sessionId)
    await bringForward(first?.id ?? '')
    await bringForward(second?.id ?? '')
    const startedMs = server.platform.clock.nowMs()
    await expect.poll(() => server.platform.clock.nowMs(), { timeout: 5000 }).toBeGreaterThan(startedMs + 2500)
    expect(own(ana)).toEqual([])
    await host.command(stage, { type: 'poll.close', pollId })
    await ana.until('the check', (client) => own(client).length === 1)
    expect((await placed(sessionId)).filter(({ askedAt }) => askedAt)).toMatchObject([{ askedBy: null }])
  })
})

test('a poll is a check where the policy says so: answered by a vote, of those who were there for long enough', async () => {
  const polled = await makeTestRoom(server, { policy: { ...policy, checks: { ...plan, forms: ['poll'] } } })
  const { sessionId, host } = await polled.open()
  const ana = await polled.enter(polled.ana, sessionId)
  await polled.enter(polled.bao, sessionId)
  const open = async () => {
    const pollId = newPollId()
    const poll = { pollId, question: 'Tea?', form: choosing(['Yes', 'No']) }
    expect(await host.command(host.stream('stage'), { type: 'poll.open', ...poll })).toMatchObject({ ok: true })
    await ana.until('the poll', (client) => client.stage().polls.shown.some((shown) => shown.pollId === pollId))
    await ana.vote(pollId, { kind: 'choice', choices: [0] })
    return pollId
  }
  const close = async (pollId: Awaited<ReturnType<typeof open>>) =>
    expect(await host.command(host.stream('stage'), { type: 'poll.close', pollId })).toMatchObject({ ok: true })
  // One that is closed at once is no check of anybody.
  await close(await open())
  const pollId = await open()
  const untilMs = server.platform.clock.nowMs() + expiresMs
  await expect.poll(() => server.platform.clock.nowMs(), { timeout: 2 * expiresMs }).toBeGreaterThan(untilMs)
  await close(pollId)
  const params = { projectId: polled.projectId, sessionId }
  const { checks } = await server.succeed(polled.facilitator.cookie, listChecks, { params })
  expect(checks).toMatchObject([{ form: 'poll', put: 2, reached: 2, answered: 1, late: 0 }])
  // Whoever opens a poll chooses its id, which may be that of another session's.
  expect(checks[0]?.checkId).not.toBe(pollId)
  polled.empty()
}, 60_000)

describe('a code that is said aloud', () => {
  test('is known to those who run the session alone, and is in no log', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const { checkId } = await ask(host, 'spoken-code')
    await isPut(ana, checkId)
    const code = (await progress(sessionId)).checks[0]?.code ?? ''
    expect(code).toMatch(/^\d{4}$/)
    expect(await answer(ana, { checkId })).toMatchObject(refusedFor('code-needed'))
    expect(await answer(ana, { checkId, code: 'no' })).toMatchObject(refusedFor('wrong-code'))
    expect(await answer(ana, { checkId, code: ` ${code} ` })).toMatchObject({ ok: true })
    const { client: db } = server.platform.database
    const events = await db.liveEvent.findMany({ where: { streamId: { startsWith: sessionId } } })
    expect(events.filter(({ payload }) => JSON.stringify(payload).includes(`"${code}"`))).toEqual([])
    await host.command(host.stream('stage'), { type: 'session.end' })
    expect(await db.spokenCode.count({ where: { sessionId } })).toBe(0)
  })

  test('may be guessed at five times', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const { checkId } = await ask(host, 'spoken-code')
    await isPut(ana, checkId)
    const code = (await progress(sessionId)).checks[0]?.code ?? ''
    const wrong = code === '0000' ? '0001' : '0000'
    const said = []
    for (let guess = 0; guess < 5; guess++) said.push(await answer(ana, { checkId, code: wrong }))
    expect(said).toMatchObject([...Array(4).fill(refusedFor('wrong-code')), refusedFor('no-more-guesses')])
    expect(await answer(ana, { checkId, code })).toMatchObject(refusedFor('no-more-guesses'))
  })

  test('is told to nobody who takes part or only looks', async () => {
    const { sessionId } = await room.open()
    const params = { projectId: room.projectId, sessionId }
    const auditor = await server.make.person({ role: 'auditor', projectId: room.projectId })
    for (const { cookie } of [room.ana, auditor])
      expect(await server.call(cookie, listChecks, { params })).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })
})

test('what was asked and answered stays as it was', async () => {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  const { checkId } = await ask(host)
  await isPut(ana, checkId)
  await answer(ana, { checkId })
  const { client: db } = server.platform.database
  for (const change of [
    db.$executeRaw`UPDATE attention_check SET "expiresAt" = now() WHERE id = ${checkId}::uuid`,
    db.$executeRaw`DELETE FROM attention_check WHERE id = ${checkId}::uuid`,
    db.$executeRaw`DELETE FROM check_put WHERE "checkId" = ${checkId}::uuid`,
    db.$executeRaw`UPDATE check_answer SET "answeredAt" = now() WHERE "checkId" = ${checkId}::uuid`,
  ])
    await expect(change).rejects.toThrow('append-only')
})
