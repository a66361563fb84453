import type { MakeUp } from '@muster/attendance/policy'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { listActivities, setActivity, tryQuiz } from '@muster/contracts/activities'
import { getOwnStanding } from '@muster/contracts/attendance'
import { removePerson } from '@muster/contracts/identity'
import { type ProjectId, type RecordingId, RunId, type SessionId } from '@muster/contracts/ids'
import * as contract from '@muster/contracts/recordings'
import { exportEvidence } from '@muster/contracts/seals'
import { readExport } from '@muster/evidence/export-lines'
import { readTimeStamp } from '@muster/evidence/time-stamp'
import { verifyExport } from '@muster/evidence/verify-export'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newId, newUuid } from '../../platform/ids.ts'
import { sealDue } from '../attendance/sealing/sealing.service.ts'
import { makeWebm } from './test-video.ts'
import { endSilentRuns } from './watching.service.ts'

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let recordingId: RecordingId
let ana: MadePerson
/** How far the server's clock has been moved on. */
let aheadMs = 0

beforeAll(async () => {
  server = await startTestServer()
  const { clock } = server.platform
  const nowMs = clock.nowMs.bind(clock)
  clock.nowMs = () => nowMs() + aheadMs
  clock.now = () => new Date(clock.nowMs())
})
afterAll(() => server.close())
beforeEach(() => begin())

const db = () => server.platform.database.client
const pass = (ms: number) => {
  aheadMs += ms
}

/** A session of an hour that has ended an hour ago, its recording, and somebody who missed it. */
async function begin(makeUp: Partial<MakeUp> = {}) {
  projectId = await server.make.project({
    policy: {
      ...referencePolicy,
      makeUp: { withinDays: 5, maxSessions: 1, maxSpeedPercent: 100, quiz: null, ...makeUp },
    },
  })
  const facilitator = await server.make.person({ role: 'facilitator', projectId })
  ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
  sessionId = await server.make.session({ projectId, startsInMs: aheadMs - 2 * hourMs })
  const openedAt = new Date(server.platform.clock.nowMs() - 2 * hourMs)
  const endedAt = new Date(openedAt.getTime() + hourMs)
  await db().session.update({
    where: { id: sessionId },
    data: { state: 'ended', openedAt, endedAt, endedHow: 'by_facilitator' },
  })
  const uploaded = await server.call(facilitator.cookie, contract.uploadRecording, {
    params: { projectId, sessionId },
    query: { durationMs: hourMs, offsetMs: 0 },
    file: { bytes: makeWebm(3000), name: 'recording.webm' },
  })
  recordingId = uploaded.body.recordingId
}

const start = (runId: RunId, fromMs = 0, { who = ana, speedPercent = 100 } = {}) =>
  server.call(who.cookie, contract.beginRun, {
    params: { projectId, recordingId },
    body: { runId, fromMs, speedPercent },
  })
const report = (runId: RunId, toMs: number, { who = ana, ends = false } = {}) =>
  server.call(who.cookie, contract.reportPiece, {
    params: { projectId, recordingId, runId },
    body: { toMs, ends },
  })
/** Plays from one place to another, as fast as it was held. */
async function play(fromMs: number, toMs: number) {
  const runId = newId(RunId)
  expect((await start(runId, fromMs)).status).toBe(200)
  for (let atMs = fromMs; atMs < toMs; atMs += minuteMs) {
    const next = Math.min(toMs, atMs + minuteMs)
    pass(next - atMs)
    expect((await report(runId, next, { ends: next === toMs })).status).toBe(200)
  }
}
const watched = async (who = ana) =>
  (await server.succeed(who.cookie, contract.getRecording, { params: { projectId, sessionId } })).watched
const ownSession = async () => {
  const { standing } = await server.succeed(ana.cookie, getOwnStanding, { params: { projectId } })
  const session = standing.sessions.find((each) => each.sessionId === sessionId)
  if (!session) throw new Error('The session is not in the standing')
  return { ...session, person: standing.outcome }
}

