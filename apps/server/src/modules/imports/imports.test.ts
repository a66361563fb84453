import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { getBoard, type SessionStanding, setPolicy } from '@muster/contracts/attendance'
import { listAudit } from '@muster/contracts/audit'
import { removePerson } from '@muster/contracts/identity'
import type { ImportId, ProjectId, SessionId } from '@muster/contracts/ids'
import * as contract from '@muster/contracts/imports'
import { listSessions } from '@muster/contracts/programme'
import { editProject, getProject } from '@muster/contracts/projects'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { sweepFiles } from '../../platform/file-sweep.ts'
import { makePast } from '../certificates/test-makers.ts'
import { forgetLogs, keptDays } from './imports.jobs.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

let server: TestServer
let past: ReturnType<typeof makePast>
let projectId: ProjectId
/** It began three hours ago and lasted an hour. */
let sessionId: SessionId
let administrator: MadePerson
let host: MadePerson
let ana: MadePerson
let bao: MadePerson

beforeAll(async () => {
  server = await startTestServer()
  past = makePast(server)
})
afterAll(() => server.close())

beforeEach(async () => {
  projectId = await server.make.project({ timeZone: 'Asia/Seoul' })
  const person = (name: string, role: 'project-administrator' | 'host-organiser' | 'participant') =>
    server.make.person({ name, role, projectId })
  administrator = await person('Amelia Tan', 'project-administrator')
  host = await person('Park Host', 'host-organiser')
  ana = await person('Ana Ruiz', 'participant')
  bao = await person('Bao Tran', 'participant')
  sessionId = await past.endedSession(projectId)
})

/** A minute of the session as Seoul's clocks show it. */
const at = (minute: number) =>
  new Date(past.startedMs + minute * minuteMs + 9 * 60 * minuteMs).toISOString().slice(0, 23).replace('T', ' ')

type Row = { name: string; email?: string; from?: number; to?: number }
const csv = (...rows: Row[]) =>
  Buffer.from(
    [
      'Name (Original Name),User Email,Join Time,Leave Time',
      ...rows.map(({ name, email = '', from, to }) =>
        [name, email, from === undefined ? '' : at(from), to === undefined ? '' : at(to)].join(','),
      ),
    ].join('\n'),
  )

const upload = (bytes: Uint8Array, { to = sessionId, who = host }: { to?: SessionId; who?: MadePerson } = {}) =>
  server.call(who.cookie, contract.uploadLog, {
    params: { projectId, sessionId: to },
    file: { bytes, name: 'participants.csv' },
  })
const bring = async (bytes: Uint8Array, to = sessionId) => (await upload(bytes, { to })).body.importId
const params = (importId: ImportId) => ({ projectId, importId })
const look = (importId: ImportId) => server.succeed(host.cookie, contract.getImport, { params: params(importId) })
const list = async () => (await server.succeed(host.cookie, contract.listImports, { params: { projectId } })).imports
type Window = { startsAt: string; endsAt: string; reason: string }
const apply = (importId: ImportId, window: Window | null = null) =>
  server.call(administrator.cookie, contract.applyImport, { params: params(importId), body: { window } })
const decide = (importId: ImportId, ...decisions: { line: number; choice: string }[]) =>
  server.call(host.cookie, contract.editImport, {
    params: params(importId),
    body: { decisions: decisions.map(({ line, choice }) => ({ line, stay: 1, choice })) },
  })
const withdraw = (importId: ImportId) =>
  server.call(administrator.cookie, contract.withdrawImport, {
    params: params(importId),
    body: { reason: 'The log of another meeting' },
  })
const intervals = () =>
  server.platform.database.client.importedInterval.findMany({ where: { projectId }, orderBy: { line: 'asc' } })

async function standing(who: MadePerson, of = sessionId): Promise<SessionStanding> {
  const { standings } = await server.succeed(administrator.cookie, getBoard, { params: { projectId } })
  const found = standings
    .find(({ personId }) => personId === who.personId)
    ?.sessions.find((session) => session.sessionId === of)
  if (!found) throw new Error('Nobody of that name is judged')
  return found
}
const presentMinutes = async (who: MadePerson) => Math.round((await standing(who)).creditedMs.low / minuteMs)

