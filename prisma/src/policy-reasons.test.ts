import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Embedded } from './embedded.ts'
import { applyMigrations } from './migrate.ts'
import { openBefore } from './test-before.ts'

let embedded: Embedded

beforeAll(async () => {
  embedded = await openBefore('_seals_of_imports_and_decisions')
}, 60_000)
afterAll(() => embedded.close())

const projectId = '01900000-0000-7000-8000-000000000001'
const rows = async (sql: string) => (await embedded.connection.query(sql)).rows

test('reasons of policies written before they could be erased move to rows of their own', async () => {
  await embedded.connection.exec(`
    INSERT INTO project (id, code, title, kind, modality, "startsOn", "endsOn", "timeZone", "hostCountry", "signatoryName",
      "signatoryRole", "quotaOverseas", "quotaLocal", qualifications, objectives, background, locale, "updatedAt")
    VALUES ('${projectId}', 'P', 'P', 'mission', 'online', now(), now(), 'UTC', 'KR', '', '', 1, 1, '', '', '', 'en', now());
    INSERT INTO policy_version ("projectId", version, policy, reason, "setAt")
    VALUES ('${projectId}', 1, '{}', NULL, now()), ('${projectId}', 2, '{}', '서하나 님이 원하셔서', now());
  `)
  await applyMigrations(embedded.connection)

  const kept = await rows('SELECT p::text FROM policy_version p')
  expect(kept).toHaveLength(2)
  expect(JSON.stringify(kept)).not.toContain('서하나')
  expect(
    await rows(`SELECT p.version, r.text, p."reasonHash" = encode(sha256(convert_to(r.salt || r.text, 'UTF8')), 'hex') AS sealed
      FROM policy_version p LEFT JOIN policy_version_reason r USING ("projectId", version) ORDER BY version`),
  ).toEqual([
    { version: 1, text: null, sealed: null },
    { version: 2, text: '서하나 님이 원하셔서', sealed: true },
  ])
  await expect(embedded.connection.query('DELETE FROM policy_version')).rejects.toThrow('append-only')
}, 60_000)
