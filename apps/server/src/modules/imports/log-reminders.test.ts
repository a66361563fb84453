import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { applyImport, uploadLog } from '@muster/contracts/imports'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { remindOfLogs, remindOfLogsOften } from './log-reminders.service.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
let server: TestServer
let projectId: ProjectId
let administrator: MadePerson
let facilitator: MadePerson

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  administrator = await server.make.person({ role: 'project-administrator', projectId })
  facilitator = await server.make.person({ role: 'facilitator', projectId })
  await server.make.person({ role: 'participant', projectId })
  await server.make.person({ role: 'auditor', projectId })
})

const db = () => server.platform.database.client
/** Looks for missing logs as if it were so many days later. */
const look = async (daysLater = 0) => {
  const ctx = makeCtx(server.platform, { actor: system, origin: null })
  await remindOfLogs({ ...ctx, now: new Date(ctx.now.getTime() + daysLater * dayMs) })
}
const asked = async () => {
  const mails = await db().mail.findMany({ where: { projectId, kind: 'log-reminder' }, orderBy: { createdAt: 'asc' } })
  return mails.map(({ toAddress, text }) => ({ to: toAddress, text }))
}
const elsewhere = async (what: { title?: string; startsInMs?: number } = {}): Promise<SessionId> => {
  const externalCallUrl = 'https://meet.example.org/room'
  const id = await server.make.session({ projectId, externalCallUrl, startsInMs: -120 * minuteMs, ...what })
  await db().session.update({ where: { id }, data: { heldElsewhere: true } })
  return id
}

test('those who run a project are asked for a log once, whoever looks, and every day again', async () => {
  await elsewhere({ title: 'On their platform' })
  await Promise.all([look(), look()])
  await look()
  const addresses = [administrator.email, facilitator.email].toSorted()
  expect((await asked()).map(({ to }) => to).toSorted()).toEqual(addresses)
  expect((await asked())[0]?.text).toContain('On their platform')
  await look(0.9)
  expect(await asked()).toHaveLength(2)
  await look(1)
  expect(await asked()).toHaveLength(4)
})

test('nobody is asked before it is over, of one that was held here, or once the project is over', async () => {
  await elsewhere({ startsInMs: 60 * minuteMs })
  await server.make.session({ projectId, startsInMs: -120 * minuteMs })
  await look()
  expect(await asked()).toEqual([])
  await elsewhere()
  await db().project.update({ where: { id: projectId }, data: { state: 'finished' } })
  await look()
  expect(await asked()).toEqual([])
})

test('nobody is asked once the log is imported', async () => {
  const ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
  const sessionId = await elsewhere()
  const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * minuteMs).toISOString()
  const log = `Name,Join Time,Leave Time\n${ana.name},${at(110).slice(0, 19)},${at(70).slice(0, 19)}\n`
  const { importId } = await server.succeed(facilitator.cookie, uploadLog, {
    params: { projectId, sessionId },
    file: { bytes: Buffer.from(log), name: 'log.csv' },
  })
  await server.succeed(administrator.cookie, applyImport, {
    params: { projectId, importId },
    body: { window: { startsAt: at(120), endsAt: at(60), reason: 'As the platform says' } },
  })
  await look()
  expect(await asked()).toEqual([])
})

test('it is looked for every ten minutes', async () => {
  const { rows } = await server.platform.database.pool.query('SELECT name, cron FROM pgboss.schedule')
  expect(rows).toContainEqual({ name: remindOfLogsOften.name, cron: '*/10 * * * *' })
})