describe('a log that is brought', () => {
  test('is read and matched, and counts for nothing before it is applied', async () => {
    const importId = await bring(
      csv({ name: 'iPhone', email: ana.email.toUpperCase(), from: 0, to: 60 }, { name: 'bao  TRAN', from: 5, to: 60 }),
    )
    const shown = await look(importId)
    expect(shown).toMatchObject({
      state: 'draft',
      format: 'zoom',
      timeZone: 'Asia/Seoul',
      zoneNeeded: true,
      outside: 0,
    })
    expect(shown.rows.map(({ match }) => match)).toEqual([
      { kind: 'person', personId: ana.personId, by: 'email' },
      { kind: 'person', personId: bao.personId, by: 'name' },
    ])
    expect(await intervals()).toEqual([])
    expect((await standing(ana)).outcome).toBe('incomplete')
  })

  test('once applied is evidence like any other: it is judged by the same policy, with digest and line', async () => {
    const importId = await bring(
      csv(
        { name: 'Ana Ruiz', from: -5, to: 65 },
        { name: 'Bao Tran', from: 0, to: 20 },
        { name: 'Bao Tran', from: 30, to: 45 },
      ),
    )
    expect((await apply(importId)).body).toEqual({ added: 3 })
    expect(await standing(ana)).toMatchObject({ outcome: 'complete', creditedMs: { low: 60 * minuteMs } })
    expect(await standing(bao)).toMatchObject({ outcome: 'incomplete', creditedMs: { low: 35 * minuteMs } })
    expect((await standing(bao)).visits.map(({ closedHow }) => closedHow)).toEqual(['imported', 'imported'])
    const { sha256 } = await look(importId)
    expect((await intervals()).map(({ fileSha256, line, unknown }) => [fileSha256, line, unknown])).toEqual(
      [2, 3, 4].map((line) => [sha256, line, false]),
    )
  })

  test('adds up with presence in the room and with other logs: what overlaps counts once', async () => {
    await past.visit({ projectId, sessionId, personId: ana.personId, fromMinute: 0, toMinute: 30 })
    await apply(await bring(csv({ name: 'Ana Ruiz', from: 20, to: 50 })))
    await apply(
      await bring(csv({ name: 'Ana Ruiz', email: ana.email, from: 20, to: 50 }, { name: 'Bao Tran', from: 0, to: 60 })),
    )
    expect(await presentMinutes(ana)).toBe(50)
  })

  test('without times says that somebody came, and never how long: a person decides', async () => {
    await apply(await bring(csv({ name: 'Ana Ruiz' }, { name: 'Bao Tran', from: 0 })))
    for (const who of [ana, bao])
      expect(await standing(who)).toMatchObject({ outcome: 'review', creditedMs: { low: 0, high: 60 * minuteMs } })
    expect(
      (await intervals()).map(({ startsAt, endsAt, unknown }) => [startsAt !== null, endsAt !== null, unknown]),
    ).toEqual([
      [false, false, true],
      [true, false, true],
    ])
  })

  test('without seconds says each time to the minute: what hangs on that minute, a person decides', async () => {
    const rows = (name: string, length: number) => `${name},${at(6).slice(0, length)},${at(60).slice(0, length)}`
    const toTheMinute = 16
    const text = `Name (Original Name),Join Time,Leave Time\n${rows('Ana Ruiz', 23)}\n${rows('Bao Tran', toTheMinute)}\n`
    const importId = await bring(Buffer.from(text))
    expect((await look(importId)).rows.map(({ precisionMs }) => precisionMs)).toEqual([0, minuteMs])
    await apply(importId)
    expect(await standing(ana)).toMatchObject({ outcome: 'complete', creditedMs: { low: 54 * minuteMs } })
    expect(await standing(bao)).toMatchObject({
      outcome: 'review',
      creditedMs: { low: 53 * minuteMs },
      visits: [{ uncertaintyMs: 2 * minuteMs }],
    })
  })

  test('of people in front of the door counts nothing', async () => {
    const text = 'Name (Original Name),Join Time,Leave Time,In Waiting Room\n'
    const rows = `Ana Ruiz,${at(0)},${at(50)},Yes\nAna Ruiz,${at(50)},${at(60)},No\n`
    await apply(await bring(Buffer.from(text + rows)))
    expect(await presentMinutes(ana)).toBe(10)
  })

  test('is read anew with another zone, and says when all of it lies outside the session', async () => {
    const importId = await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 }))
    const { body } = await server.call(host.cookie, contract.editImport, {
      params: params(importId),
      body: { timeZone: 'Europe/Berlin' },
    })
    expect(body).toMatchObject({ timeZone: 'Europe/Berlin', outside: 1 })
  })
})