describe('what a player says', () => {
  test('counts as far as the server’s clock allows, and what is repeated counts once', async () => {
    const run = newId(RunId)
    expect((await start(run)).status).toBe(200)
    pass(10 * secondMs)
    expect((await report(run, 10 * secondMs)).status).toBe(200)
    expect((await report(run, 10 * secondMs)).status).toBe(200)
    expect((await start(run)).status).toBe(200)
    expect(await watched()).toEqual([{ fromMs: 0, toMs: 10 * secondMs }])
    expect((await report(run, 40 * secondMs)).failure).toMatchObject({ code: 'REFUSED', reason: 'too-fast' })
    expect(await watched()).toEqual([{ fromMs: 0, toMs: 10 * secondMs }])
    expect(await db().recordingView.findMany({ where: { projectId } })).toHaveLength(1)
  })

  test('counts in one tab at a time, and both tabs together no more than one', async () => {
    const [first, second] = [newId(RunId), newId(RunId)]
    await start(first)
    pass(10 * secondMs)
    await report(first, 10 * secondMs)
    await start(second, 30 * minuteMs)
    pass(10 * secondMs)
    const [stale, going] = [await report(first, 20 * secondMs), await report(second, 30 * minuteMs + 10 * secondMs)]
    expect(stale.failure).toMatchObject({ code: 'REFUSED', reason: 'not-going-on' })
    expect(going.status).toBe(200)
    expect(await watched()).toEqual([
      { fromMs: 0, toMs: 10 * secondMs },
      { fromMs: 30 * minuteMs, toMs: 30 * minuteMs + 10 * secondMs },
    ])
  })

  test('at the same moment from many tabs counts once', async () => {
    const runs = Array.from({ length: 8 }, () => newId(RunId))
    await Promise.all(runs.map((run) => start(run)))
    pass(10 * secondMs)
    await Promise.all(runs.map((run) => report(run, 10 * secondMs, { ends: true })))
    expect(await db().recordingView.count({ where: { projectId } })).toBe(1)
  })

  test('faster than is allowed does not begin to count, and rubbish is refused', async () => {
    expect((await start(newId(RunId), 0, { speedPercent: 101 })).failure).toMatchObject({ reason: 'too-fast' })
    expect((await start(newId(RunId), hourMs)).failure).toMatchObject({ code: 'INVALID', reason: 'beyond-the-end' })
    expect((await start(newId(RunId), -1)).failure?.code).toBe('INVALID')
    expect((await start(newId(RunId), 0.5)).failure?.code).toBe('INVALID')
    expect((await report(newId(RunId), 5)).failure).toMatchObject({ code: 'REFUSED', reason: 'not-going-on' })
    expect(await watched()).toEqual([])
  })

  test('ends by itself when nothing is heard for long, where it was last confirmed', async () => {
    const run = newId(RunId)
    await start(run)
    pass(10 * secondMs)
    await report(run, 10 * secondMs)
    pass(89 * secondMs)
    await endSilentRuns(server.platform)
    expect(await db().recordingRun.count({ where: { personId: ana.personId } })).toBe(1)
    pass(2 * secondMs)
    await endSilentRuns(server.platform)
    expect(await db().recordingRun.count({ where: { personId: ana.personId } })).toBe(0)
    expect(await watched()).toEqual([{ fromMs: 0, toMs: 10 * secondMs }])
    expect((await report(run, 60 * secondMs)).failure).toMatchObject({ reason: 'not-going-on' })
  })

  test('counts until the last day, and is nobody’s business after', async () => {
    const run = newId(RunId)
    pass(5 * 24 * hourMs - hourMs - minuteMs)
    await start(run)
    pass(10 * secondMs)
    await report(run, 10 * secondMs)
    pass(50 * secondMs)
    expect((await report(run, minuteMs)).failure).toMatchObject({ reason: 'make-up-closed' })
    expect((await start(newId(RunId))).failure).toMatchObject({ reason: 'make-up-closed' })
    expect(await watched()).toEqual([{ fromMs: 0, toMs: 10 * secondMs }])
  })

  test('is a participant’s own: nobody else’s, and not that of those who run the project', async () => {
    const [bao, stranger] = [
      await server.make.person({ name: 'Bao Tran', role: 'participant', projectId }),
      await server.make.person({ role: 'participant', projectId: await server.make.project() }),
    ]
    const facilitator = await server.make.person({ role: 'facilitator', projectId })
    await play(0, minuteMs)
    expect(await watched(bao)).toEqual([])
    expect((await start(newId(RunId), 0, { who: stranger })).status).toBe(404)
    expect((await start(newId(RunId), 0, { who: facilitator })).status).toBe(403)
  })
})

