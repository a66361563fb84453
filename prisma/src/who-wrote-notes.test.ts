import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Embedded } from './embedded.ts'
import { applyMigrations } from './migrate.ts'
import { openBefore } from './test-before.ts'

let embedded: Embedded

beforeAll(async () => {
  embedded = await openBefore('_who_wrote_notes')
}, 60_000)
afterAll(() => embedded.close())

const id = (last: number) => `01900000-0000-7000-8000-0000000000${last}`
const rows = async (sql: string) => (await embedded.connection.query(sql)).rows

test('whoever noted something to slides, or revoked a certificate, is known where the audit tells', async () => {
  const [project, session, file, deck, ana, bao, verdict, valid, revoked] = [11, 12, 13, 14, 15, 16, 17, 18, 19].map(id)
  const audit = (last: number, of: { by?: string; action: string; subject?: string; detail: string }) =>
    `('${id(last)}', now(), '${of.by}', '${project}', '${of.action}', 'x', '${of.subject}', '${of.detail}')`
  await embedded.connection.exec(`
    INSERT INTO project (id, code, title, kind, modality, "startsOn", "endsOn", "timeZone", "hostCountry", "signatoryName",
      "signatoryRole", "quotaOverseas", "quotaLocal", qualifications, objectives, background, locale, "updatedAt")
    VALUES ('${project}', 'P', 'P', 'mission', 'online', now(), now(), 'UTC', 'KR', '', '', 1, 1, '', '', '', 'en', now());
    INSERT INTO session (id, "projectId", kind, title, description, "startsAt", "endsAt", required, "updatedAt")
    VALUES ('${session}', '${project}', 'break', '', '', now(), now() + interval '1 hour', false, now());
    INSERT INTO stored_file (id, sha256, "storageKey", "mimeType", "sizeBytes") VALUES ('${file}', 'f', 'f', 'x', 1);
    INSERT INTO deck (id, "sessionId", "fileId", name, pages, "uploadedBy")
    VALUES ('${deck}', '${session}', '${file}', 'd', '[]', '${ana}');
    INSERT INTO deck_note ("deckId", page, text) VALUES ('${deck}', 1, 'Came along'), ('${deck}', 2, 'By Bao at last');
    INSERT INTO person (id) VALUES ('${ana}');
    INSERT INTO verdict (id, "projectId", "personId", outcome, "policyVersion", "engineVersion", "inputsSha256", assessment, at)
    VALUES ('${verdict}', '${project}', '${ana}', 'complete', 1, 1, 'x', '{}', now());
    INSERT INTO certificate (id, serial, "projectId", "personId", "verdictId", sha256, status, "issuedBy", "issuedAt", "revokedAt", facts)
    VALUES ('${valid}', 'A', '${project}', '${ana}', '${verdict}', 'x', 'valid', '${bao}', now(), NULL, '{}'),
      ('${revoked}', 'B', '${project}', '${ana}', '${verdict}', 'x', 'revoked', '${bao}', now(), now(), '{}');
    INSERT INTO audit_entry (id, at, "personId", "projectId", action, "subjectType", "subjectId", detail) VALUES
      ${audit(21, { by: ana, action: 'deck.note', subject: deck, detail: '{"page": 2}' })},
      ${audit(22, { by: bao, action: 'deck.note', subject: deck, detail: '{"page": 2}' })},
      ${audit(23, { by: ana, action: 'deck.note', subject: deck, detail: '{"page": 3}' })},
      ${audit(24, { by: ana, action: 'certificate.revoke', subject: revoked, detail: '{}' })};
  `)
  await applyMigrations(embedded.connection)

  expect(await rows('SELECT page, "writtenBy" FROM deck_note ORDER BY page')).toEqual([
    { page: 1, writtenBy: null },
    { page: 2, writtenBy: bao },
  ])
  expect(await rows('SELECT serial, "revokedBy" FROM certificate ORDER BY serial')).toEqual([
    { serial: 'A', revokedBy: null },
    { serial: 'B', revokedBy: ana },
  ])
}, 60_000)
