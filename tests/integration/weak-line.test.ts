import { setTimeout } from 'node:timers/promises'
import { makeTestRoom } from '@muster/server/modules/live/test-room'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { farAway, layWeakLine, type WeakLine } from '../support/weak-line.ts'

let server: TestServer
let line: WeakLine

beforeAll(async () => {
  server = await startTestServer({
    PING_INTERVAL_MS: '2000',
    PING_TIMEOUT_MS: '6000',
    CHECKPOINT_INTERVAL_MS: '3000',
    LEASE_MS: '15000',
  })
  line = await layWeakLine({ port: Number(new URL(server.url).port) }, farAway)
})
afterAll(async () => {
  line.stop()
  await server.close()
})

const turnEveryMs = 1000
const turns = 15
/** What was sent last may have to be sent again, and waits behind what was sent before. */
const arrivesWithinMs = 15_000

test('on a line of 64 kbit/s with a second there and back and one packet in twenty lost, nothing is missed, and the credit is exact', async () => {
  const room = await makeTestRoom(server)
  const sessionId = await server.make.session({ projectId: room.projectId })
  const host = await room.enter(room.facilitator, sessionId)
  const stage = host.stream('stage')
  const deckId = await room.addDeck(sessionId, turns)
  const now = () => server.platform.clock.nowMs()
  const comingAtMs = now()
  const far = await room.enter(room.ana, sessionId, { url: `http://127.0.0.1:${line.port}` })
  const cameAtMs = now()
  await host.command(stage, { type: 'session.open' })
  await host.command(stage, { type: 'deck.present', deckId, page: 1 })

  for (let page = 2; page <= turns; page++) {
    expect(await host.command(stage, { type: 'deck.turn', deckId, page })).toMatchObject({ ok: true })
    expect(await host.say(`On page ${page}`)).toMatchObject({ ok: true })
    // The pace of the session itself: what is waited for here is time.
    await setTimeout(turnEveryMs)
  }
  expect(await far.raiseHand()).toMatchObject({ ok: true })
  expect(await far.say('From far away')).toMatchObject({ ok: true })
  await far.until('all that was said', (client) => client.said().length === turns, arrivesWithinMs)
  await host.until('the far voice', (client) => client.said().length === turns)
  expect(far.said()).toEqual(host.said())
  expect(far.stage()).toEqual(host.stage())

  const leavingAtMs = now()
  await far.leave()
  const leftAtMs = now()
  const readVisits = () =>
    server.platform.database.client.visit.findMany({ where: { sessionId, personId: room.ana.personId } })
  await expect.poll(async () => (await readVisits()).length).toBe(1)
  // One stay without a gap, from asking to come in to asking to go.
  const visit = (await readVisits())[0]
  expect(visit).toMatchObject({ ending: 'left', uncertaintyMs: 0 })
  expect(visit?.joinedAt.getTime()).toBeGreaterThanOrEqual(comingAtMs)
  expect(visit?.joinedAt.getTime()).toBeLessThanOrEqual(cameAtMs)
  expect(visit?.leftAt.getTime()).toBeGreaterThanOrEqual(leavingAtMs)
  expect(visit?.leftAt.getTime()).toBeLessThanOrEqual(leftAtMs)
  room.empty()
}, 90_000)
