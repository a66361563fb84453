import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Embedded } from './embedded.ts'
import { applyMigrations } from './migrate.ts'
import { openBefore } from './test-before.ts'

let embedded: Embedded

beforeAll(async () => {
  embedded = await openBefore('_erasable_reasons')
}, 60_000)
afterAll(() => embedded.close())

const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`
const rows = async (sql: string) => (await embedded.connection.query(sql)).rows

test('reasons written before they could be erased move out of decisions and the audit', async () => {
  await embedded.connection.exec(`
    INSERT INTO project (id, code, title, kind, modality, "startsOn", "endsOn", "timeZone", "hostCountry", "signatoryName",
      "signatoryRole", "quotaOverseas", "quotaLocal", qualifications, objectives, background, locale, "updatedAt")
    VALUES ('${id(1)}', 'P', 'P', 'mission', 'online', now(), now(), 'UTC', 'KR', '', '', 1, 1, '', '', '', 'en', now());
    INSERT INTO session (id, "projectId", kind, title, description, "startsAt", "endsAt", required, "updatedAt")
    VALUES ('${id(2)}', '${id(1)}', 'break', '', '', now(), now() + interval '1 hour', false, now());
    INSERT INTO session_decision (id, "sessionId", kind, reason, "decidedBy", "decidedAt")
    VALUES ('${id(3)}', '${id(2)}', 'cancelled', 'Dr Seo is ill', '${id(9)}', now());
    INSERT INTO audit_entry (id, at, "personId", "projectId", action, "subjectType", "subjectId", detail)
    VALUES ('${id(4)}', now(), '${id(9)}', '${id(1)}', 'project.state', 'project', '${id(1)}',
      '{"from": "published", "to": "cancelled", "reason": "서하나 님이 아픕니다"}');
  `)
  await applyMigrations(embedded.connection)

  const kept = await rows(`SELECT d::text FROM session_decision d UNION SELECT d::text FROM project_decision d
    UNION SELECT a::text FROM audit_entry a`)
  expect(kept).toHaveLength(3)
  expect(JSON.stringify(kept)).not.toMatch(/Seo|서하나/)
  expect(await rows('SELECT detail FROM audit_entry')).toEqual([{ detail: { from: 'published', to: 'cancelled' } }])
  for (const [of, reason] of [
    ['session', 'Dr Seo is ill'],
    ['project', '서하나 님이 아픕니다'],
  ])
    expect(
      await rows(`SELECT r.text, d."reasonHash" = encode(sha256(convert_to(r.salt || r.text, 'UTF8')), 'hex') AS sealed
        FROM ${of}_decision d JOIN ${of}_decision_reason r ON r."decisionId" = d.id`),
    ).toEqual([{ text: reason, sealed: true }])
  for (const table of ['session_decision', 'project_decision', 'audit_entry'])
    await expect(embedded.connection.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only')
}, 60_000)
