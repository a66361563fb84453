import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Embedded } from './embedded.ts'
import { applyMigrations } from './migrate.ts'
import { openBefore } from './test-before.ts'

let embedded: Embedded

beforeAll(async () => {
  embedded = await openBefore('_polls_of_their_session')
}, 60_000)
afterAll(() => embedded.close())

const id = (last: number) => `01900000-0000-7000-8000-0000000000${last}`
const rows = async (sql: string) => (await embedded.connection.query(sql)).rows

test('what was voted and written before polls were their sessions’ stays with the session in which it was', async () => {
  const [here, there, open, closed, ana, bao] = [id(10), id(20), id(30), id(40), id(50), id(60)]
  await embedded.connection.exec(`
    INSERT INTO ballot ("sessionId", "pollId", "voterId", choices)
    VALUES ('${here}', '${open}', '${ana}', '{}'), ('${there}', '${open}', '${bao}', '{}'), ('${there}', '${closed}', '${bao}', '{}');
    INSERT INTO poll_answer (id, "pollId", "voterId", place, key, text)
    VALUES ('${id(71)}', '${open}', '${ana}', 0, 'a', 'A'), ('${id(72)}', '${open}', '${bao}', 0, 'a', 'A'),
      ('${id(73)}', '${closed}', '${id(80)}', 0, 'cut', 'Cut loose'), ('${id(74)}', '${id(90)}', '${ana}', 0, 'x', 'Of no poll');
    INSERT INTO hidden_answer ("pollId", key) VALUES ('${open}', 'a'), ('${closed}', 'cut'), ('${id(90)}', 'x');
    INSERT INTO poll_key ("pollId", key) VALUES ('${open}', 'k'), ('${id(90)}', 'x');
  `)
  await applyMigrations(embedded.connection)

  expect(await rows('SELECT "sessionId", text FROM poll_answer ORDER BY id')).toEqual([
    { sessionId: here, text: 'A' },
    { sessionId: there, text: 'A' },
    { sessionId: there, text: 'Cut loose' },
  ])
  expect(await rows('SELECT "sessionId", "pollId", key FROM hidden_answer ORDER BY key, "sessionId"')).toEqual([
    { sessionId: here, pollId: open, key: 'a' },
    { sessionId: there, pollId: open, key: 'a' },
    { sessionId: there, pollId: closed, key: 'cut' },
  ])
  expect(await rows('SELECT "sessionId", key FROM poll_key ORDER BY "sessionId"')).toEqual([
    { sessionId: here, key: 'k' },
    { sessionId: there, key: 'k' },
  ])
  expect(await rows('SELECT count(*)::int AS count FROM ballot')).toEqual([{ count: 3 }])
}, 60_000)
