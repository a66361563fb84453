import { createHash } from 'node:crypto'
import * as contract from '@muster/contracts/certificates'
import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { cancelSession, correctWindow } from '@muster/contracts/programme'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'
import { listIssued, makePast } from './test-makers.ts'

type Person = Awaited<ReturnType<TestServer['make']['person']>>

let server: TestServer
let past: ReturnType<typeof makePast>
let projectId: ProjectId
let sessionId: SessionId
let secretary: Person
let ana: Person

beforeAll(async () => {
  server = await startTestServer()
  past = makePast(server)
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  sessionId = await past.endedSession(projectId, 'Opening lecture')
  secretary = await server.make.person({ role: 'project-administrator', projectId })
  ana = await server.make.person({ name: 'Ana Person', role: 'participant', projectId })
})

const attend = (personId: PersonId, minutes: { fromMinute?: number; toMinute?: number } = {}) =>
  past.visit({ projectId, sessionId, personId, ...minutes })
const issueTo = (personId: PersonId, within = projectId) =>
  server.call(secretary.cookie, contract.issueOne, { params: { projectId: within }, body: { personId } })

/** How many statements on this database wait for a row that another transaction holds. */
async function countWaiting(): Promise<number> {
  const { rows } = await server.platform.database.pool.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  )
  return rows.length
}

