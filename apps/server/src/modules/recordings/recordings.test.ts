import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { addressOf } from '@muster/contracts/endpoint'
import { type ProjectId, RecordingId, type SessionId } from '@muster/contracts/ids'
import * as contract from '@muster/contracts/recordings'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { sweepFiles } from '../../platform/file-sweep.ts'
import { newUuid } from '../../platform/ids.ts'
import { makePast } from '../certificates/test-makers.ts'
import { makeWebm } from './test-video.ts'

const minuteMs = 60_000
const megabyte = 1024 * 1024
const makeUp = { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: null }
let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let facilitator: MadePerson
let ana: MadePerson

beforeAll(async () => {
  server = await startTestServer({ RECORDING_MAX_MB: '3' })
})
afterAll(() => server.close())

const db = () => server.platform.database.client

/** A project whose rule knows making up, and a session that was held from two hours ago to one hour ago. */
beforeEach(async () => {
  projectId = await server.make.project({ policy: { ...referencePolicy, makeUp } })
  facilitator = await server.make.person({ role: 'facilitator', projectId })
  ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
  sessionId = await server.make.session({ projectId, startsInMs: -120 * minuteMs })
  await end(sessionId, 1)
})

async function end(id: SessionId, hoursAgo: number) {
  const endedAt = new Date(Date.now() - hoursAgo * 60 * minuteMs)
  const openedAt = new Date(endedAt.getTime() - 60 * minuteMs)
  const data = { state: 'ended', openedAt, endedAt, endedHow: 'by_facilitator' } as const
  await db().session.update({ where: { id }, data })
}

type Upload = { bytes?: Uint8Array; by?: MadePerson; to?: SessionId; durationMs?: number; offsetMs?: number }
const upload = ({ bytes = makeWebm(5000), by = facilitator, to = sessionId, durationMs, offsetMs = 0 }: Upload = {}) =>
  server.call(by.cookie, contract.uploadRecording, {
    params: { projectId, sessionId: to },
    query: { durationMs: durationMs ?? 60 * minuteMs, offsetMs },
    file: { bytes, name: 'Day 1.webm' },
  })
const describeAs = (who: MadePerson) =>
  server.succeed(who.cookie, contract.getRecording, { params: { projectId, sessionId } })
const fetchFile = (recordingId: RecordingId, { cookie }: MadePerson, headers: Record<string, string> = {}) =>
  fetch(server.url + addressOf(contract.getRecordingFile, { params: { projectId, recordingId } }), {
    headers: { cookie, ...headers },
  })
const asideNow = () => readdir(join(server.env.DATA_DIR, 'incoming'))

describe('a recording that is added', () => {
  const told = async () => {
    const mails = await db().mail.findMany({ where: { projectId, kind: 'recording-added' }, orderBy: { id: 'asc' } })
    return mails.map(({ toAddress, text }) => ({ toAddress, text }))
  }

  test('is told of by mail to those whom it helps, once, with until when and where', async () => {
    const past = makePast(server)
    projectId = await server.make.project({ policy: { ...referencePolicy, makeUp } })
    facilitator = await server.make.person({ role: 'facilitator', projectId })
    ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
    sessionId = await past.endedSession(projectId, 'Opening lecture')
    const there = await server.make.person({ name: 'Bao Tran', role: 'participant', projectId })
    await past.visit({ projectId, sessionId, personId: there.personId })
    await upload()
    const mails = await told()
    expect(mails.map(({ toAddress }) => toAddress)).toEqual([ana.email])
    expect(mails[0]?.text).toContain('Opening lecture')
    expect(mails[0]?.text).toContain(`/projects/${projectId}/sessions/${sessionId}/recording`)
    await upload()
    expect(await told()).toHaveLength(1)
  })

  test('is told of to nobody once it is too late to watch it, or where the rule has no making up', async () => {
    await end(sessionId, 6 * 24)
    await upload()
    projectId = await server.make.project()
    facilitator = await server.make.person({ role: 'facilitator', projectId })
    await server.make.person({ role: 'participant', projectId })
    sessionId = await server.make.session({ projectId, startsInMs: -120 * minuteMs, held: true })
    await upload()
    expect(await db().mail.count({ where: { kind: 'recording-added', personId: ana.personId } })).toBe(0)
    expect(await told()).toEqual([])
  })
})

