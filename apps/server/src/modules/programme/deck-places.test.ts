import * as contract from '@muster/contracts/decks'
import type { DeckId } from '@muster/contracts/ids'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'
import { makeTestRoom, type TestRoom } from '../live/test-room.ts'
import { makePdf } from './test-pdf.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterAll(async () => {
  room.empty()
  await server.close()
})

type As = { replaces?: string; versionOf?: string; language?: string }

const bring = (who: MadePerson, sessionId: string, { pages = 3, ...as }: As & { pages?: number } = {}) =>
  server.call(who.cookie, contract.uploadDeck, {
    params: { projectId: room.projectId, sessionId },
    query: as,
    file: { bytes: makePdf({ pages }), name: `${pages} pages.pdf` },
  })
const listed = async (sessionId: string) =>
  (await server.succeed(room.ana.cookie, contract.listDecks, { params: { projectId: room.projectId, sessionId } }))
    .decks
const fileOf = (deckId: string, { cookie }: MadePerson = room.ana) =>
  fetch(`${server.url}/api/projects/${room.projectId}/decks/${deckId}/file`, { headers: { cookie } })

describe('a deck that is replaced while it is shown', () => {
  test.each([
    ['goes on at the same page', 5, 2, 2],
    ['goes on at the last page, where there are fewer', 2, 3, 2],
  ])('%s for everybody, and the file that it was stays to those who run it', async (_, pages, page, shown) => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const { deck: old } = (await bring(room.facilitator, sessionId)).body
    await host.command(host.stream('stage'), { type: 'deck.present', deckId: old.id, page })
    const { deck: fresh } = (await bring(room.facilitator, sessionId, { replaces: old.id, pages })).body
    await vi.waitFor(() => {
      for (const who of [ana, host])
        expect(who.stage().deck).toMatchObject({ deckId: fresh.id, page: shown, pageCount: pages })
    })
    expect((await listed(sessionId)).map(({ id }) => id)).toEqual([fresh.id])
    expect((await fileOf(old.id, room.facilitator)).status).toBe(200)
    expect(await (await fileOf(old.id)).json()).toMatchObject({ error: { code: 'REFUSED', reason: 'unknown-deck' } })
    const ofOld = { params: { projectId: room.projectId, deckId: old.id } }
    expect((await server.call(room.ana.cookie, contract.getDeckPages, ofOld)).failure?.reason).toBe('unknown-deck')
    expect((await fileOf(fresh.id)).status).toBe(200)
    const again = await host.command(host.stream('stage'), { type: 'deck.present', deckId: old.id, page: 1 })
    expect(again).toMatchObject({ ok: false, failure: { reason: 'unknown-deck' } })
    const entry = await server.platform.database.client.auditEntry.findFirstOrThrow({
      where: { action: 'deck.replace', subjectId: old.id },
    })
    expect(entry).toMatchObject({ personId: room.facilitator.personId, detail: { to: fresh.id } })
  })

  test('leaves the stage also where the process that was to say so ended', async () => {
    const { sessionId, host } = await room.open()
    const [old, between, fresh] = [
      await room.addDeck(sessionId, 3),
      await room.addDeck(sessionId, 3),
      await room.addDeck(sessionId, 2),
    ]
    await host.command(host.stream('stage'), { type: 'deck.present', deckId: old, page: 3 })
    const { deck } = server.platform.database.client
    await deck.update({ where: { id: between }, data: { replacedById: fresh } })
    await deck.update({ where: { id: old }, data: { replacedById: between } })
    await host.until('the new deck', (client) => client.stage().deck?.deckId === fresh)
    expect(host.stage().deck).toMatchObject({ page: 2, pageCount: 2, by: room.facilitator.personId })
  })

  test('leaves its notes and its versions to what takes its place', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    const { deck: old } = (await bring(room.facilitator, sessionId)).body
    const { deck: korean } = (await bring(room.facilitator, sessionId, { versionOf: old.id, language: 'ko' })).body
    const note = (deckId: DeckId, page: number) =>
      server.succeed(room.facilitator.cookie, contract.setPageNote, {
        params: { projectId: room.projectId, deckId, page },
        body: { text: `Note ${page}`, read: '' },
      })
    await note(old.id, 1)
    await note(old.id, 3)
    const { deck: fresh } = (await bring(room.facilitator, sessionId, { replaces: old.id, pages: 2 })).body
    expect((await listed(sessionId)).map(({ id, versionOf }) => [id, versionOf])).toEqual([
      [korean.id, fresh.id],
      [fresh.id, null],
    ])
    const params = { projectId: room.projectId, deckId: fresh.id }
    const { notes } = await server.succeed(room.facilitator.cookie, contract.getDeckNotes, { params })
    expect(notes).toEqual([{ page: 1, text: 'Note 1' }])
  })

  test('is replaced by who runs the session or whose it is, in its own session, and once', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    const elsewhere = await server.make.session({ projectId: room.projectId })
    const { deck } = (await bring(room.facilitator, sessionId)).body
    const speaker = await server.make.person({ role: 'resource-person', projectId: room.projectId })
    expect((await bring(room.ana, sessionId, { replaces: deck.id })).status).toBe(403)
    expect((await bring(speaker, sessionId, { replaces: deck.id })).failure).toMatchObject({ reason: 'not-your-deck' })
    expect((await bring(room.facilitator, elsewhere, { replaces: deck.id })).failure?.reason).toBe('unknown-deck')
    expect((await bring(room.facilitator, sessionId, { replaces: newUuid() })).failure?.reason).toBe('unknown-deck')
    expect((await bring(room.facilitator, sessionId, { replaces: 'x' })).status).toBe(400)
    const { deck: own } = (await bring(speaker, sessionId)).body
    const both = await Promise.all([1, 2].map((pages) => bring(speaker, sessionId, { replaces: own.id, pages })))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
  })
})

test('a version in another language is brought by who runs the session or whose deck it is', async () => {
  const sessionId = await server.make.session({ projectId: room.projectId })
  const [speaker, another] = await Promise.all(
    [1, 2].map(() => server.make.person({ role: 'resource-person', projectId: room.projectId })),
  )
  if (!speaker || !another) throw new Error('There are two.')
  const { deck } = (await bring(speaker, sessionId)).body
  const version = (who: MadePerson, language: string) => bring(who, sessionId, { versionOf: deck.id, language })
  expect((await version(another, 'ko')).failure).toMatchObject({ code: 'FORBIDDEN', reason: 'not-your-deck' })
  expect((await version(speaker, 'ko')).status).toBe(200)
  expect((await version(room.facilitator, 'mn')).status).toBe(200)
})

test('a deck has one version a language, of its own session', async () => {
  const sessionId = await server.make.session({ projectId: room.projectId })
  const elsewhere = await server.make.session({ projectId: room.projectId })
  const { deck } = (await bring(room.facilitator, sessionId, { language: 'en' })).body
  const version = (language?: string, to = sessionId) =>
    bring(room.facilitator, to, { versionOf: deck.id, ...(language ? { language } : {}) })
  expect((await version('ko')).body.deck).toMatchObject({ language: 'ko', versionOf: deck.id })
  expect((await version('ko')).failure?.reason).toBe('language-taken')
  expect((await version()).failure?.reason).toBe('language-needed')
  expect((await version('mn', elsewhere)).failure?.reason).toBe('unknown-deck')
  expect((await version('<script>')).status).toBe(400)
})