describe('the same file again', () => {
  const bytes = () => csv({ name: 'Ana Ruiz', from: 0, to: 60 })

  test('is the same import, before and after it is applied, and adds nothing', async () => {
    const importId = await bring(bytes())
    expect((await upload(bytes())).body).toEqual({ importId, known: true })
    expect((await apply(importId)).body).toEqual({ added: 1 })
    expect((await upload(bytes())).body).toEqual({ importId, known: true })
    expect((await apply(importId)).body).toEqual({ added: 0 })
    expect(await list()).toHaveLength(1)
    expect(await intervals()).toHaveLength(1)
  })

  test('brought and applied by several at once counts once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(bytes())))
    expect(new Set(answers.map(({ body }) => body.importId)).size).toBe(1)
    const importId = answers[0]?.body.importId
    if (!importId) throw new Error('nothing was brought')
    const added = await Promise.all(Array.from({ length: 5 }, () => apply(importId)))
    expect(added.map(({ body }) => body.added).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 1])
  })

  test('is another import of another session', async () => {
    const other = await past.endedSession(projectId, 'Session two')
    expect(await bring(bytes(), other)).not.toBe(await bring(bytes()))
  })

  test('counts again after it was withdrawn: with other decisions, as a further round', async () => {
    const first = await bring(bytes())
    await apply(first)
    expect((await withdraw(first)).status).toBe(200)
    const second = await bring(bytes())
    expect(second).not.toBe(first)
    await decide(second, { line: 2, choice: bao.personId })
    await apply(second)
    expect((await intervals()).map(({ round, personId }) => [round, personId])).toEqual([
      [1, ana.personId],
      [2, bao.personId],
    ])
    expect([await presentMinutes(ana), await presentMinutes(bao)]).toEqual([0, 60])
  })
})

describe('who a row is', () => {
  test('is asked about for twins and near names, and nothing is applied before it is decided', async () => {
    const twin = await server.make.person({ name: 'ANA RUIZ', role: 'participant', projectId })
    const importId = await bring(
      csv(
        { name: 'Ana Ruiz', from: 0, to: 60 },
        { name: 'Tran Bao', from: 0, to: 60 },
        { name: 'Somebody', from: 0, to: 60 },
      ),
    )
    const { rows } = await look(importId)
    expect(rows.map(({ match }) => match.kind)).toEqual(['ask', 'ask', 'nobody'])
    expect(rows[0]?.candidates.map(({ because }) => because)).toEqual(['same-name', 'same-name'])
    expect(rows[1]?.candidates).toEqual([{ personId: bao.personId, because: 'near-name' }])
    expect((await apply(importId)).failure).toMatchObject({ reason: 'rows-undecided', params: { count: 2 } })
    expect((await decide(importId, { line: 2, choice: twin.personId })).status).toBe(200)
    expect((await decide(importId, { line: 3, choice: 'nobody' })).status).toBe(200)
    expect((await apply(importId)).body).toEqual({ added: 1 })
    expect((await intervals()).map(({ personId, matchedBy }) => [personId, matchedBy])).toEqual([
      [twin.personId, 'decision'],
    ])
  })

  test('can be decided against what was found, and undecided again', async () => {
    const importId = await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 }))
    const matchAfter = async (choice: string) => (await decide(importId, { line: 2, choice })).body.rows[0]?.match
    expect(await matchAfter(bao.personId)).toEqual({ kind: 'person', personId: bao.personId, by: 'decision' })
    expect(await matchAfter('nobody')).toEqual({ kind: 'nobody', by: 'decision' })
    expect((await apply(importId)).failure).toMatchObject({ reason: 'nobody-matched' })
    expect(await matchAfter('undecided')).toEqual({ kind: 'person', personId: ana.personId, by: 'name' })
  })

  test('is nobody of another project', async () => {
    const stranger = await server.make.person({ role: 'participant', projectId: await server.make.project() })
    const importId = await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 }))
    expect((await decide(importId, { line: 2, choice: stranger.personId })).failure).toMatchObject({
      code: 'INVALID',
      reason: 'unknown-person',
    })
  })

  test('is kept: a person with imported evidence is not withdrawn from the project', async () => {
    await apply(await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 })))
    const remove = await server.call(administrator.cookie, removePerson, {
      params: { projectId, personId: ana.personId },
    })
    expect(remove.failure).toMatchObject({ reason: 'has-evidence' })
  })
})