describe('issuing to one person', () => {
  it('whoever attended every required session gets a certificate, with its verdict, its file and its digest', async () => {
    await attend(ana.personId)
    const { body, status } = await issueTo(ana.personId)
    expect(status).toBe(200)
    expect(body).toMatchObject({ personId: ana.personId, name: 'Ana Person', status: 'valid', revokedReason: null })
    const [kept] = await listIssued(server, projectId)
    expect(kept).toMatchObject({
      serial: body.serial,
      issuedBy: secretary.personId,
      holder: { latinName: 'Ana Person' },
      verdict: { outcome: 'complete', policyVersion: 1 },
      facts: {
        projectTitle: 'Workshop on Testing',
        sessions: { attended: 1, required: 1 },
        rule: { minSharePercent: 90, bridgedGapSeconds: 120 },
      },
    })
    expect(kept?.file?.sha256).toBe(kept?.sha256)
  })

  it('the file is a PDF of exactly the stored digest, for administrators and for its holder', async () => {
    await attend(ana.personId)
    const { id } = (await issueTo(ana.personId)).body
    const files = [
      await server.call(secretary.cookie, contract.getCertificateFile, { params: { projectId, certificateId: id } }),
      await server.call(ana.cookie, contract.getOwnCertificateFile, { params: { projectId } }),
    ]
    const [kept] = await listIssued(server, projectId)
    for (const { status, body, headers } of files) {
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe('application/pdf')
      const bytes = Buffer.from(await body.arrayBuffer())
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.sha256)
    }
  })

  it('a direct request for somebody who missed too much is refused with the session and the minutes', async () => {
    await attend(ana.personId, { toMinute: 30 })
    const { status, failure } = await issueTo(ana.personId)
    expect(status).toBe(422)
    expect(failure).toEqual({
      code: 'REFUSED',
      reason: 'not-eligible',
      params: {
        outcome: 'incomplete',
        reasons: [
          {
            code: 'missed-too-much',
            sessionId,
            sessionTitle: 'Opening lecture',
            missedMs: 30 * 60_000,
            allowedMs: 6 * 60_000,
          },
        ],
      },
    })
    expect(await listIssued(server, projectId)).toEqual([])
  })

  it('whoever never came is refused', async () => {
    expect((await issueTo(ana.personId)).failure).toMatchObject({
      reason: 'not-eligible',
      params: { reasons: [{ code: 'never-joined', sessionId }] },
    })
  })

  it('nobody is complete while a required session is still to come', async () => {
    await attend(ana.personId)
    await server.make.session({ projectId, title: 'Tomorrow', startsInMs: 60 * 60_000 })
    expect((await issueTo(ana.personId)).failure).toMatchObject({
      reason: 'not-eligible',
      params: { outcome: 'pending', reasons: [{ code: 'not-yet-held', sessionTitle: 'Tomorrow' }] },
    })
  })

  it('a session that was cancelled is asked of nobody', async () => {
    const second = await server.make.session({ projectId, title: 'Called off', startsInMs: 60 * 60_000 })
    await attend(ana.personId)
    await server.succeed(secretary.cookie, cancelSession, {
      params: { projectId, sessionId: second },
      body: { reason: 'Typhoon' },
    })
    expect((await issueTo(ana.personId)).status).toBe(200)
  })

  it('two requests at once issue one certificate, and both answer it', async () => {
    await attend(ana.personId)
    const answers = await Promise.all([1, 2, 3, 4].map(() => issueTo(ana.personId)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(await listIssued(server, projectId)).toHaveLength(1)
    const mails = await server.platform.database.client.mail.count({ where: { personId: ana.personId } })
    expect(mails).toBe(1)
  })

  it('a correction that is being recorded is waited for', async () => {
    // Present for the first 54 of 60 minutes: enough. After the correction, 54 of 120: not.
    await attend(ana.personId, { toMinute: 54 })
    const { promise: recorded, resolve: commit } = Promise.withResolvers<void>()
    const { promise: recording, resolve: begun } = Promise.withResolvers<void>()
    const correction = server.platform.database.transaction(async (db) => {
      await db.sessionDecision.create({
        data: {
          id: newUuid(),
          sessionId,
          kind: 'window_corrected',
          startsAt: new Date(past.startedMs),
          endsAt: new Date(past.startedMs + 120 * 60_000),
          reasonHash: '',
          decidedBy: secretary.personId,
          decidedAt: new Date(),
        },
      })
      begun()
      await recorded
    })
    await recording
    const answer = issueTo(ana.personId)
    await vi.waitFor(async () => expect(await countWaiting()).toBe(1), { timeout: 10_000 })
    commit()
    await correction
    expect((await answer).failure?.reason).toBe('not-eligible')
    expect(await listIssued(server, projectId)).toEqual([])
  })

  it('a correction that comes while the certificate is drawn is seen: what was drawn is not issued', async () => {
    await attend(ana.personId, { toMinute: 54 })
    const { storage } = server.platform
    const keep = storage.keep.bind(storage)
    // The moment between drawing and issuing, held open.
    storage.keep = async (...file) => {
      storage.keep = keep
      await server.succeed(secretary.cookie, correctWindow, {
        params: { projectId, sessionId },
        body: {
          startsAt: new Date(past.startedMs).toISOString(),
          endsAt: new Date(past.startedMs + 120 * 60_000).toISOString(),
          reason: 'It ran on',
        },
      })
      return keep(...file)
    }
    expect((await issueTo(ana.personId)).failure?.reason).toBe('not-eligible')
    expect(await listIssued(server, projectId)).toEqual([])
  })

  it('a name that is corrected while the certificate is drawn is printed as corrected', async () => {
    await attend(ana.personId)
    const { storage } = server.platform
    const keep = storage.keep.bind(storage)
    storage.keep = async (...file) => {
      storage.keep = keep
      await server.platform.database.client.profile.update({
        where: { personId: ana.personId },
        data: { latinName: 'Anna Person' },
      })
      return keep(...file)
    }
    expect((await issueTo(ana.personId)).body.name).toBe('Anna Person')
    expect(await listIssued(server, projectId)).toHaveLength(1)
  })

  it('ids of another project, of staff or of nobody are not found', async () => {
    const elsewhere = await server.make.project()
    const stranger = await server.make.person({ role: 'participant', projectId: elsewhere })
    expect((await issueTo(stranger.personId)).status).toBe(404)
    expect((await issueTo(secretary.personId)).status).toBe(404)
    expect((await issueTo(ana.personId, elsewhere)).status).toBe(404)
    await attend(ana.personId)
    const { id } = (await issueTo(ana.personId)).body
    const other = await server.make.person({ role: 'project-administrator', projectId: elsewhere })
    const params = { projectId: elsewhere, certificateId: id }
    expect((await server.call(other.cookie, contract.getCertificateFile, { params })).status).toBe(404)
    expect(
      (await server.call(other.cookie, contract.revokeCertificate, { params, body: { reason: 'x' } })).status,
    ).toBe(404)
    expect(
      (await server.call(other.cookie, contract.getIssueRun, { params: { projectId: elsewhere, runId: newUuid() } }))
        .status,
    ).toBe(404)
  })

  it('nothing is issued in a project that was called off', async () => {
    await attend(ana.personId)
    await server.platform.database.client.project.update({ where: { id: projectId }, data: { state: 'cancelled' } })
    expect((await issueTo(ana.personId)).failure).toMatchObject({ code: 'REFUSED', reason: 'project-cancelled' })
    expect((await server.call(secretary.cookie, contract.issueAll, { params: { projectId } })).failure?.reason).toBe(
      'project-cancelled',
    )
  })

  it('a name that no font can set is refused with its characters, and nothing is issued', async () => {
    const unwritable = await server.make.person({ name: 'Ana \u{10380}', role: 'participant', projectId })
    await attend(unwritable.personId)
    expect((await issueTo(unwritable.personId)).failure).toMatchObject({
      reason: 'name-not-printable',
      params: { characters: ['\u{10380}'] },
    })
    expect(await listIssued(server, projectId)).toEqual([])
  })

  it('a title that no font can set is not blamed on the name', async () => {
    await attend(ana.personId)
    const db = server.platform.database.client
    await db.project.update({ where: { id: projectId }, data: { title: 'Workshop \u{10380}' } })
    expect((await issueTo(ana.personId)).failure).toMatchObject({
      reason: 'text-not-printable',
      params: { characters: ['\u{10380}'], part: 'projectTitle' },
    })
  })

  it('is recorded in the audit, and the holder is told by mail', async () => {
    await attend(ana.personId)
    const { id, serial } = (await issueTo(ana.personId)).body
    const db = server.platform.database.client
    const entry = await db.auditEntry.findFirstOrThrow({ where: { projectId, action: 'certificate.issue' } })
    expect(entry).toMatchObject({ personId: secretary.personId, subjectType: 'certificate', subjectId: id })
    expect(JSON.stringify(entry.detail)).not.toContain('Ana Person')
    const mail = await db.mail.findFirstOrThrow({ where: { personId: ana.personId } })
    expect(mail).toMatchObject({ kind: 'certificate-issued', toAddress: ana.email, projectId })
    expect(mail.text).toContain(serial)
    expect(mail.text).toContain(`/projects/${projectId}/my-certificate`)
  })
})

describe('revoking', () => {
  it('says why to administrators and to the holder, once, and withholds the file from the holder', async () => {
    await attend(ana.personId)
    const { id } = (await issueTo(ana.personId)).body
    const params = { projectId, certificateId: id }
    const revoke = () =>
      server.call(secretary.cookie, contract.revokeCertificate, { params, body: { reason: 'Name misspelt' } })
    expect((await revoke()).body).toMatchObject({ status: 'revoked', revokedReason: 'Name misspelt' })
    expect((await revoke()).failure).toMatchObject({ code: 'CONFLICT', reason: 'already-revoked' })
    const own = await server.succeed(ana.cookie, contract.getOwnCertificate, { params: { projectId } })
    expect(own.certificate).toMatchObject({ id, status: 'revoked' })
    const file = await server.call(ana.cookie, contract.getOwnCertificateFile, { params: { projectId } })
    expect(file.failure).toMatchObject({ code: 'REFUSED', reason: 'certificate-revoked' })
    expect((await server.call(secretary.cookie, contract.getCertificateFile, { params })).status).toBe(200)
  })

  it('leaves room for a new one, which is then the holder’s own', async () => {
    await attend(ana.personId)
    const first = (await issueTo(ana.personId)).body
    await server.succeed(secretary.cookie, contract.revokeCertificate, {
      params: { projectId, certificateId: first.id },
      body: { reason: 'Name misspelt' },
    })
    const second = (await issueTo(ana.personId)).body
    expect(second.serial).not.toBe(first.serial)
    const own = await server.succeed(ana.cookie, contract.getOwnCertificate, { params: { projectId } })
    expect(own.certificate?.id).toBe(second.id)
    const { certificates } = await server.succeed(secretary.cookie, contract.listCertificates, {
      params: { projectId },
    })
    expect(certificates.map(({ status }) => status)).toEqual(['valid', 'revoked'])
  })
})

describe('one’s own certificate', () => {
  it('is nobody else’s', async () => {
    await attend(ana.personId)
    await issueTo(ana.personId)
    const ben = await server.make.person({ role: 'participant', projectId })
    expect(
      (await server.succeed(ben.cookie, contract.getOwnCertificate, { params: { projectId } })).certificate,
    ).toBeNull()
    expect((await server.call(ben.cookie, contract.getOwnCertificateFile, { params: { projectId } })).status).toBe(404)
    expect((await server.call(ben.cookie, contract.listCertificates, { params: { projectId } })).status).toBe(403)
  })
})
