import { createHash } from 'node:crypto'
import { listDecks, uploadDeck } from '@muster/contracts/decks'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { deleteSession } from '@muster/contracts/programme'
import { getRecordingFile, uploadRecording } from '@muster/contracts/recordings'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type S3Server, startS3 } from '../../../../tests/support/s3-server.ts'
import { startTestServer, type TestServer } from '../../../../tests/support/test-server.ts'
import { makePdf } from '../modules/programme/test-pdf.ts'
import { makeWebm } from '../modules/recordings/test-video.ts'
import { system } from './actor.ts'
import { makeCtx } from './ctx.ts'
import { openDisk } from './disk.ts'
import { sweepFiles } from './file-sweep.ts'

let s3: S3Server
let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let cookie: string

beforeAll(async () => {
  s3 = await startS3()
  server = await startTestServer({ STORAGE: s3.storage })
  projectId = await server.make.project()
  sessionId = await server.make.session({ projectId })
  cookie = (await server.make.person({ role: 'project-administrator', projectId })).cookie
})
afterAll(async () => {
  await server.close()
  await s3.stop()
})

/** Where bytes lie in the bucket. */
const keyOf = (bytes: Uint8Array) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return `${sha256.slice(0, 2)}/${sha256}`
}
const isInBucket = (bytes: Uint8Array) => openDisk(server.env).disk.exists(keyOf(bytes))
const upload = (bytes: Uint8Array) =>
  server.call(cookie, uploadDeck, { params: { projectId, sessionId }, file: { bytes, name: 'slides.pdf' } })

test('a deck is kept in the bucket, read byte by byte, and swept when nothing names it any more', async () => {
  const bytes = Buffer.concat([makePdf({ pages: 3 }), Buffer.alloc(6 * 1024 * 1024, '\n')])
  const { deck } = (await upload(bytes)).body
  expect((await upload(bytes)).status).toBe(200)
  expect(await isInBucket(bytes)).toBe(true)
  const address = `${server.url}/api/projects/${projectId}/decks/${deck.id}/file`
  const response = await fetch(address, { headers: { cookie } })
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)

  await server.succeed(cookie, deleteSession, { params: { projectId, sessionId } })
  await server.platform.database.client.storedFile.updateMany({ data: { keptAt: new Date(0) } })
  await sweepFiles(makeCtx(server.platform, { actor: system, origin: null }))
  expect(await isInBucket(bytes)).toBe(false)
})

test('with a wrong secret nothing is kept, and the caller learns nothing of the storage', async () => {
  const locked = await startTestServer({ STORAGE: s3.storage.replace(':S3RVER@', ':wrong@') })
  try {
    const projectId = await locked.make.project()
    const sessionId = await locked.make.session({ projectId })
    const { cookie } = await locked.make.person({ role: 'facilitator', projectId })
    const params = { projectId, sessionId }
    const file = { bytes: makePdf({ pages: 2 }), name: 'slides.pdf' }
    expect((await locked.call(cookie, uploadDeck, { params, file })).failure).toEqual({ code: 'INTERNAL' })
    expect((await locked.succeed(cookie, listDecks, { params })).decks).toEqual([])
  } finally {
    await locked.close()
  }
})

test('a recording goes to the bucket as it comes, and is read in parts', async () => {
  const held = await server.make.session({ projectId, startsInMs: -60 * 60_000, lastsMs: 60_000, held: true })
  const bytes = makeWebm(6 * 1024 * 1024 + 7)
  const uploaded = await server.call(cookie, uploadRecording, {
    params: { projectId, sessionId: held },
    query: { durationMs: 60_000, offsetMs: 0 },
    file: { bytes, name: 'recording.webm' },
  })
  expect(await isInBucket(bytes)).toBe(true)
  const address = addressOf(getRecordingFile, { params: { projectId, recordingId: uploaded.body.recordingId } })
  const read = async (headers: Record<string, string>) => {
    const response = await fetch(server.url + address, { headers: { cookie, ...headers } })
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
  }
  const part = await read({ range: 'bytes=4000000-' })
  expect(part.status).toBe(206)
  expect(part.bytes.equals(bytes.subarray(4_000_000))).toBe(true)
  expect((await read({})).bytes.equals(bytes)).toBe(true)
})