describe('a session that was held elsewhere', () => {
  const iso = (minute: number) => new Date(past.startedMs + minute * minuteMs).toISOString()
  const held = () => ({ startsAt: iso(0), endsAt: iso(60), reason: 'Held on Zoom' })
  const planned = () => server.make.session({ projectId, title: 'On Zoom', startsInMs: past.startedMs - Date.now() })
  const sessionOf = async (id: SessionId) =>
    (await server.succeed(host.cookie, listSessions, { params: { projectId } })).sessions.find((each) => each.id === id)

  test('has ended by decision when its log is applied, in the times that are decided', async () => {
    const id = await planned()
    const importId = await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 }), id)
    expect(await look(importId)).toMatchObject({ held: false, span: { startMs: past.startedMs } })
    expect((await apply(importId)).failure).toMatchObject({ reason: 'window-needed' })
    expect((await apply(importId, { ...held(), endsAt: iso(-1) })).failure?.issues).toMatchObject([
      { code: 'ends-before-start' },
    ])
    expect((await sessionOf(id))?.state).toBe('planned')
    expect((await apply(importId, held())).body).toEqual({ added: 1 })
    expect(await sessionOf(id)).toMatchObject({
      state: 'ended',
      endedHow: 'by-decision',
      windowCorrected: true,
      actual: { startsAt: iso(0), endsAt: iso(60) },
    })
    expect(await standing(ana, id)).toMatchObject({ outcome: 'complete' })
    expect(await standing(bao, id)).toMatchObject({ outcome: 'incomplete', reasons: [{ code: 'never-joined' }] })
  })

  test('begins its project like any other: dates stay, and the policy changes only with a reason', async () => {
    projectId = await server.make.project({ timeZone: 'Asia/Seoul' })
    administrator = await server.make.person({ role: 'project-administrator', projectId })
    host = administrator
    ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
    const id = await planned()
    await apply(await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 }), id), held())
    const body = { policy: { preset: 'kkf' }, reason: null } as const
    const set = await server.call(administrator.cookie, setPolicy, { params: { projectId }, body })
    expect(set.failure).toMatchObject({ code: 'REFUSED', reason: 'reason-needed' })
    const { revision } = await server.succeed(administrator.cookie, getProject, { params: { projectId } })
    const edited = await server.call(administrator.cookie, editProject, {
      params: { projectId },
      body: { timeZone: 'Asia/Tokyo', revision },
    })
    expect(edited.failure).toMatchObject({ code: 'REFUSED', reason: 'project-has-begun' })
  })

  test('that has ended here may have its times corrected with the log', async () => {
    const importId = await bring(csv({ name: 'Ana Ruiz', from: 10, to: 60 }))
    await apply(importId, { ...held(), startsAt: iso(10) })
    expect(await standing(ana)).toMatchObject({ outcome: 'complete', windowMs: 50 * minuteMs })
  })

  test.each([
    ['open', 'session-open'],
    ['cancelled', 'session-cancelled'],
  ] as const)('that is %s by then takes no log', async (state, reason) => {
    const id = await planned()
    const importId = await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 }), id)
    await server.platform.database.client.session.update({ where: { id }, data: { state } })
    expect((await apply(importId, held())).failure).toMatchObject({ code: 'REFUSED', reason })
  })
})

