import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded } from './embedded.ts'
import { applyMigrations } from './migrate.ts'

let embedded: Awaited<ReturnType<typeof openEmbedded>>

beforeAll(async () => {
  embedded = await openEmbedded(undefined)
  await applyMigrations(embedded.connection)
}, 60_000)
afterAll(() => embedded.close())

test('who left a project is found in a long audit without reading all of it', async () => {
  await embedded.connection.exec(`
    INSERT INTO audit_entry (id, at, action, "subjectType", "subjectId")
    SELECT gen_random_uuid(), now(), CASE WHEN i % 10 = 0 THEN 'person.remove' ELSE 'person.edit' END, 'person', gen_random_uuid()::text
    FROM generate_series(1, 20000) i;
    ANALYZE audit_entry`)
  for (const action of ['person.remove', 'person.erase']) {
    const asked = `SELECT "at" FROM audit_entry WHERE "action" = '${action}' AND "subjectId" = '01900000-0000-7000-8000-000000000001'`
    const { rows } = await embedded.connection.query(`EXPLAIN ${asked}`)
    expect(JSON.stringify(rows)).toContain('audit_entry_leaving_idx')
  }
}, 60_000)