describe('who missed a session and watches its recording', () => {
  test('may do so until a day, and then has attended it: by the recording, and it says so', async () => {
    expect(await ownSession()).toMatchObject({
      outcome: 'pending',
      madeUp: false,
      watched: [],
      reasons: [{ code: 'may-make-up', until: expect.any(String) }],
    })
    await play(0, 53 * minuteMs)
    expect(await ownSession()).toMatchObject({ outcome: 'pending', madeUp: false })
    await play(53 * minuteMs, 54 * minuteMs)
    const after = await ownSession()
    expect(after).toMatchObject({ outcome: 'complete', person: 'complete', madeUp: true, reasons: [] })
    expect(after.watched).toHaveLength(2)
    expect(after.watched[0]).toMatchObject({ endMs: (after.line?.window.startMs ?? 0) + 53 * minuteMs })
    const remover = await server.make.person({ role: 'project-administrator', projectId })
    const removal = await server.call(remover.cookie, removePerson, { params: { projectId, personId: ana.personId } })
    expect(removal.failure).toMatchObject({ reason: 'has-evidence' })
  })

  test('must pass its quiz as well where the rule says so, and then has attended it', async () => {
    await begin({ quiz: 'quiz' })
    const anna = await server.make.person({ role: 'project-administrator', projectId })
    const params = { projectId }
    const missing = async () => (await server.succeed(anna.cookie, listActivities, { params })).missing
    expect(await missing()).toEqual([{ activity: 'quiz', sessionId, sessionTitle: 'Session one' }])
    const [right, wrong] = [newUuid(), newUuid()]
    const options = [
      { id: right, text: 'Its owner' },
      { id: wrong, text: 'Nobody' },
    ]
    const question = { id: newUuid(), text: 'Who is accountable?', options, rightId: right }
    const asked = { questions: [question], passPercent: 100, tries: 2 }
    const activity = { kind: 'quiz', sessionId, instructions: '', quiz: asked } as const
    const { activityId } = await server.succeed(anna.cookie, setActivity, {
      params,
      body: { activity, revision: null },
    })
    expect(await missing()).toEqual([])
    await play(0, 54 * minuteMs)
    expect(await ownSession()).toMatchObject({ outcome: 'pending', madeUp: false })
    const answers = [{ questionId: question.id, optionId: right }]
    const which = { projectId, activityId }
    await server.succeed(ana.cookie, tryQuiz, { params: which, body: { answers, number: 1 } })
    expect(await ownSession()).toMatchObject({ outcome: 'complete', madeUp: true })
  })

  test('has what they watched though the recording is removed', async () => {
    await play(0, 54 * minuteMs)
    const facilitator = await server.make.person({ role: 'facilitator', projectId })
    await server.succeed(facilitator.cookie, contract.removeRecording, { params: { projectId, recordingId } })
    expect(await ownSession()).toMatchObject({ outcome: 'complete', madeUp: true })
  })
})

test('what was watched is evidence: exported, sealed after some hours together, and no change to it goes unseen', async () => {
  const { cookie } = await server.make.person({ role: 'auditor', projectId })
  const check = async () => {
    const blob = await server.succeed(cookie, exportEvidence, { params: { projectId }, query: {} })
    return verifyExport(await readExport((await blob.text()).split('\n')), { readTimeStamp })
  }
  const seals = () => db().sessionSeal.count({ where: { sessionId } })
  await expect.poll(seals, { timeout: 15_000 }).toBe(1)
  await play(0, 2 * minuteMs)
  await play(10 * minuteMs, 11 * minuteMs)
  await sealDue(server.platform)
  expect(await seals()).toBe(1)
  expect(await check()).toMatchObject({
    ok: true,
    proof: { sessions: [{ sealed: { views: 0 }, notSealed: { views: 2 } }, { sessionId: null }] },
  })
  pass(6 * hourMs)
  await expect.poll(seals, { timeout: 15_000 }).toBe(2)
  expect(await check()).toMatchObject({
    ok: true,
    proof: { sessions: [{ sealed: { views: 2 }, notSealed: { views: 0 } }, { sessionId: null }] },
  })
  const forget = server.platform.database.pool.query('DELETE FROM recording_view WHERE "projectId" = $1', [projectId])
  await expect(forget).rejects.toThrow('append-only')
  await server.platform.database.transaction(async (db) => {
    await db.$executeRaw`SET LOCAL session_replication_role = replica`
    await db.$executeRaw`UPDATE "recording_view" SET "endsAt" = "endsAt" + interval '1 hour' WHERE "sessionId" = ${sessionId}::uuid`
  })
  expect(await check()).toMatchObject({ ok: false, finding: { subject: 'recording-view', problem: 'changed' } })
})
