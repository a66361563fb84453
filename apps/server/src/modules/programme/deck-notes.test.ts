import * as contract from '@muster/contracts/decks'
import { erasePerson } from '@muster/contracts/identity'
import type { DeckId, ProjectId, SessionId } from '@muster/contracts/ids'
import { connectRaw } from '@muster/crowd/raw-socket'
import { streamId } from '@muster/live/stream'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { makeSlides } from '../../../../../tests/support/slides.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'

let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let people: Record<'facilitator' | 'speaker' | 'otherSpeaker' | 'participant' | 'auditor', MadePerson>

beforeAll(async () => {
  server = await startTestServer()
  projectId = await server.make.project()
  sessionId = await server.make.session({ projectId })
  people = {
    facilitator: await server.make.person({ role: 'facilitator', projectId }),
    speaker: await server.make.person({ role: 'resource-person', projectId }),
    otherSpeaker: await server.make.person({ role: 'resource-person', projectId }),
    participant: await server.make.person({ role: 'participant', projectId }),
    auditor: await server.make.person({ role: 'auditor', projectId }),
  }
  const { personId } = people.speaker
  await server.platform.database.client.sessionSpeaker.create({ data: { sessionId, personId } })
})
afterAll(() => server.close())

async function bring(who: MadePerson, notes: readonly string[] = []): Promise<DeckId> {
  const file = { bytes: await makeSlides(3, { notes }), name: 'slides.pdf' }
  const { deck } = await server.succeed(who.cookie, contract.uploadDeck, { params: { projectId, sessionId }, file })
  return deck.id
}
const read = (who: MadePerson, deckId: DeckId, of = projectId) =>
  server.call(who.cookie, contract.getDeckNotes, { params: { projectId: of, deckId } })
const write = (who: MadePerson, deckId: DeckId, note: { page?: number; text: string; read?: string }) =>
  server.call(who.cookie, contract.setPageNote, {
    params: { projectId, deckId, page: note.page ?? 1 },
    body: { text: note.text, read: note.read ?? '' },
  })

describe('private notes', () => {
  test('are written page by page, and read by those whose deck it is', async () => {
    const deckId = await bring(people.facilitator)
    expect((await write(people.speaker, deckId, { page: 2, text: '  Wait for laughter\r\n' })).body).toEqual({
      text: 'Wait for laughter',
    })
    expect((await write(people.facilitator, deckId, { page: 1, text: 'Thank the host' })).status).toBe(200)
    const notes = [
      { page: 1, text: 'Thank the host' },
      { page: 2, text: 'Wait for laughter' },
    ]
    for (const who of [people.facilitator, people.speaker]) expect((await read(who, deckId)).body).toEqual({ notes })
    await write(people.speaker, deckId, { page: 2, text: '', read: 'Wait for laughter' })
    expect((await read(people.speaker, deckId)).body).toEqual({ notes: notes.slice(0, 1) })
  })

  test('who writes over what somebody else has written meanwhile is told, and nothing is lost', async () => {
    const deckId = await bring(people.speaker)
    await write(people.speaker, deckId, { text: 'Mine' })
    expect((await write(people.facilitator, deckId, { text: 'Theirs' })).failure).toMatchObject({
      code: 'CONFLICT',
      reason: 'changed-meanwhile',
    })
    const both = await Promise.all(['A', 'B'].map((text) => write(people.speaker, deckId, { text, read: 'Mine' })))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('are in the audit, without their words', async () => {
    const deckId = await bring(people.speaker)
    await write(people.speaker, deckId, { page: 3, text: 'Do not name the ministry' })
    const entry = await server.platform.database.client.auditEntry.findFirstOrThrow({
      where: { action: 'deck.note', subjectId: deckId },
    })
    expect(entry.personId).toBe(people.speaker.personId)
    expect(JSON.stringify(entry)).toContain('"page":3')
    expect(JSON.stringify(entry)).not.toContain('ministry')
  })

  test('that came with a file are taken over, but not over what somebody has written', async () => {
    const deckId = await bring(people.speaker, ['From the file', '', 'And the last'])
    await expect.poll(async () => (await read(people.speaker, deckId)).body.notes.length, { timeout: 80_000 }).toBe(2)
    expect((await read(people.speaker, deckId)).body.notes).toEqual([
      { page: 1, text: 'From the file' },
      { page: 3, text: 'And the last' },
    ])
  })

  test('that came with a file are not taken once whoever uploaded it was erased', async () => {
    const leaver = await server.make.person({ role: 'resource-person', projectId })
    const deckId = await bring(leaver, ['Mine alone'])
    const notes = async () => (await read(people.facilitator, deckId)).body.notes
    await vi.waitFor(async () => expect(await notes()).toEqual([{ page: 1, text: 'Mine alone' }]), 80_000)
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId })
    await server.succeed(cookie, erasePerson, { params: { projectId, personId: leaver.personId } })
    expect(await notes()).toEqual([])
    // Its pages are made anew, as those of a deck for which that was asked before.
    await server.platform.database.client.deckPreparation.delete({ where: { deckId } })
    const pages = () =>
      server.succeed(people.facilitator.cookie, contract.getDeckPages, { params: { projectId, deckId } })
    await vi.waitFor(async () => expect((await pages()).prepared.done).toBe(true), 80_000)
    expect(await notes()).toEqual([])
  })

  test.each([
    ['a page that there is not', { page: 4, text: 'x' }, 404],
    ['more than anybody reads', { text: 'x'.repeat(4001) }, 400],
    ['what only steers the direction of text', { text: 'a\u202eb' }, 400],
  ])('are not for %s', async (_, note, status) => {
    expect((await write(people.facilitator, await bring(people.facilitator), note)).status).toBe(status)
  })
})

