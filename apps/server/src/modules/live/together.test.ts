import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  // A hundred clients in this one process answer late, and are not to be missed for it.
  server = await startTestServer({
    PING_INTERVAL_MS: '10000',
    PING_TIMEOUT_MS: '10000',
    CHECKPOINT_INTERVAL_MS: '15000',
  })
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

const count = 100
/** Whatever the server does besides in these seconds included. */
const mostQueriesEach = 3

test('people who come at the same time are looked up and recorded together, in few queries', async () => {
  const { sessionId, host } = await room.open()
  const people = await Promise.all(
    Array.from({ length: count }, () => server.make.person({ role: 'participant', projectId: room.projectId })),
  )
  const queries = vi.spyOn(pg.Client.prototype, 'query')
  await Promise.all(people.map((person) => room.enter(person, sessionId)))
  expect(queries.mock.calls.length).toBeLessThan(count * mostQueriesEach)
  await host.until('everybody', (client) => client.present().length === count + 1)
})
