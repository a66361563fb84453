import { addressOf } from '@muster/contracts/endpoint'
import { type ProjectId, type SessionId, VideoId } from '@muster/contracts/ids'
import * as contract from '@muster/contracts/videos'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newId } from '../../platform/ids.ts'
import { makeWebm } from '../recordings/test-video.ts'

const megabyte = 1024 * 1024
let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let sam: MadePerson
let ana: MadePerson

beforeAll(async () => {
  server = await startTestServer({ RECORDING_MAX_MB: '1' })
})
afterAll(() => server.close())

beforeEach(async () => {
  projectId = await server.make.project()
  sessionId = await server.make.session({ projectId })
  sam = await server.make.person({ name: 'Sam Speaker', role: 'resource-person', projectId })
  ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
})

const upload = (bytes: Uint8Array = makeWebm(5000), by = sam) =>
  server.call(by.cookie, contract.uploadVideo, {
    params: { projectId, sessionId },
    query: { durationMs: 60_000 },
    file: { bytes, name: 'Site visit.webm' },
  })
const link = (address: string, durationMs: number | null = 60_000) =>
  server.call(sam.cookie, contract.linkVideo, {
    params: { projectId, sessionId },
    body: { name: 'The bridge', address, durationMs },
  })
const list = ({ cookie }: MadePerson) =>
  server.succeed(cookie, contract.listVideos, { params: { projectId, sessionId } })
const fetchFile = (videoId: VideoId, { cookie }: MadePerson, headers: Record<string, string> = {}) =>
  fetch(server.url + addressOf(contract.getVideoFile, { params: { projectId, videoId } }), {
    headers: { cookie, ...headers },
  })

describe('a video that is brought', () => {
  test('is there for everybody in the room, also a part of it', async () => {
    const { videoId } = (await upload()).body
    const { videos, maxBytes } = await list(ana)
    expect(videos).toMatchObject([
      { id: videoId, name: 'Site visit.webm', address: null, sizeBytes: 5000, durationMs: 60_000 },
    ])
    expect(maxBytes).toBe(megabyte)
    const whole = await fetchFile(videoId, ana)
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    expect(Buffer.from(await whole.arrayBuffer()).equals(makeWebm(5000))).toBe(true)
    const part = await fetchFile(videoId, ana, { range: 'bytes=100-199' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 100-199/5000'])
    expect(Buffer.from(await part.arrayBuffer()).equals(makeWebm(5000).subarray(100, 200))).toBe(true)
    expect((await fetchFile(videoId, ana, { range: 'bytes=9000-' })).status).toBe(416)
  })

  test.each([
    ['is none', Buffer.from('%PDF-1.7'), 'wrong-file-type'],
    ['is too large', makeWebm(megabyte + 1), 'file-too-large'],
  ])('is refused where it %s', async (_, bytes, reason) => {
    expect(await upload(bytes)).toMatchObject({ failure: { reason } })
    expect((await list(sam)).videos).toEqual([])
  })

  test('is removed with its file, and is in no other project', async () => {
    const { videoId } = (await upload()).body
    const elsewhere = await server.make.project()
    const other = await server.make.person({ role: 'facilitator', projectId: elsewhere })
    const remove = (project: ProjectId, { cookie }: MadePerson) =>
      server.call(cookie, contract.removeVideo, { params: { projectId: project, videoId } })
    expect(await remove(elsewhere, other)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await remove(projectId, ana)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const kim = await server.make.person({ name: 'Kim Speaker', role: 'resource-person', projectId })
    expect(await remove(projectId, kim)).toMatchObject({ failure: { code: 'FORBIDDEN', reason: 'not-your-video' } })
    expect((await remove(projectId, sam)).status).toBe(200)
    expect((await list(ana)).videos).toEqual([])
    expect((await fetchFile(videoId, ana)).status).toBe(404)
    const { client } = server.platform.database
    const said = await client.auditEntry.findMany({ where: { subjectId: videoId }, orderBy: { at: 'asc' } })
    expect(said.map(({ action }) => action)).toEqual(['video.upload', 'video.remove'])
  })
})

describe('a video that lies elsewhere', () => {
  test('is an address, with or without a length', async () => {
    await link('https://media.example/bridge.mp4')
    await link('https://video.example/watch?v=1', null)
    expect((await list(ana)).videos).toMatchObject([
      { address: 'https://media.example/bridge.mp4', durationMs: 60_000, sizeBytes: null },
      { address: 'https://video.example/watch?v=1', durationMs: null, sizeBytes: null },
    ])
  })

  test.each(['http://media.example/bridge.mp4', 'javascript:alert(1)', 'blob:https://media.example/1', '/api/me'])(
    'is nothing else: %s',
    async (address) => {
      expect(await link(address)).toMatchObject({ failure: { code: 'INVALID' } })
    },
  )

  test('is in the audit with its host alone', async () => {
    const { videoId } = (await link('https://somebody:secret@media.example:8443/theirs?token=secret#secret')).body
    const entry = await server.platform.database.client.auditEntry.findFirstOrThrow({ where: { subjectId: videoId } })
    expect(entry.detail).toEqual({ sessionId, durationMs: 60_000, host: 'media.example:8443' })
  })

  test('has no file here', async () => {
    const { videoId } = (await link('https://media.example/bridge.mp4')).body
    expect((await fetchFile(videoId, ana)).status).toBe(404)
    expect((await fetchFile(newId(VideoId), ana)).status).toBe(404)
  })

  test('is one too many at some point', async () => {
    const video = { projectId, sessionId, name: 'One of many', addedBy: sam.personId, addedAt: new Date() }
    const data = Array.from({ length: contract.videoLimits.ofSession }, () => ({ ...video, id: newId(VideoId) }))
    await server.platform.database.client.sessionVideo.createMany({ data })
    expect(await link('https://media.example/bridge.mp4')).toMatchObject({ failure: { reason: 'too-many-videos' } })
  })
})
