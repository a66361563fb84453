import { existsSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { listDecks, uploadDeck } from '@muster/contracts/decks'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { deleteSession } from '@muster/contracts/programme'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startTestServer, type TestServer } from '../../../../tests/support/test-server.ts'
import { makePdf } from '../modules/programme/test-pdf.ts'
import { system } from './actor.ts'
import { inTransaction, makeCtx } from './ctx.ts'
import { sweepFiles, sweepFilesHourly } from './file-sweep.ts'

const dayMs = 24 * 60 * 60 * 1000

let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let secretary: string

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  // The pictures of a deck that a test before this one brought are kept first, and named a moment later.
  await vi.waitUntil(async () => (await db().deckPreparation.count({ where: { done: false } })) === 0, 30_000)
  await server.platform.database.client.storedFile.deleteMany({
    where: { decks: { none: {} }, pictured: { none: {} } },
  })
  projectId = await server.make.project()
  sessionId = await server.make.session({ projectId })
  secretary = (await server.make.person({ role: 'project-administrator', projectId })).cookie
})

const db = () => server.platform.database.client
const ctx = () => makeCtx(server.platform, { actor: system, origin: null })
const sweep = () => sweepFiles(ctx())
/** Bytes that nobody kept before, and where they would lie. */
const newPdf = () => Buffer.concat([makePdf({ pages: 1 }), Buffer.from(`%${crypto.randomUUID()}`)])
const keep = (bytes: Uint8Array) => server.platform.storage.keep(bytes, 'application/pdf')
const pathOf = (sha256: string) => join(server.env.DATA_DIR, 'files', sha256.slice(0, 2), sha256)
const keptAgo = (ms: number, sha256: string) =>
  db().storedFile.update({ where: { sha256 }, data: { keptAt: new Date(Date.now() - ms) } })
const remains = async (sha256: string) => ({
  row: (await db().storedFile.count({ where: { sha256 } })) === 1,
  bytes: existsSync(pathOf(sha256)),
})
const upload = (bytes: Uint8Array) =>
  server.call(secretary, uploadDeck, { params: { projectId, sessionId }, file: { bytes, name: 'slides.pdf' } })
const readDeck = async (deckId: string) => {
  const response = await fetch(`${server.url}/api/projects/${projectId}/decks/${deckId}/file`, {
    headers: { cookie: secretary },
  })
  return Buffer.from(await response.arrayBuffer())
}
/** How many statements wait for a lock. Asked beneath Prisma: some ask from within a transaction of the product. */
const countWaiting = async () => {
  const { rows } = await server.platform.database.pool.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  )
  return rows.length
}

describe('files that nothing names', () => {
  test('an upload that broke off before anything named it is swept after a day, and not before', async () => {
    const { sha256 } = await keep(newPdf())
    await sweep()
    expect(await remains(sha256)).toEqual({ row: true, bytes: true })
    await keptAgo(dayMs + 1000, sha256)
    await sweep()
    expect(await remains(sha256)).toEqual({ row: false, bytes: false })
    await sweep()
  })

  test('the slides of a deleted session are swept, those of others stay', async () => {
    const [mine, theirs] = [newPdf(), newPdf()]
    const { deck } = (await upload(theirs)).body
    const kept = await keep(theirs)
    const gone = await keep(mine)
    const doomed = await server.make.session({ projectId })
    const params = { projectId, sessionId: doomed }
    await server.succeed(secretary, uploadDeck, { params, file: { bytes: mine, name: 'a.pdf' } })
    await server.succeed(secretary, uploadDeck, { params, file: { bytes: theirs, name: 'b.pdf' } })
    await server.succeed(secretary, deleteSession, { params })
    for (const { sha256 } of [kept, gone]) await keptAgo(2 * dayMs, sha256)
    await sweep()
    expect(await remains(gone.sha256)).toEqual({ row: false, bytes: false })
    expect(await remains(kept.sha256)).toEqual({ row: true, bytes: true })
    expect((await readDeck(deck.id)).equals(theirs)).toBe(true)
  })

  test('a row whose bytes never came is swept', async () => {
    const { sha256 } = await keep(newPdf())
    await server.platform.storage.remove(`${sha256.slice(0, 2)}/${sha256}`)
    await keptAgo(2 * dayMs, sha256)
    await sweep()
    expect(await remains(sha256)).toEqual({ row: false, bytes: false })
  })

  test('where the bytes cannot be removed their row stays, for the next time', async () => {
    const { sha256 } = await keep(newPdf())
    await keptAgo(2 * dayMs, sha256)
    const broken = vi.spyOn(server.platform.storage, 'remove').mockRejectedValue(new Error('the disk is away'))
    await expect(sweep()).rejects.toThrow('the disk is away')
    expect(await remains(sha256)).toEqual({ row: true, bytes: true })
    broken.mockRestore()
    await sweep()
    expect(await remains(sha256)).toEqual({ row: false, bytes: false })
  })

  test('the job queue does it, every hour', async () => {
    const { sha256 } = await keep(newPdf())
    await keptAgo(2 * dayMs, sha256)
    const { rows } = await server.platform.database.pool.query('SELECT name, cron FROM pgboss.schedule')
    expect(rows).toContainEqual({ name: 'sweep-files', cron: '23 * * * *' })
    await inTransaction(ctx(), (ctx) => server.platform.jobs.enqueue(ctx, sweepFilesHourly, {}))
    await vi.waitFor(async () => expect(await remains(sha256)).toEqual({ row: false, bytes: false }), {
      timeout: 10_000,
    })
  })
})

