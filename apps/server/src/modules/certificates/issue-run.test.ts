import * as contract from '@muster/contracts/certificates'
import { removePerson } from '@muster/contracts/identity'
import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { DrawerClosed, drawerOf } from './drawer.ts'
import { carryOut } from './issue-run.jobs.ts'
import { resumeRuns } from './issue-run.service.ts'
import { listIssued, makePast } from './test-makers.ts'

type Person = Awaited<ReturnType<TestServer['make']['person']>>

let server: TestServer
let past: ReturnType<typeof makePast>
let projectId: ProjectId
let sessionId: SessionId
let secretary: Person

beforeAll(async () => {
  server = await startTestServer()
  past = makePast(server)
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  sessionId = await past.endedSession(projectId, 'Opening lecture')
  secretary = await server.make.person({ role: 'project-administrator', projectId })
})

const attend = (personId: PersonId, toMinute = 60) => past.visit({ projectId, sessionId, personId, toMinute })
const people = (count: number, name = 'Person') =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      server.make.person({ name: `${name} ${at}`, role: 'participant', projectId }),
    ),
  )
const start = () => server.call(secretary.cookie, contract.issueAll, { params: { projectId } })
const read = (runId: string) => server.succeed(secretary.cookie, contract.getIssueRun, { params: { projectId, runId } })
const finished = (runId: string) =>
  vi.waitFor(
    async () => {
      const run = await read(runId)
      expect(['done', 'failed']).toContain(run.state)
      return run
    },
    { timeout: 20_000, interval: 100 },
  )
const systemCtx = () => makeCtx(server.platform, { actor: system, origin: null })

/** A run as a process that was killed leaves it. */
async function abandonedRun(): Promise<string> {
  const runId = newUuid()
  await server.platform.database.client.issueRun.create({
    data: { id: runId, projectId, state: 'running', startedBy: secretary.personId, startedAt: new Date() },
  })
  return runId
}

