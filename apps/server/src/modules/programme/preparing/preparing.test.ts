import * as contract from '@muster/contracts/decks'
import { DeckId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeSlides } from '../../../../../../tests/support/slides.ts'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { newUuid } from '../../../platform/ids.ts'
import { makePdf } from '../test-pdf.ts'

let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let facilitator: string
let participant: string

beforeAll(async () => {
  server = await startTestServer()
  projectId = await server.make.project()
  sessionId = await server.make.session({ projectId })
  facilitator = (await server.make.person({ role: 'facilitator', projectId })).cookie
  participant = (await server.make.person({ role: 'participant', projectId })).cookie
})
afterAll(() => server.close())

async function bring(bytes: Uint8Array): Promise<DeckId> {
  const params = { projectId, sessionId }
  const { deck } = await server.succeed(facilitator, contract.uploadDeck, { params, file: { bytes, name: 'a.pdf' } })
  expect(deck.prepared).toEqual({ pages: 0, done: false })
  return deck.id
}
const pagesOf = (deckId: string) =>
  server.succeed(participant, contract.getDeckPages, { params: { projectId, deckId: DeckId.parse(deckId) } })
const whenReady = (deckId: string) =>
  vi.waitFor(
    async () => {
      const answer = await pagesOf(deckId)
      expect(answer.prepared.done).toBe(true)
      return answer
    },
    { timeout: 80_000, interval: 50 },
  )
const picture = (deckId: string, page: number | string, { of = projectId, cookie = participant } = {}) =>
  fetch(`${server.url}/api/projects/${of}/decks/${deckId}/pages/${page}/picture`, { headers: { cookie } })

describe('a deck that was uploaded is made ready in the background', () => {
  test('with the text and a picture of each page, and the list says so', async () => {
    const deckId = await bring(await makeSlides(3))
    const { prepared, pages } = await whenReady(deckId)
    expect(prepared).toEqual({ pages: 3, done: true })
    expect(pages).toEqual([1, 2, 3].map((page) => ({ text: `Slide ${page} of 3`, hasPicture: true })))
    const { decks } = await server.succeed(participant, contract.listDecks, { params: { projectId, sessionId } })
    expect(decks.find(({ id }) => id === deckId)?.prepared).toEqual({ pages: 3, done: true })

    const [second, third] = await Promise.all(
      [2, 3].map(async (page) => {
        const answer = await picture(deckId, page)
        expect(answer.headers.get('content-type')).toBe('image/webp')
        return Buffer.from(await answer.arrayBuffer())
      }),
    )
    for (const bytes of [second, third]) {
      expect(bytes?.toString('latin1', 8, 12)).toBe('WEBP')
      // One picture, from its beginning to its end.
      expect(bytes?.length).toBe((bytes?.readUInt32LE(4) ?? 0) + 8)
    }
    expect(second?.equals(third ?? Buffer.alloc(0))).toBe(false)
  })

  test('one from before there was such a thing, when somebody first asks for its pages', async () => {
    const db = server.platform.database.client
    const deckId = await bring(await makeSlides(2))
    await whenReady(deckId)
    await db.deckPreparation.delete({ where: { deckId } })
    expect((await pagesOf(deckId)).prepared).toEqual({ pages: 0, done: false })
    expect((await whenReady(deckId)).pages.length).toBe(2)
  })

  test('a page of which nothing can be made is left out, and the deck is ready all the same', async () => {
    const db = server.platform.database.client
    const deckId = await bring(makePdf({ pages: 1 }))
    await whenReady(deckId)
    const { fileId } = await db.deck.findUniqueOrThrow({ where: { id: deckId } })
    const { fileId: broken } = await server.platform.storage.keep(
      Buffer.from(`%PDF-1.7 ${newUuid()}`),
      'application/pdf',
    )
    await db.deckPreparation.delete({ where: { deckId } })
    await db.deck.update({ where: { id: deckId }, data: { fileId: broken } })
    expect((await whenReady(deckId)).pages).toEqual([{ text: '', hasPicture: false }])
    expect((await picture(deckId, 1)).status).toBe(404)
    await db.deck.update({ where: { id: deckId }, data: { fileId } })
  })
})

test('a picture is read by those in the room, of pages that are there, and through its own project only', async () => {
  const deckId = await bring(await makeSlides(1))
  await whenReady(deckId)
  const other = await server.make.project()
  const stranger = (await server.make.person({ role: 'facilitator', projectId: other })).cookie
  const auditor = (await server.make.person({ role: 'auditor', projectId })).cookie
  expect((await picture(deckId, 1)).status).toBe(200)
  expect((await picture(deckId, 2)).status).toBe(404)
  expect((await picture(deckId, 0)).status).toBe(400)
  expect((await picture(deckId, 'all')).status).toBe(400)
  expect((await picture(newUuid(), 1)).status).toBe(404)
  expect((await picture(deckId, 1, { cookie: auditor })).status).toBe(403)
  expect((await picture(deckId, 1, { cookie: stranger })).status).toBe(404)
  expect((await picture(deckId, 1, { cookie: stranger, of: other })).status).toBe(404)
  const pages = { params: { projectId: other, deckId } }
  expect((await server.call(stranger, contract.getDeckPages, pages)).status).toBe(404)
})