describe('withdrawing a log', () => {
  test('is a recorded decision: what it said stays and no longer counts', async () => {
    const importId = await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 }))
    await apply(importId)
    await withdraw(importId)
    expect(await presentMinutes(ana)).toBe(0)
    expect(await intervals()).toHaveLength(1)
    expect(await look(importId)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { reason: 'The log of another meeting' },
      rows: [{ line: 2, name: null }],
    })
    await server.platform.database.client.importWithdrawalReason.delete({ where: { importId } })
    expect((await look(importId)).withdrawal?.reason).toBeNull()
    expect((await withdraw(importId)).failure).toMatchObject({ reason: 'import-not-applied' })
    expect((await apply(importId)).failure).toMatchObject({ reason: 'import-withdrawn' })
  })

  test('neither evidence nor decision can be changed or removed, not even by the service itself', async () => {
    const importId = await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 }))
    await apply(importId)
    await withdraw(importId)
    const { client: db } = server.platform.database
    const refused = { code: 'P2003' }
    await expect(db.importedInterval.updateMany({ data: { unknown: true } })).rejects.toMatchObject(refused)
    await expect(db.importedInterval.deleteMany({})).rejects.toMatchObject(refused)
    await expect(db.importWithdrawal.updateMany({ data: { reasonHash: 'x' } })).rejects.toMatchObject(refused)
    await expect(db.importWithdrawal.deleteMany({})).rejects.toMatchObject(refused)
    await expect(db.attendanceImport.deleteMany({ where: { id: importId } })).rejects.toMatchObject(refused)
  })
})

describe('names and addresses', () => {
  const fileOf = async (importId: ImportId) => {
    const { client: db } = server.platform.database
    const { file } = await db.attendanceImport.findUniqueOrThrow({ where: { id: importId }, include: { file: true } })
    return file?.storageKey
  }
  /** As the hourly job does, two days from now. */
  const sweep = () => {
    const ctx = makeCtx(server.platform, { actor: system, origin: null })
    return sweepFiles({ ...ctx, now: new Date(ctx.now.getTime() + 2 * dayMs) })
  }

  test('are in the file alone, and gone with it; evidence stays', async () => {
    const importId = await bring(csv({ name: 'Ana Ruiz', email: ana.email, from: 0, to: 60 }))
    const key = (await fileOf(importId)) ?? ''
    const remove = () => server.call(administrator.cookie, contract.removeLogFile, { params: params(importId) })
    expect((await remove()).failure).toMatchObject({ reason: 'import-not-applied' })
    await apply(importId)
    expect((await remove()).status).toBe(200)
    await sweep()
    await expect(server.platform.storage.read(key).then(buffer)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await look(importId)).toMatchObject({ fileName: null, rows: [{ line: 2 }] })
    expect(await presentMinutes(ana)).toBe(60)
    const { entries } = await server.succeed(administrator.cookie, listAudit, { params: { projectId } })
    expect(JSON.stringify(entries)).not.toContain(ana.email)
    // The session's new seal comes when it comes.
    const imported = entries.map(({ action }) => action).filter((action) => action.startsWith('import.'))
    expect(imported.slice(0, 3)).toEqual(['import.remove-file', 'import.apply', 'import.upload'])
  })

  test('of a draft go with the draft, but not a file that another import names', async () => {
    const bytes = csv({ name: 'Ana Ruiz', from: 0, to: 41 })
    const [one, two] = [await bring(bytes), await bring(bytes, await past.endedSession(projectId))]
    const key = (await fileOf(one)) ?? ''
    const discard = (importId: ImportId) =>
      server.call(host.cookie, contract.discardImport, { params: params(importId) })
    expect((await discard(one)).status).toBe(200)
    await sweep()
    expect((await look(two)).rows).toHaveLength(1)
    expect((await discard(two)).status).toBe(200)
    await sweep()
    await expect(server.platform.storage.read(key).then(buffer)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await list()).toEqual([])
  })

  test('are not kept for ever', async () => {
    const draft = await bring(csv({ name: 'Ana Ruiz', from: 0, to: 60 }))
    const applied = await bring(csv({ name: 'Bao Tran', from: 0, to: 60 }))
    const young = await bring(csv({ name: 'Bao Tran', from: 0, to: 59 }))
    await apply(applied)
    const { client: db } = server.platform.database
    const ago = (days: number) => new Date(Date.now() - (days * dayMs + minuteMs))
    await db.attendanceImport.update({ where: { id: draft }, data: { uploadedAt: ago(keptDays.draft) } })
    await db.attendanceImport.update({ where: { id: applied }, data: { appliedAt: ago(keptDays.appliedFile) } })
    await forgetLogs(makeCtx(server.platform, { actor: system, origin: null }))
    expect((await list()).map(({ id, fileName }) => [id, fileName])).toEqual([
      [young, 'participants.csv'],
      [applied, null],
    ])
  })
})