describe('the recording of a session', () => {
  test('is kept, described, and replaced; what lay aside is gone', async () => {
    const { recordingId } = (await upload({ offsetMs: -90_000 })).body
    const { recording, session, term, watched, maxBytes } = await describeAs(facilitator)
    expect(recording).toMatchObject({
      id: recordingId,
      name: 'Day 1.webm',
      mimeType: 'video/webm',
      sizeBytes: 5000,
      durationMs: 60 * minuteMs,
      startsAt: new Date(Date.parse(session.startsAt ?? '') - 90_000).toISOString(),
    })
    expect(term).toEqual({
      state: 'open',
      until: new Date(Date.parse(session.endsAt ?? '') + 5 * 24 * 60 * minuteMs).toISOString(),
      maxSpeedPercent: 150,
      maxSessions: 1,
      quiz: false,
    })
    expect({ watched, maxBytes }).toEqual({ watched: [], maxBytes: 3 * megabyte })
    const second = (await upload({ bytes: makeWebm(6000) })).body
    expect((await describeAs(ana)).recording).toMatchObject({ id: second.recordingId, sizeBytes: 6000 })
    expect((await fetchFile(recordingId, facilitator)).status).toBe(404)
    expect(await asideNow()).toEqual([])
    const audit = await db().auditEntry.findMany({ where: { projectId, action: 'recording.upload' } })
    expect(audit).toHaveLength(2)
    expect(audit).toContainEqual(
      expect.objectContaining({ detail: expect.objectContaining({ replaces: recordingId }) }),
    )
  })

  test('of the largest size is taken, and one byte more is refused and leaves nothing', async () => {
    expect((await upload({ bytes: makeWebm(3 * megabyte) })).status).toBe(200)
    const before = await db().storedFile.count()
    expect((await upload({ bytes: makeWebm(3 * megabyte + 1) })).failure).toMatchObject({
      code: 'TOO_LARGE',
      reason: 'file-too-large',
    })
    expect(await asideNow()).toEqual([])
    expect(await db().storedFile.count()).toBe(before)
  })

  test.each([
    ['a PDF that calls itself a video', Buffer.from('%PDF-1.7 '.padEnd(5000)), 415],
    ['a film of another kind (Matroska)', Buffer.from('1a45dfa38b4282886d6174726f736b61', 'hex'), 415],
    ['a text', Buffer.from('not a video'), 415],
    ['nothing', Buffer.alloc(0), 415],
  ])('is no %s', async (_, bytes, status) => {
    expect((await upload({ bytes })).status).toBe(status)
    expect((await describeAs(facilitator)).recording).toBeNull()
    expect(await asideNow()).toEqual([])
  })

  test.each([0, 999, 25 * 60 * minuteMs, Number.NaN])('never lasts %d ms', async (durationMs) => {
    expect((await upload({ durationMs })).failure?.code).toBe('INVALID')
  })

  test('is of a session that has ended', async () => {
    const open = await server.make.session({ projectId })
    expect((await upload({ to: open })).failure).toMatchObject({ code: 'REFUSED', reason: 'session-not-ended' })
    const elsewhere = await server.make.session({ projectId: await server.make.project() })
    expect((await upload({ to: elsewhere })).status).toBe(404)
  })

  test('is put in its place anew, until somebody has watched it', async () => {
    const { recordingId } = (await upload()).body
    const place = (offsetMs: number) =>
      server.call(facilitator.cookie, contract.placeRecording, {
        params: { projectId, recordingId },
        body: { offsetMs },
      })
    expect((await place(30_000)).status).toBe(200)
    const { recording, session } = await describeAs(ana)
    expect(Date.parse(recording?.startsAt ?? '') - Date.parse(session.startsAt ?? '')).toBe(30_000)
    const body = { runId: newUuid(), fromMs: 0, speedPercent: 100 }
    await server.succeed(ana.cookie, contract.beginRun, { params: { projectId, recordingId }, body })
    expect((await place(0)).failure).toMatchObject({ code: 'REFUSED', reason: 'recording-watched' })
  })

  test('is removed with its file', async () => {
    const bytes = makeWebm(7777)
    const { recordingId } = (await upload({ bytes })).body
    const params = { projectId, recordingId }
    expect((await server.call(ana.cookie, contract.removeRecording, { params })).status).toBe(403)
    await server.succeed(facilitator.cookie, contract.removeRecording, { params })
    expect((await server.call(facilitator.cookie, contract.removeRecording, { params })).status).toBe(404)
    expect((await describeAs(ana)).recording).toBeNull()
    await db().storedFile.updateMany({ data: { keptAt: new Date(0) } })
    await sweepFiles(makeCtx(server.platform, { actor: system, origin: null }))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await db().storedFile.findUnique({ where: { sha256 } })).toBeNull()
    expect(await db().auditEntry.count({ where: { projectId, action: 'recording.remove' } })).toBe(1)
  })
})

