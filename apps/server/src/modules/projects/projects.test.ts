import * as contract from '@muster/contracts/projects'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { saltedHash } from '../../platform/salted-words.ts'
import { projectInput } from './test-inputs.ts'

let server: TestServer
let secretary: string

beforeAll(async () => {
  server = await startTestServer()
  const { cookie } = await server.make.person({ role: 'project-administrator' })
  secretary = cookie
})
afterAll(() => server.close())

const unique = () => `P-${crypto.randomUUID().slice(0, 12)}`

/** A project made through the product itself. */
async function makeProject(what: Parameters<typeof projectInput>[0] = {}) {
  const input = projectInput({ code: unique(), ...what })
  const { projectId } = await server.succeed(secretary, contract.createProject, { body: input })
  return { projectId, input }
}

describe('creating a project', () => {
  test('what was written is read back, in the state "preparing"', async () => {
    const { projectId, input } = await makeProject()
    const project = await server.succeed(secretary, contract.getProject, { params: { projectId } })
    expect(project).toMatchObject({
      ...input,
      id: projectId,
      state: 'preparing',
      revision: 1,
      participants: { overseas: 0, local: 0 },
    })
  })

  test('nominations close with the last millisecond of the day in the project’s zone', async () => {
    const { projectId } = await makeProject({ nominationsCloseOn: '2021-11-01', timeZone: 'Asia/Seoul' })
    const row = await server.platform.database.client.project.findUnique({ where: { id: projectId } })
    expect(row?.nominationsCloseAt?.toISOString()).toBe('2021-11-01T14:59:59.999Z')
  })

  test.each([
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['US/Eastern', 'America/New_York'],
  ])('the older name %s of a zone is taken, kept, and means what %s means', async (alias, name) => {
    const made = [await makeProject({ timeZone: alias }), await makeProject({ timeZone: name })]
    const rows = await server.platform.database.client.project.findMany({
      where: { id: { in: made.map(({ projectId }) => projectId) } },
      orderBy: { id: 'asc' },
    })
    expect(rows.map(({ timeZone }) => timeZone)).toEqual([alias, name])
    expect(rows[0]?.nominationsCloseAt).toEqual(rows[1]?.nominationsCloseAt)
    const params = { projectId: made[0]?.projectId ?? '' }
    const project = await server.succeed(secretary, contract.getProject, { params })
    expect(project).toMatchObject({ timeZone: alias, nominationsCloseOn: '2021-11-01' })
  })

  test('its creator becomes its administrator, it has a policy, and the audit knows', async () => {
    const creator = await server.make.person({ role: 'project-administrator' })
    const body = projectInput({ code: unique() })
    const { projectId } = await server.succeed(creator.cookie, contract.createProject, { body })
    const db = server.platform.database.client
    const grants = await db.grant.findMany({ where: { projectId } })
    expect(grants.map(({ personId, role }) => ({ personId, role }))).toEqual([
      { personId: creator.personId, role: 'project_administrator' },
    ])
    expect(await db.policyVersion.count({ where: { projectId, version: 1 } })).toBe(1)
    const entries = await db.auditEntry.findMany({ where: { projectId } })
    expect(entries.map(({ action, personId }) => ({ action, personId }))).toEqual([
      { action: 'project.create', personId: creator.personId },
    ])
  })

  test('a code is used once, also by two at the same moment, and the loser leaves nothing behind', async () => {
    const body = projectInput({ code: unique() })
    const answers = await Promise.all([1, 2].map(() => server.call(secretary, contract.createProject, { body })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.failure).toMatchObject({
      code: 'CONFLICT',
      reason: 'code-taken',
    })
    expect(await server.platform.database.client.project.count({ where: { code: body.code } })).toBe(1)
  })

  test('organisations of the same name are one, however many projects name them', async () => {
    const name = `Office ${unique()}`
    await makeProject({ issuingOrganisation: name, implementingOrganisations: [name, name] })
    const { projectId } = await makeProject({ issuingOrganisation: name, implementingOrganisations: [name] })
    expect(await server.platform.database.client.organisation.count({ where: { name } })).toBe(1)
    const project = await server.succeed(secretary, contract.getProject, { params: { projectId } })
    expect(project.implementingOrganisations).toEqual([name])
  })

  test.each([
    ['ends before it starts', { endsOn: '2021-11-23' }, 'endsOn', 'ends-before-start'],
    [
      'takes nominations after its start',
      { nominationsCloseOn: '2021-11-25' },
      'nominationsCloseOn',
      'closes-after-start',
    ],
    ['has a zone that does not exist', { timeZone: 'Asia/Atlantis' }, 'timeZone', 'time-zone'],
    ['has an offset for a zone', { timeZone: '+09:00' }, 'timeZone', 'time-zone'],
    ['has a title with a control character', { title: 'Data\u0007' }, 'title', 'control-characters'],
    ['has a negative quota', { quota: { overseas: -1, local: 0 } }, 'quota.overseas', 'too_small'],
  ] as const)('a project that %s is refused, naming the field', async (_, what, path, code) => {
    const answer = await server.call(secretary, contract.createProject, {
      body: projectInput({ code: unique(), ...what }),
    })
    expect(answer.failure).toMatchObject({ code: 'INVALID', issues: [{ path, code }] })
  })
})

describe('which projects are listed', () => {
  test('those in which one holds a role; the secretariat and auditors see all', async () => {
    const [one, two] = [await makeProject(), await makeProject()]
    const participant = await server.make.person({ role: 'participant', projectId: one.projectId })
    const auditor = await server.make.person({ role: 'auditor' })
    const installer = await server.make.person({ role: 'system-administrator' })
    const seen = async (cookie: string) => {
      const { projects } = await server.succeed(cookie, contract.listProjects)
      return [one, two].map(({ projectId }) => projects.some(({ id }) => id === projectId))
    }
    expect(await seen(participant.cookie)).toEqual([true, false])
    expect(await seen(auditor.cookie)).toEqual([true, true])
    expect(await seen(secretary)).toEqual([true, true])
    expect(await seen(installer.cookie)).toEqual([false, false])
  })

  test('with the participants who did not withdraw, and the session that is open', async () => {
    const { projectId } = await makeProject()
    const [, gone] = await Promise.all([1, 2].map(() => server.make.person({ role: 'participant', projectId })))
    const db = server.platform.database.client
    await db.participant.updateMany({ where: { personId: gone?.personId ?? '' }, data: { withdrawnAt: new Date() } })
    const sessionId = await server.make.session({ projectId, title: 'Open now' })
    await db.session.update({ where: { id: sessionId }, data: { state: 'open', openedAt: new Date() } })
    const { projects } = await server.succeed(secretary, contract.listProjects)
    expect(projects.find(({ id }) => id === projectId)).toMatchObject({
      participants: 1,
      liveSession: { id: sessionId, title: 'Open now' },
    })
  })
})

describe('editing a project', () => {
  test('changes what is given, leaves the rest, and records which fields', async () => {
    const { projectId, input } = await makeProject()
    const edited = await server.succeed(secretary, contract.editProject, {
      params: { projectId },
      body: { revision: 1, title: 'Another title', nominationsCloseOn: null },
    })
    expect(edited).toMatchObject({ ...input, title: 'Another title', nominationsCloseOn: null, revision: 2 })
    const entry = await server.platform.database.client.auditEntry.findFirst({
      where: { projectId, action: 'project.edit' },
    })
    expect(entry?.detail).toEqual({ fields: ['title', 'nominationsCloseOn'] })
  })

  test('a closing day stays the same day when the zone changes', async () => {
    const { projectId } = await makeProject({ nominationsCloseOn: '2021-11-01', timeZone: 'Asia/Seoul' })
    const body = { revision: 1, timeZone: 'Pacific/Honolulu' }
    const edited = await server.succeed(secretary, contract.editProject, { params: { projectId }, body })
    expect(edited.nominationsCloseOn).toBe('2021-11-01')
  })

  test('of two who edit the same revision, the second is told', async () => {
    const { projectId } = await makeProject()
    const answers = await Promise.all(
      ['One', 'Two'].map((title) =>
        server.call(secretary, contract.editProject, { params: { projectId }, body: { revision: 1, title } }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.failure).toMatchObject({ reason: 'changed-meanwhile' })
  })

  test('the whole must make sense, not only what was changed', async () => {
    const { projectId } = await makeProject()
    const body = { revision: 1, endsOn: '2021-11-20' }
    const answer = await server.call(secretary, contract.editProject, { params: { projectId }, body })
    expect(answer.failure).toMatchObject({ code: 'INVALID', issues: [{ path: 'endsOn', code: 'ends-before-start' }] })
  })

  test('the code of another project is taken', async () => {
    const [one, two] = [await makeProject(), await makeProject()]
    const answer = await server.call(secretary, contract.editProject, {
      params: { projectId: one.projectId },
      body: { revision: 1, code: two.input.code },
    })
    expect(answer.failure).toMatchObject({ code: 'CONFLICT', reason: 'code-taken' })
  })

  test('days that would leave a session outside are refused, naming it', async () => {
    const projectId = await server.make.project()
    await server.make.session({ projectId, title: 'Opening' })
    const body = { revision: 1, startsOn: '2035-01-01', endsOn: '2035-01-02' }
    const answer = await server.call(secretary, contract.editProject, { params: { projectId }, body })
    expect(answer.failure).toMatchObject({ reason: 'sessions-outside-days', params: { title: 'Opening' } })
  })

  test.each([
    ['its days', { startsOn: '2030-01-01', endsOn: '2030-01-02' }, ['startsOn', 'endsOn']],
    ['its zone', { timeZone: 'Asia/Seoul' }, ['timeZone']],
    ['its quota', { quota: { overseas: 5, local: 5 } }, ['quota']],
  ])('once a session has begun, %s stay', async (_, change, fields) => {
    const projectId = await server.make.project()
    const id = await server.make.session({ projectId })
    await server.platform.database.client.session.update({
      where: { id },
      data: { state: 'open', openedAt: new Date() },
    })
    const params = { projectId }
    const answer = await server.call(secretary, contract.editProject, { params, body: { revision: 1, ...change } })
    expect(answer.failure).toMatchObject({ code: 'REFUSED', reason: 'project-has-begun', params: { fields } })
    const { timeZone, title } = { timeZone: 'UTC', title: 'A title can still be mended' }
    const mended = await server.call(secretary, contract.editProject, {
      params,
      body: { revision: 1, timeZone, title },
    })
    expect(mended.status).toBe(200)
  })

  test('a quota is never below those who take part', async () => {
    const projectId = await server.make.project({ quota: { overseas: 3, local: 3 } })
    await Promise.all([1, 2].map(() => server.make.person({ role: 'participant', projectId, place: 'overseas' })))
    await server.make.person({ role: 'participant', projectId, place: 'local' })
    const edit = (overseas: number, local: number) =>
      server.call(secretary, contract.editProject, {
        params: { projectId },
        body: { revision: 1, quota: { overseas, local } },
      })
    for (const answer of [await edit(1, 3), await edit(3, 0)])
      expect(answer.failure).toMatchObject({
        reason: 'quota-below-participants',
        params: { overseas: 2, local: 1 },
      })
    expect((await edit(2, 1)).status).toBe(200)
  })
})

describe('the steps of a project', () => {
  const step = (projectId: string, state: 'published' | 'finished' | 'cancelled', reason = 'The host withdrew') =>
    server.call(secretary, contract.setProjectState, {
      params: { projectId },
      body: state === 'cancelled' ? { state, reason } : { state },
    })

  test('it is published once', async () => {
    const { projectId } = await makeProject()
    expect((await step(projectId, 'published')).body).toEqual({ state: 'published' })
    expect((await step(projectId, 'published')).failure).toMatchObject({
      code: 'REFUSED',
      reason: 'impossible-step',
      params: { from: 'published', to: 'published' },
    })
  })

  test('it is not finished before its last session, and then for good', async () => {
    const projectId = await server.make.project()
    const db = server.platform.database.client
    const id = await server.make.session({ projectId })
    await db.project.update({ where: { id: projectId }, data: { state: 'running' } })
    expect((await step(projectId, 'finished')).failure).toMatchObject({
      reason: 'sessions-remain',
      params: { sessions: 1 },
    })
    await db.session.update({ where: { id }, data: { state: 'ended' } })
    expect((await step(projectId, 'finished')).status).toBe(200)
    expect((await step(projectId, 'cancelled')).failure).toMatchObject({ reason: 'impossible-step' })
  })

  test('whoever sees a cancelled project reads why', async () => {
    const projectId = await server.make.project()
    const params = { projectId }
    const participant = await server.make.person({ role: 'participant', projectId })
    expect((await server.succeed(participant.cookie, contract.getProject, { params })).cancelledReason).toBeNull()
    expect((await step(projectId, 'cancelled', 'Dr Seo is ill.\nWe are sorry.')).status).toBe(200)
    expect(await server.succeed(participant.cookie, contract.getProject, { params })).toMatchObject({
      state: 'cancelled',
      cancelledReason: 'Dr Seo is ill.\nWe are sorry.',
    })
  })

  test('cancelling takes a reason', async () => {
    const projectId = await server.make.project()
    expect((await step(projectId, 'cancelled', ' \n ')).failure).toMatchObject({
      code: 'INVALID',
      issues: [{ path: 'reason', code: 'empty' }],
    })
    const { state, cancelledReason } = await server.succeed(secretary, contract.getProject, { params: { projectId } })
    expect({ state, cancelledReason }).toEqual({ state: 'published', cancelledReason: null })
  })

  test('the reason of a cancellation can be erased: neither the audit nor the decision holds it', async () => {
    const projectId = await server.make.project()
    const reason = 'Dr Seo is ill'
    await step(projectId, 'cancelled', reason)
    const db = server.platform.database.client
    const kept = {
      audit: await db.auditEntry.findMany({ where: { projectId } }),
      decisions: await db.projectDecision.findMany({ where: { projectId } }),
    }
    expect(kept.audit.map(({ detail }) => detail)).toEqual([{ from: 'published', to: 'cancelled' }])
    expect(kept.decisions).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(reason)
    const words = await db.projectDecisionReason.findFirstOrThrow({ where: { decision: { projectId } } })
    expect(kept.decisions[0]?.reasonHash).toBe(saltedHash(words))
    await db.projectDecisionReason.delete({ where: { decisionId: words.decisionId } })
    expect(await server.succeed(secretary, contract.getProject, { params: { projectId } })).toMatchObject({
      state: 'cancelled',
      cancelledReason: null,
    })
  })

  test('it is not cancelled over the heads of those who are in a session', async () => {
    const projectId = await server.make.project()
    const id = await server.make.session({ projectId, title: 'Now' })
    await server.platform.database.client.session.update({
      where: { id },
      data: { state: 'open', openedAt: new Date() },
    })
    expect((await step(projectId, 'cancelled')).failure).toMatchObject({
      reason: 'session-is-open',
      params: { title: 'Now' },
    })
  })
})

test('a project of others does not exist, and a reader may not write', async () => {
  const { projectId } = await makeProject()
  const stranger = await server.make.person({ role: 'facilitator', projectId: await server.make.project() })
  const participant = await server.make.person({ role: 'participant', projectId })
  const params = { projectId }
  expect((await server.call(stranger.cookie, contract.getProject, { params })).status).toBe(404)
  expect((await server.call(null, contract.getProject, { params })).status).toBe(401)
  const edit = await server.call(participant.cookie, contract.editProject, {
    params,
    body: { revision: 1, title: 'Mine' },
  })
  expect(edit.status).toBe(403)
})