describe('nonsense is refused and changes nothing', () => {
  const picture = readFileSync(new URL('../../../../../docs/images/room.png', import.meta.url))
  test.each<[string, Uint8Array, number, string]>([
    ['nothing', Buffer.alloc(0), 415, 'log-empty'],
    ['a picture', picture, 415, 'wrong-file-type'],
    ['a web page', Buffer.from('<!doctype html><title>404</title>'), 415, 'log-unknown'],
    ['other columns', Buffer.from('id,price\n1,2\n'), 415, 'log-unknown'],
    ['bytes', Buffer.alloc(3000, 7), 415, 'log-not-text'],
    ['a million rows', Buffer.from(`name,join\n${'Ana,14:00\n'.repeat(1_000_000)}`), 415, 'log-too-long'],
    ['two hundred megabytes', Buffer.alloc(200 * 1024 * 1024, 'name,join\n'), 413, 'file-too-large'],
  ])('%s', async (_, bytes, status, reason) => {
    const answer = await upload(bytes)
    expect([answer.status, answer.failure?.reason]).toEqual([status, reason])
    expect(await list()).toEqual([])
  })
})

test('who prepares a log, who decides about it, and who only looks', async () => {
  const bytes = csv({ name: 'Ana Ruiz', from: 0, to: 60 })
  const importId = await bring(bytes)
  const auditor = await server.make.person({ role: 'auditor', projectId })
  const facilitator = await server.make.person({ role: 'facilitator', projectId })
  const elsewhere = await server.make.person({
    role: 'project-administrator',
    projectId: await server.make.project(),
  })
  const read = async (who: MadePerson) =>
    (await server.call(who.cookie, contract.getImport, { params: params(importId) })).status
  const applied = async (who: MadePerson) =>
    (await server.call(who.cookie, contract.applyImport, { params: params(importId), body: { window: null } })).status
  expect(await Promise.all([administrator, host, auditor, facilitator, ana, elsewhere].map(read))).toEqual([
    200, 200, 200, 200, 403, 404,
  ])
  expect(await Promise.all([host, auditor, facilitator, ana, elsewhere].map(applied))).toEqual([
    403, 403, 403, 403, 404,
  ])
  expect((await upload(bytes, { who: auditor })).status).toBe(403)
  // Whoever ran the session elsewhere has its log.
  for (const who of [administrator, facilitator])
    expect((await upload(bytes, { who })).body).toEqual({ importId, known: true })
  const otherProject = await server.make.project()
  const { cookie } = await server.make.person({ role: 'project-administrator', projectId: otherProject })
  const through = await server.call(cookie, contract.getImport, { params: { projectId: otherProject, importId } })
  expect(through.status).toBe(404)
})