describe('whoever uploads the same bytes while they are swept', () => {
  test('and comes first keeps them, also before anything names them', async () => {
    const bytes = newPdf()
    const { sha256 } = await keep(bytes)
    await keptAgo(2 * dayMs, sha256)
    await keep(bytes)
    await sweep()
    expect(await remains(sha256)).toEqual({ row: true, bytes: true })
  })

  test('and comes second waits, and brings them anew', async () => {
    const bytes = newPdf()
    const { sha256 } = await keep(bytes)
    await keptAgo(2 * dayMs, sha256)
    const { storage } = server.platform
    const remove = storage.remove.bind(storage)
    const uploads: ReturnType<typeof upload>[] = []
    // The moment between the row and the bytes, held open until the upload stands before it.
    const held = vi.spyOn(storage, 'remove').mockImplementation(async (storageKey) => {
      uploads.push(upload(bytes))
      await vi.waitFor(async () => expect(await countWaiting()).toBe(1), { timeout: 10_000 })
      await remove(storageKey)
    })
    await sweep()
    held.mockRestore()
    const [answer] = await Promise.all(uploads)
    expect((await readDeck(answer?.body.deck.id ?? '')).equals(bytes)).toBe(true)
    const { decks } = await server.succeed(secretary, listDecks, { params: { projectId, sessionId } })
    expect(decks).toHaveLength(1)
  })

  test('and is about to name them is waited for', async () => {
    const bytes = newPdf()
    const { fileId, sha256 } = await keep(bytes)
    await keptAgo(2 * dayMs, sha256)
    const { promise: named, resolve: commit } = Promise.withResolvers<void>()
    const { promise: naming, resolve: begun } = Promise.withResolvers<void>()
    const id = crypto.randomUUID()
    const upload = server.platform.database.transaction(async (db) => {
      await db.deck.create({ data: { id, sessionId, fileId, name: 'x', pages: [], uploadedBy: id } })
      begun()
      await named
    })
    await naming
    const sweeping = sweep()
    await vi.waitFor(async () => expect(await countWaiting()).toBe(1), { timeout: 10_000 })
    commit()
    await Promise.all([upload, sweeping])
    expect(await remains(sha256)).toEqual({ row: true, bytes: true })
  })
})

test('a file that a dying process left cut short is written anew by the next who keeps it', async () => {
  const bytes = newPdf()
  const { sha256 } = await keep(bytes)
  truncateSync(pathOf(sha256), 10)
  const { deck } = (await upload(bytes)).body
  expect((await readDeck(deck.id)).equals(bytes)).toBe(true)
})

test('every table that can name a file is asked before it is swept', async () => {
  const { rows } = await server.platform.database.pool.query(
    `SELECT conrelid::regclass::text AS "table", confdeltype AS "onDelete" FROM pg_constraint
      WHERE contype = 'f' AND confrelid = 'stored_file'::regclass ORDER BY 1`,
  )
  // A new one belongs into `unnamed` of stored-files.store.ts, and must not let go of its file by itself.
  expect(rows).toEqual([
    { table: 'attachment', onDelete: 'r' },
    { table: 'attendance_import', onDelete: 'r' },
    { table: 'certificate', onDelete: 'r' },
    { table: 'deck', onDelete: 'r' },
    { table: 'deck_preparation', onDelete: 'r' },
    { table: 'recording', onDelete: 'r' },
    { table: 'session_video', onDelete: 'r' },
  ])
})