describe('the file of a recording', () => {
  const bytes = makeWebm(1000)
  let recordingId: RecordingId
  beforeEach(async () => {
    recordingId = (await upload({ bytes })).body.recordingId
  })
  const bodyOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

  test('comes whole, or in the parts that a player asks for', async () => {
    const whole = await fetchFile(recordingId, ana)
    expect(whole.status).toBe(200)
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    expect(whole.headers.get('content-type')).toBe('video/webm')
    expect((await bodyOf(whole)).equals(bytes)).toBe(true)
    const etag = whole.headers.get('etag') ?? ''
    for (const [range, first, last] of [
      ['bytes=0-0', 0, 0],
      ['bytes=10-99', 10, 99],
      ['bytes=990-', 990, 999],
      ['bytes=-5', 995, 999],
      ['bytes=900-5000', 900, 999],
    ] as const) {
      const part = await fetchFile(recordingId, ana, { range, 'if-range': etag })
      expect(part.status).toBe(206)
      expect(part.headers.get('content-range')).toBe(`bytes ${first}-${last}/1000`)
      expect(part.headers.get('content-length')).toBe(String(last - first + 1))
      expect((await bodyOf(part)).equals(bytes.subarray(first, last + 1))).toBe(true)
    }
    expect((await fetchFile(recordingId, ana, { 'if-none-match': etag })).status).toBe(304)
  })

  test('has no part behind its end, and of another file none', async () => {
    const behind = await fetchFile(recordingId, ana, { range: 'bytes=1000-' })
    expect(behind.status).toBe(416)
    expect(behind.headers.get('content-range')).toBe('bytes */1000')
    const other = await fetchFile(recordingId, ana, { range: 'bytes=0-9', 'if-range': '"another"' })
    expect(other.status).toBe(200)
    expect((await bodyOf(other)).length).toBe(1000)
  })

  test('is for those of the project, and for participants only while it may make up for the session', async () => {
    const stranger = await server.make.person()
    const auditor = await server.make.person({ role: 'auditor', projectId })
    expect((await fetchFile(recordingId, stranger)).status).toBe(404)
    expect((await fetchFile(recordingId, auditor)).status).toBe(403)
    await end(sessionId, 24 * 6)
    expect((await describeAs(ana)).term.state).toBe('too-late')
    expect((await fetchFile(recordingId, ana)).status).toBe(422)
    expect((await fetchFile(recordingId, facilitator)).status).toBe(200)
  })

  test('is for no participant where the rule has no making up', async () => {
    const params = { projectId: await server.make.project(), recordingId }
    expect((await server.call(ana.cookie, contract.getRecordingFile, { params })).status).toBe(404)
    await db().policyVersion.create({
      data: { projectId, version: 2, policy: { ...referencePolicy, version: 2 }, setAt: new Date() },
    })
    expect((await describeAs(ana)).term.state).toBe('no-make-up')
    expect((await fetchFile(recordingId, ana)).status).toBe(422)
  })
})
