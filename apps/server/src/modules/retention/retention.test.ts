import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { endTerms, endTermsNightly } from './retention.jobs.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const dayMs = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(server.platform.clock.nowMs() - days * dayMs)
const ctx = () => makeCtx(server.platform, { actor: system, origin: null })

test('what has been kept for its term is removed, and nothing else', async () => {
  const { client: db } = server.platform.database
  const { accountId } = await server.make.person()
  const mail = { kind: 'announcement', toAddress: 'ana@example.org', subject: 's', text: 't', html: 'h' }
  const entry = { action: 'x.y', subjectType: 'x', subjectId: '1' }
  for (const [id, age] of [
    ['old', 1],
    ['young', -1],
  ] as const) {
    const expiresAt = new Date(server.platform.clock.nowMs() - age * 60_000)
    await db.signInSession.create({ data: { id: newUuid(), token: id, expiresAt, accountId } })
    await db.signInToken.create({ data: { id: newUuid(), identifier: id, value: 'x', expiresAt } })
    const at = daysAgo(365 + age)
    const file = { id: newUuid(), sha256: id, storageKey: id, mimeType: 'image/png', sizeBytes: 1 }
    await db.storedFile.create({ data: file })
    const attachment = { id: newUuid(), projectId: newUuid(), fileId: file.id, fileName: id }
    await db.attachment.create({ data: { ...attachment, addedAt: at } })
    await db.mail.create({ data: { id: newUuid(), ...mail, subject: id, state: 'sent', createdAt: at } })
    await db.auditEntry.create({
      data: { id: newUuid(), ...entry, subjectId: id, at, origin: { create: { address: '192.0.2.1' } } },
    })
  }
  const left = async () => ({
    signIns: (await db.signInSession.findMany({ where: { token: { in: ['old', 'young'] } } })).map(
      ({ token }) => token,
    ),
    tokens: (await db.signInToken.findMany()).map(({ identifier }) => identifier),
    mails: (await db.mail.findMany()).map(({ subject }) => subject),
    addresses: (await db.auditOrigin.findMany({ include: { entry: true } })).map(({ entry }) => entry.subjectId),
    attachments: (await db.attachment.findMany()).map(({ fileName }) => fileName),
    entries: (await db.auditEntry.findMany({ where: { action: 'x.y' } })).map(({ subjectId }) => subjectId),
  })
  await endTerms(ctx())
  expect(await left()).toEqual({
    signIns: ['young'],
    tokens: ['young'],
    mails: ['young'],
    addresses: ['young'],
    attachments: ['young'],
    entries: ['old', 'young'],
  })
  const recorded = await db.auditEntry.findMany({ where: { action: 'retention.remove' }, orderBy: { id: 'asc' } })
  expect(recorded.map(({ subjectId }) => subjectId)).toEqual([
    'sign_in_session',
    'sign_in_token',
    'mail',
    'audit_origin',
    'attachment',
  ])
  expect(recorded[0]?.detail).toMatchObject({ rows: 1 })
})

test('that is done every night', async () => {
  const { rows } = await server.platform.database.pool.query('SELECT name, cron FROM pgboss.schedule')
  expect(rows).toContainEqual({ name: endTermsNightly.name, cron: endTermsNightly.cron })
})
