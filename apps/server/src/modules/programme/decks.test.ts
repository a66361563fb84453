import { readFileSync } from 'node:fs'
import * as contract from '@muster/contracts/decks'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'
import { makeZip } from './converting/test-zip.ts'
import { makePdf } from './test-pdf.ts'

let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let facilitator: string

beforeAll(async () => {
  server = await startTestServer()
  projectId = await server.make.project()
  sessionId = await server.make.session({ projectId })
  facilitator = (await server.make.person({ role: 'facilitator', projectId })).cookie
})
afterAll(() => server.close())

const upload = (bytes: Uint8Array, what: { name?: string; to?: string; cookie?: string } = {}) =>
  server.call(what.cookie ?? facilitator, contract.uploadDeck, {
    params: { projectId, sessionId: what.to ?? sessionId },
    file: { bytes, name: what.name ?? 'slides.pdf' },
  })
/** What was brought; how far it is prepared goes on by itself. */
const decks = async () => {
  const { decks } = await server.succeed(facilitator, contract.listDecks, { params: { projectId, sessionId } })
  return decks.map(({ prepared: _, ...deck }) => deck)
}
const fetchFile = (deckId: string, headers: Record<string, string>, of: string = projectId) =>
  fetch(`${server.url}/api/projects/${of}/decks/${deckId}/file`, { headers })

describe('uploading a deck', () => {
  test('its pages are measured, it is listed, and the file comes back byte by byte', async () => {
    const bytes = makePdf({ pages: 3 })
    const { deck } = (await upload(bytes, { name: 'Données et productivité.pdf' })).body
    expect(deck).toMatchObject({
      name: 'Données et productivité.pdf',
      sizeBytes: bytes.length,
      pages: [1, 2, 3].map(() => ({ width: 960, height: 540 })),
    })
    const { prepared: _, ...brought } = deck
    expect(await decks()).toContainEqual(brought)
    const response = await fetchFile(deck.id, { cookie: facilitator })
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    const etag = response.headers.get('etag') ?? ''
    expect((await fetchFile(deck.id, { cookie: facilitator, 'if-none-match': etag })).status).toBe(304)
  })

  test('a deck larger than a JSON body may be is taken', async () => {
    const bytes = Buffer.concat([makePdf({ pages: 1 }), Buffer.alloc(5 * 1024 * 1024, '\n')])
    expect((await upload(bytes)).status).toBe(200)
  })

  const stored = (name: string) => readFileSync(new URL(`./test-files/${name}.pdf`, import.meta.url))
  test.each([
    ['a web page that calls itself a PDF', Buffer.from('<!doctype html><title>404</title>'), 415, undefined],
    ['a picture that calls itself a PDF', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 415, undefined],
    ['a truncated PDF', makePdf({ pages: 40 }).subarray(0, 900), 415, 'broken-pdf'],
    ['an encrypted PDF', stored('password-needed'), 415, 'encrypted-pdf'],
    ['five thousand pages', makePdf({ pages: 5000 }), 415, 'too-many-pages'],
    ['an empty file', Buffer.alloc(0), 415, undefined],
    ['two hundred megabytes', Buffer.alloc(200 * 1024 * 1024, '%PDF-1.7 '), 413, 'file-too-large'],
  ])('%s is refused and nothing is kept of it', async (_, bytes, status, reason) => {
    const before = await decks()
    const answer = await upload(bytes)
    expect(answer.status).toBe(status)
    expect(answer.failure?.reason).toBe(reason ?? 'wrong-file-type')
    expect(await decks()).toEqual(before)
  })

  test('a cancelled session takes none, and a session of another project does not exist', async () => {
    const cancelled = await server.make.session({ projectId })
    await server.platform.database.client.session.update({ where: { id: cancelled }, data: { state: 'cancelled' } })
    const elsewhere = await server.make.session({ projectId: await server.make.project() })
    const bytes = makePdf({ pages: 1 })
    expect((await upload(bytes, { to: cancelled })).failure).toMatchObject({ reason: 'session-cancelled' })
    expect((await upload(bytes, { to: elsewhere })).status).toBe(404)
    expect((await upload(bytes, { to: newUuid() })).status).toBe(404)
  })

  test('a session holds at most twenty', async () => {
    const to = await server.make.session({ projectId })
    const db = server.platform.database.client
    const file = { id: newUuid(), sha256: '', storageKey: '', mimeType: 'application/pdf', sizeBytes: 0 }
    await db.storedFile.create({ data: file })
    await db.deck.createMany({
      data: Array.from({ length: 20 }, () => ({
        id: newUuid(),
        sessionId: to,
        fileId: file.id,
        name: 'x',
        pages: [],
        uploadedBy: newUuid(),
      })),
    })
    const answer = await upload(makePdf({ pages: 1 }), { to })
    expect(answer.failure).toMatchObject({ reason: 'too-many-decks', params: { most: 20 } })
  })
})