describe('issuing to all', () => {
  it('exactly those who attended get one; for each other the refusal names the session and what was missed', async () => {
    const attended = await people(12, 'Attended')
    for (const { personId } of attended) await attend(personId)
    const [left, absent] = await people(2, 'Missed')
    if (!left || !absent) throw new Error('unreachable')
    await attend(left.personId, 40)
    const run = await finished((await start()).body.runId)
    expect(run).toMatchObject({ state: 'done', total: 14, done: 14, issued: 12 })
    const refused = new Map(run.refused.map((refusal) => [refusal.personId, refusal]))
    expect(refused.get(left.personId)).toMatchObject({
      name: 'Missed 0',
      outcome: 'incomplete',
      reasons: [{ code: 'missed-too-much', sessionId, sessionTitle: 'Opening lecture', missedMs: 20 * 60_000 }],
    })
    expect(refused.get(absent.personId)).toMatchObject({ reasons: [{ code: 'never-joined' }] })
    const issued = await listIssued(server, projectId)
    expect(issued.map(({ personId }) => personId).toSorted()).toEqual(
      attended.map(({ personId }) => personId).toSorted(),
    )
    const db = server.platform.database.client
    expect(await db.mail.count({ where: { projectId, kind: 'certificate-issued' } })).toBe(12)
    expect(
      await db.auditEntry.count({ where: { projectId, action: 'certificate.issue', personId: secretary.personId } }),
    ).toBe(12)
    expect(await db.verdict.count({ where: { projectId, outcome: 'incomplete' } })).toBe(2)
  })

  it('running twice issues nothing twice', async () => {
    const [one, two] = await people(2)
    if (!one || !two) throw new Error('unreachable')
    await attend(one.personId)
    await finished((await start()).body.runId)
    await attend(two.personId)
    const second = await finished((await start()).body.runId)
    expect(second).toMatchObject({ state: 'done', total: 2, done: 2, issued: 1, refused: [] })
    expect(await listIssued(server, projectId)).toHaveLength(2)
  })

  it('two requests at once begin one run', async () => {
    await people(1)
    const answers = await Promise.all([start(), start(), start()])
    const begun = answers.filter(({ status }) => status === 200)
    expect(begun).toHaveLength(1)
    for (const { failure } of answers.filter(({ status }) => status !== 200))
      expect(failure).toMatchObject({ code: 'CONFLICT', reason: 'run-active', params: { runId: begun[0]?.body.runId } })
    await finished(begun[0]?.body.runId ?? '')
  })

  it('a certificate that was revoked is not given back by a run', async () => {
    const [one] = await people(1)
    if (!one) throw new Error('unreachable')
    await attend(one.personId)
    await finished((await start()).body.runId)
    const [certificate] = await listIssued(server, projectId)
    const { certificates } = await server.succeed(secretary.cookie, contract.listCertificates, {
      params: { projectId },
    })
    for (const { id } of certificates)
      await server.succeed(secretary.cookie, contract.revokeCertificate, {
        params: { projectId, certificateId: id },
        body: { reason: 'Issued in error' },
      })
    const run = await finished((await start()).body.runId)
    expect(run).toMatchObject({ issued: 0, refused: [{ outcome: 'revoked', reasons: [{ code: 'revoked-earlier' }] }] })
    expect(certificate).toBeDefined()
    expect(await listIssued(server, projectId)).toHaveLength(1)
  })

  it('a run that a killed process left is taken up at the next start, and ends with everyone seen once', async () => {
    const some = await people(3)
    for (const { personId } of some) await attend(personId)
    const first = some[0]
    if (!first) throw new Error('unreachable')
    await server.succeed(secretary.cookie, contract.issueOne, {
      params: { projectId },
      body: { personId: first.personId },
    })
    const runId = await abandonedRun()
    await resumeRuns(systemCtx())
    expect(await finished(runId)).toMatchObject({ state: 'done', total: 3, done: 3, issued: 2 })
    expect(await listIssued(server, projectId)).toHaveLength(3)
  })

  it('whoever began a run may leave the project before it ends', async () => {
    const [one] = await people(1)
    if (!one) throw new Error('unreachable')
    await attend(one.personId)
    const runId = await abandonedRun()
    const successor = await server.make.person({ role: 'project-administrator', projectId })
    await server.succeed(successor.cookie, removePerson, { params: { projectId, personId: secretary.personId } })
    await carryOut(systemCtx(), { runId })
    expect(
      await server.succeed(successor.cookie, contract.getIssueRun, { params: { projectId, runId } }),
    ).toMatchObject({ state: 'done', issued: 1 })
  })

  it('two processes at the same run issue and count each person once', async () => {
    const some = await people(25)
    for (const { personId } of some.slice(0, 20)) await attend(personId)
    const runId = await abandonedRun()
    await Promise.all([carryOut(systemCtx(), { runId }), carryOut(systemCtx(), { runId })])
    const run = await finished(runId)
    expect(run).toMatchObject({ state: 'done', total: 25, done: 25, issued: 20 })
    expect(run.refused).toHaveLength(5)
    expect(await listIssued(server, projectId)).toHaveLength(20)
  })

  it('one name that cannot be set stops nobody else', async () => {
    const [one] = await people(1)
    const unwritable = await server.make.person({ name: 'Ana \u{10380}', role: 'participant', projectId })
    if (!one) throw new Error('unreachable')
    await attend(one.personId)
    await attend(unwritable.personId)
    const run = await finished((await start()).body.runId)
    expect(run).toMatchObject({ state: 'done', issued: 1 })
    expect(run.refused).toMatchObject([{ personId: unwritable.personId, reasons: [{ code: 'name-not-printable' }] }])
  })

  it('a run that fails says so, and another can be begun', async () => {
    const [one] = await people(1)
    if (!one) throw new Error('unreachable')
    await attend(one.personId)
    const { storage } = server.platform
    const keep = storage.keep.bind(storage)
    storage.keep = () => Promise.reject(new Error('the disk is full'))
    const failed = await finished((await start()).body.runId)
    storage.keep = keep
    expect(failed).toMatchObject({ state: 'failed', issued: 0 })
    expect(await finished((await start()).body.runId)).toMatchObject({ state: 'done', issued: 1 })
  })

  it('a run that is broken off because the process closes is left to be taken up', async () => {
    const [one] = await people(1)
    if (!one) throw new Error('unreachable')
    await attend(one.personId)
    const runId = await abandonedRun()
    const closing = vi.spyOn(drawerOf(server.platform), 'draw').mockRejectedValue(new DrawerClosed())
    await expect(carryOut(systemCtx(), { runId })).rejects.toThrow(DrawerClosed)
    closing.mockRestore()
    expect(await read(runId)).toMatchObject({ state: 'running', issued: 0 })
    await resumeRuns(systemCtx())
    expect(await finished(runId)).toMatchObject({ state: 'done', issued: 1 })
  })

  it('nobody gets one before the sessions were held', async () => {
    await server.make.session({ projectId, title: 'Tomorrow', startsInMs: 60 * 60_000 })
    const [one] = await people(1)
    if (!one) throw new Error('unreachable')
    await attend(one.personId)
    const run = await finished((await start()).body.runId)
    expect(run).toMatchObject({ issued: 0, refused: [{ outcome: 'pending', reasons: [{ code: 'not-yet-held' }] }] })
  })
})
