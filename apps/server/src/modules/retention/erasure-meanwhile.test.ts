import { exportAttendance } from '@muster/contracts/attendance-report'
import { getIssueRun, issueAll, listCertificates } from '@muster/contracts/certificates'
import { erasePerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { listOutbox } from '@muster/contracts/messages'
import { exportEvidence } from '@muster/contracts/seals'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { sealDue } from '../attendance/sealing/sealing.service.ts'
import { makePast } from '../certificates/test-makers.ts'
import { queueMail } from '../messages/messages.service.ts'
import { countErasing, countWaiting, listMarked, whileHeld } from './test-erasing.ts'

/** How many attended beside her. */
const others = 12

let server: TestServer
let projectId: ProjectId
let secretary: MadePerson
let mia: MadePerson
let mark: string
let count = 0

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  count += 1
  mark = `mia${count}x`
  const past = makePast(server)
  projectId = await server.make.project()
  const sessionId = await past.endedSession(projectId)
  secretary = await server.make.person({ role: 'project-administrator', projectId })
  mia = await server.make.person({
    name: `${mark}-name`,
    email: `${mark}-address@example.org`,
    role: 'participant',
    projectId,
  })
  await past.visit({ projectId, sessionId, personId: mia.personId })
  for (let at = 0; at < others; at++) {
    const { personId } = await server.make.person({ name: `Other ${at}`, role: 'participant', projectId })
    await past.visit({ projectId, sessionId, personId })
  }
  await sealDue(server.platform)
}, 180_000)

const pool = () => server.platform.database.pool
const hold = <Begun>(lock: string, begin: () => Promise<Begun>) => whileHeld(server.platform.database, lock, begin)
const waiting = () => countWaiting(pool())
const inProject = () => ({ params: { projectId } })
const erase = () => server.succeed(secretary.cookie, erasePerson, { params: { projectId, personId: mia.personId } })
const kept = () => listMarked(pool(), mark)
const report = async () => {
  const body = { format: 'csv', language: 'en' } as const
  const lines = (
    await (await server.succeed(secretary.cookie, exportAttendance, { ...inProject(), body })).text()
  ).split('\n')
  const pieces = lines.flatMap((line) => (line.includes('"piece"') ? [JSON.parse(line).base64] : []))
  return pieces.map((piece) => Buffer.from(piece, 'base64').toString()).join('')
}

test('a report for which she was looked up before is written, and nothing of her is kept by it', async () => {
  const begun = await hold('LOCK TABLE "audit_entry" IN SHARE ROW EXCLUSIVE MODE', async () => {
    const reported = report()
    await expect.poll(waiting).toBe(1)
    const erased = erase()
    await expect.poll(() => countErasing(pool(), [projectId])).toBe(0)
    await expect.poll(waiting).toBe(2)
    return { reported, erased }
  })
  expect(await begun.reported).toContain('Other 0')
  expect(await begun.erased).toEqual({ identity: 'erased' })
  expect(await kept()).toEqual([])
  expect(await report()).not.toContain(mark)
})

test('evidence that is exported meanwhile is the same as before and after, and names nobody', async () => {
  const records = async () => {
    const exported = await (await server.succeed(secretary.cookie, exportEvidence, inProject())).text()
    expect(exported).not.toContain(mark)
    // The last line says when it was exported.
    return exported.split('\n').filter((line) => !line.startsWith('{"type":"end"'))
  }
  const before = await records()
  expect(before.some((line) => line.includes(mia.personId))).toBe(true)
  const [meanwhile] = await Promise.all([records(), erase()])
  expect(meanwhile).toEqual(before)
  expect(await records()).toEqual(before)
  expect(await kept()).toEqual([])
})

test('a certificate that was drawn before is not issued to her, and all others get theirs', async () => {
  const { runId } = await server.succeed(secretary.cookie, issueAll, inProject())
  const begun = await hold(`SELECT 1 FROM "project" WHERE "id" = '${projectId}' FOR UPDATE`, async () => {
    const erased = erase()
    // Whoever issues has drawn the first of them, and waits for the project behind her erasure.
    await expect.poll(waiting, { timeout: 80_000 }).toBe(2)
    return { erased }
  })
  expect(await begun.erased).toEqual({ identity: 'erased' })
  const run = () => server.succeed(secretary.cookie, getIssueRun, { params: { projectId, runId } })
  await expect.poll(async () => (await run()).state, { timeout: 80_000 }).toBe('done')
  expect(await run()).toMatchObject({ issued: others, refused: [] })
  expect(await kept()).toEqual([])
  const { certificates } = await server.succeed(secretary.cookie, listCertificates, inProject())
  expect(certificates.filter(({ name }) => name?.startsWith('Other'))).toHaveLength(others)
}, 180_000)

test('a mail to her that was set before and is queued after is not kept', async () => {
  const letter = { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>', kind: 'announcement', projectId } as const
  const queue = ({ personId, email }: MadePerson) =>
    queueMail(makeCtx(server.platform, { actor: system, origin: null }), { ...letter, personId, to: email })
  await erase()
  await queue(mia)
  await queue(secretary)
  const { mails } = await server.succeed(secretary.cookie, listOutbox, inProject())
  expect(mails.filter(({ kind }) => kind === 'announcement').map(({ to }) => to)).toEqual([secretary.email])
  expect(await kept()).toEqual([])
})
