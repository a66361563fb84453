import type { DeckId } from '@muster/contracts/ids'
import type { LiveClient } from '@muster/crowd/live-client'
import type { Pointer, Pointing } from '@muster/live/drawing/pointing'
import { limits } from '@muster/live/limits'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  // What is tested here is not the clock.
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

/** Slides on the stage, and Ana before it. */
async function presenting() {
  const { sessionId, host } = await room.open()
  const deckId = await room.addDeck(sessionId, 3)
  expect(await host.command(host.stream('stage'), { type: 'deck.present', deckId, page: 1 })).toMatchObject({
    ok: true,
  })
  const ana = await room.enter(room.ana, sessionId)
  return { sessionId, host, ana, deckId }
}
const draw = (client: LiveClient, deckId: DeckId, points = [0, 0, 5000, 5000]) =>
  client.command(client.stream('stage'), { type: 'drawing.add', deckId, page: 1, colour: 'blue', points })
const point = (client: LiveClient, points: number[], more: Partial<Pointing> = {}) =>
  client.socket.emitWithAck('live:point', { page: 1, tool: 'laser', line: 1, points, ...more })
/** What somebody is told of pointing, message by message. */
function listen(client: LiveClient): Pointer[][] {
  const heard: Pointer[][] = []
  client.socket.on('live:pointing', ({ pointers }) => heard.push(pointers))
  return heard
}

describe('a drawing', () => {
  test('is seen by who is there, by who comes late, and after a restart', async () => {
    const { sessionId, host, ana, deckId } = await presenting()
    expect(await draw(host, deckId)).toMatchObject({ ok: true })
    expect(await draw(host, deckId, [9000, 9000])).toMatchObject({ ok: true })
    const drawn = () => ana.stage().drawing.flatMap(({ strokes }) => strokes.map(({ points }) => points))
    await ana.until('both lines', () => drawn().length === 2)
    expect(drawn()).toEqual([
      [0, 0, 5000, 5000],
      [9000, 9000],
    ])
    const bao = await room.enter(room.bao, sessionId)
    expect(bao.stage()).toEqual(host.stage())

    const again = await startTestServer({ DATABASE_URL: server.env.DATABASE_URL ?? '' })
    try {
      const elsewhere = await room.enter(room.bao, sessionId, { url: again.url })
      expect(elsewhere.stage().drawing).toEqual(host.stage().drawing)
    } finally {
      await again.close()
    }
  })

  test('is made by who has the slides alone', async () => {
    const { ana, host, deckId } = await presenting()
    expect(await draw(ana, deckId)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await point(ana, [1, 1])).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(host.stage().drawing).toEqual([])
  })

  test('is no larger than a line may be', async () => {
    const { host, deckId } = await presenting()
    const points = Array.from({ length: 2 * limits.pointsOfStroke + 2 }, () => 1)
    expect(await draw(host, deckId, points)).toMatchObject({ failure: { code: 'INVALID' } })
    expect(await draw(host, deckId, points.slice(2))).toMatchObject({ ok: true })
  })
})

describe('pointing', () => {
  test('reaches everybody a few times a second, joined, and is in no log', async () => {
    const { host, ana } = await presenting()
    const before = host.stage()
    const heard = listen(ana)
    const startedAt = performance.now()
    for (let x = 1; x <= 20; x++) expect(await point(host, [100 * x, 50])).toEqual({ ok: true, data: null })
    const places = () => heard.flat().flatMap(({ points }) => points.filter((_, index) => index % 2 === 0))
    await expect.poll(() => places().at(-1)).toBe(2000)
    const spentMs = performance.now() - startedAt
    expect(places()).toEqual(Array.from({ length: 20 }, (_, index) => 100 * (index + 1)))
    expect(heard.length).toBeLessThanOrEqual(Math.ceil(spentMs / limits.pointEveryMs) + 1)
    expect(heard[0]).toMatchObject([{ by: room.facilitator.personId, tool: 'laser', page: 1 }])
    expect(host.stage()).toBe(before)
  })

  test('of several people is told in one message, and each line by itself', async () => {
    const { sessionId, host, ana } = await presenting()
    const second = await server.make.person({ name: 'Kim', role: 'host-organiser', projectId: room.projectId })
    const kim = await room.enter(second, sessionId)
    const heard = listen(ana)
    await point(host, [1, 1])
    await expect.poll(() => heard.length).toBe(1)
    await Promise.all([point(host, [2, 2]), point(kim, [3, 3], { tool: 'red', line: 1 })])
    await expect.poll(() => heard.at(-1)?.length).toBe(2)
    expect(heard.at(-1)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ by: room.facilitator.personId, points: [2, 2] }),
        expect.objectContaining({ by: second.personId, tool: 'red', points: [3, 3] }),
      ]),
    )
  })

  test('at nothing is refused', async () => {
    const { host } = await room.open()
    expect(await point(host, [1, 1])).toMatchObject({ failure: { code: 'REFUSED', reason: 'not-presenting' } })
  })
})