describe('slides that are no PDF', () => {
  const office = (kind: 'pptx' | 'odp') =>
    readFileSync(new URL(`./test-files/slides-with-notes.${kind}`, import.meta.url))

  test.each(['pptx', 'odp'] as const)(
    'as %s become one, and bring their notes',
    async (kind) => {
      const { deck } = (await upload(office(kind), { name: `Governance.${kind}` })).body
      expect(deck).toMatchObject({ name: `Governance.${kind}`, pages: [{}, {}] })
      const response = await fetchFile(deck.id, { cookie: facilitator })
      expect(response.headers.get('content-type')).toBe('application/pdf')
      const params = { projectId, deckId: deck.id }
      const { notes } = await server.succeed(facilitator, contract.getDeckNotes, { params })
      expect(notes).toEqual([{ page: 1, text: 'Say hello' }])
    },
    60_000,
  )

  test('are refused where they are broken, and other documents whatever their name', async () => {
    const before = await decks()
    // Cut short: the mark of its kind is there, its table of contents is not.
    const broken = await upload(office('odp').subarray(0, 9000), { name: 'a.odp' })
    expect(broken.failure).toMatchObject({ code: 'UNSUPPORTED_FILE', reason: 'broken-slides' })
    const word = makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })
    expect((await upload(word, { name: 'a.pptx' })).failure).toMatchObject({ reason: 'wrong-file-type' })
    expect(await decks()).toEqual(before)
  })

  test('are refused with a clear reason where LibreOffice is not installed', async () => {
    const { env } = server.platform
    const soffice = env.SOFFICE_PATH
    env.SOFFICE_PATH = '/nowhere/soffice'
    const answer = await upload(office('odp'), { name: 'a.odp' })
    env.SOFFICE_PATH = soffice
    expect(answer.failure).toMatchObject({ code: 'UNSUPPORTED_FILE', reason: 'no-converter' })
  })
})

test('who may upload and who may read', async () => {
  const { deck } = (await upload(makePdf({ pages: 1 }))).body
  const participant = await server.make.person({ role: 'participant', projectId })
  const auditor = await server.make.person({ role: 'auditor', projectId })
  const speaker = await server.make.person({ role: 'resource-person', projectId })
  expect((await upload(makePdf({ pages: 1 }), { cookie: speaker.cookie })).status).toBe(200)
  expect((await upload(makePdf({ pages: 1 }), { cookie: participant.cookie })).status).toBe(403)
  expect((await fetchFile(deck.id, { cookie: participant.cookie })).status).toBe(200)
  expect((await fetchFile(deck.id, { cookie: auditor.cookie })).status).toBe(403)
  expect((await fetchFile(deck.id, {})).status).toBe(401)
})

test('a deck is not read through another project', async () => {
  const { deck } = (await upload(makePdf({ pages: 1 }))).body
  const other = await server.make.project()
  const { cookie } = await server.make.person({ role: 'facilitator', projectId: other })
  expect((await fetchFile(deck.id, { cookie }, other)).status).toBe(404)
})