describe('nobody else gets them', () => {
  test('over any route: not participants, not auditors, not the speakers of others, not another project', async () => {
    const deckId = await bring(people.facilitator)
    await write(people.facilitator, deckId, { text: 'Nobody knows' })
    const other = await server.make.project()
    const stranger = await server.make.person({ role: 'facilitator', projectId: other })
    for (const who of [people.participant, people.auditor, people.otherSpeaker]) {
      expect((await read(who, deckId)).status).toBe(403)
      expect((await write(who, deckId, { text: 'x', read: 'Nobody knows' })).status).toBe(403)
    }
    expect((await read(stranger, deckId)).status).toBe(404)
    expect((await read(stranger, deckId, other)).status).toBe(404)
    // A speaker's own deck is theirs, whoever speaks in the session.
    expect((await read(people.otherSpeaker, await bring(people.otherSpeaker))).status).toBe(200)
  })

  test('over what a participant in the room is sent, from before the deck is shown until after it', async () => {
    const secret = `secret ${newUuid()}`
    const deckId = await bring(people.speaker)
    const heard: string[] = []
    const cookie = people.participant.cookie
    const socket = await connectRaw(server.url, { cookie })
    socket.onAny((...said: unknown[]) => heard.push(JSON.stringify(said)))
    const join = { projectId, sessionId, device: newUuid(), clientNow: Date.now() }
    heard.push(JSON.stringify(await socket.emitWithAck('live:join', join)))
    const host = await connectRaw(server.url, { cookie: people.facilitator.cookie })
    await host.emitWithAck('live:join', { ...join, device: newUuid() })
    const stage = streamId({ kind: 'stage', sessionId })
    const give = (command: object) =>
      host.emitWithAck('live:command', { streamId: stage, commandId: newUuid(), command })
    await write(people.speaker, deckId, { text: secret })
    await give({ type: 'deck.present', deckId, page: 1 })
    await write(people.speaker, deckId, { page: 2, text: secret })
    await give({ type: 'deck.turn', deckId, page: 2 })
    await give({ type: 'deck.stop' })
    await vi.waitFor(() => expect(heard.join()).toContain('deck.stopped'))
    heard.push(JSON.stringify(await socket.emitWithAck('live:since', { streamId: stage, afterSeq: 0 })))
    for (const path of [`sessions/${sessionId}/decks`, `decks/${deckId}/pages`, `decks/${deckId}/file`])
      heard.push(await (await fetch(`${server.url}/api/projects/${projectId}/${path}`, { headers: { cookie } })).text())
    socket.close()
    host.close()
    expect(heard.join()).toContain(deckId)
    expect(heard.join()).not.toContain(secret)
  })
})
