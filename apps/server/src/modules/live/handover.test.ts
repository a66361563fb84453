import type { DeckId, SessionId } from '@muster/contracts/ids'
import type { LiveClient } from '@muster/crowd/live-client'
import type { ClientCommand } from '@muster/live/commands'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom
let speaker: MadePerson
let second: MadePerson

beforeAll(async () => {
  server = await startTestServer({ PING_TIMEOUT_MS: '1000' })
  room = await makeTestRoom(server)
  const { projectId } = room
  speaker = await server.make.person({ name: 'Sam Speaker', role: 'resource-person', projectId })
  second = await server.make.person({ name: 'Sue Speaker', role: 'resource-person', projectId })
})
afterEach(() => room.empty())
afterAll(() => server.close())

const give = (who: LiveClient, command: ClientCommand) => who.command(who.stream('stage'), command)
const refused = (reason: string) => ({ ok: false, failure: { reason } })
const untilHas = (who: LiveClient, person: MadePerson | null) =>
  vi.waitFor(() => expect(who.stage().presenter?.personId ?? null).toBe(person?.personId ?? null), 10_000)

async function show(): Promise<{ sessionId: SessionId; host: LiveClient; deckId: DeckId }> {
  const { sessionId, host } = await room.open()
  const deckId = await room.addDeck(sessionId, 5)
  expect(await give(host, { type: 'deck.present', deckId, page: 1 })).toMatchObject({ ok: true })
  return { sessionId, host, deckId }
}

describe('handing the slides over', () => {
  test('whoever has them turns pages for all, others do not, and back they are back', async () => {
    const { sessionId, host, deckId } = await show()
    const [sam, sue, ana] = await Promise.all([speaker, second, room.ana].map((who) => room.enter(who, sessionId)))
    if (!sam || !sue || !ana) throw new Error('Nobody came')
    const turn = (page: number): ClientCommand => ({ type: 'deck.turn', deckId, page })
    expect(await give(sam, turn(2))).toMatchObject(refused('not-handed-over'))
    expect(await give(ana, turn(2))).toMatchObject(refused('not-allowed'))
    expect(await give(host, { type: 'deck.hand-over', to: speaker.personId })).toMatchObject({ ok: true })
    await untilHas(ana, speaker)
    expect(await give(sam, turn(2))).toMatchObject({ ok: true })
    expect(await give(sue, turn(3))).toMatchObject(refused('not-handed-over'))
    expect(await give(sue, { type: 'deck.hand-over', to: second.personId })).toMatchObject(refused('not-handed-over'))
    expect(await give(host, turn(4))).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(ana.stage().deck?.page).toBe(4))
    expect(await give(host, { type: 'deck.take-back' })).toMatchObject({ ok: true })
    expect(await give(sam, turn(5))).toMatchObject(refused('not-handed-over'))
    const entries = await server.platform.database.client.auditEntry.findMany({
      where: { projectId: room.projectId, action: { in: ['live.deck.hand-over', 'live.deck.take-back'] } },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action, personId }) => [action, personId])).toEqual([
      ['live.deck.hand-over', room.facilitator.personId],
      ['live.deck.take-back', room.facilitator.personId],
    ])
    expect(entries[0]?.detail).toMatchObject({ personId: speaker.personId })
  })

  test('to somebody who presents in this project, and nobody else', async () => {
    const { host } = await show()
    const elsewhere = await server.make.project()
    const stranger = await server.make.person({ role: 'resource-person', projectId: elsewhere })
    for (const { personId } of [room.ana, stranger])
      expect(await give(host, { type: 'deck.hand-over', to: personId })).toMatchObject(refused('cannot-present'))
  })
})

describe('when somebody drops out', () => {
  test('who comes back soon has lost nothing, and who stays away has the slides no more', async () => {
    const { sessionId, host } = await show()
    const first = await room.enter(speaker, sessionId)
    await give(host, { type: 'deck.hand-over', to: speaker.personId })
    await untilHas(host, speaker)
    first.close()
    const again = await room.enter(speaker, sessionId)
    await untilHas(again, speaker)
    again.close()
    await untilHas(host, null)
    const late = await room.enter(speaker, sessionId)
    expect(late.stage().presenter).toBeNull()
  }, 30_000)

  test('the slides pass to a resource person when nobody is left who runs the session, whose they are again when back', async () => {
    const { sessionId, host, deckId } = await show()
    const ana = await room.enter(room.ana, sessionId)
    const sam = await room.enter(speaker, sessionId)
    host.close()
    await untilHas(ana, speaker)
    expect(await give(sam, { type: 'deck.turn', deckId, page: 3 })).toMatchObject({ ok: true })
    const back = await room.enter(room.facilitator, sessionId)
    expect(await give(back, { type: 'deck.take-back' })).toMatchObject({ ok: true })
    expect(await give(back, { type: 'deck.turn', deckId, page: 4 })).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(ana.stage()).toMatchObject({ presenter: null, deck: { page: 4 } }))
  }, 30_000)
})
