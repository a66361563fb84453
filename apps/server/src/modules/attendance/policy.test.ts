import type { Policy } from '@muster/attendance/policy'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { getOwnStanding, getPolicy, previewPolicy, setPolicy } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import type { WantedPolicy } from '@muster/contracts/policy'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makePast } from '../certificates/test-makers.ts'

let server: TestServer
let projectId: ProjectId
let administrator: MadePerson

beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  projectId = await server.make.project()
  administrator = await server.make.person({ role: 'project-administrator', projectId })
})
afterAll(() => server.close())

type Wanted = { atLeastPercent: number; bridgeGapsSeconds: number }

const ruleOf = ({ atLeastPercent, bridgeGapsSeconds }: Wanted): Policy => ({
  ...referencePolicy,
  gaps: { bridgedUpToS: bridgeGapsSeconds },
  requirements: [{ kind: 'share', scope: 'session', sessions: 'required', minPercent: atLeastPercent }],
})
const put = (body: { policy: WantedPolicy; reason: string | null; replaces?: number }) =>
  server.call(administrator.cookie, setPolicy, { params: { projectId }, body })
const set = ({ reason, ...wanted }: Wanted & { reason: string | null }) => put({ policy: ruleOf(wanted), reason })
const preview = (policy: WantedPolicy) =>
  server.succeed(administrator.cookie, previewPolicy, { params: { projectId }, body: { policy } })

const begin = async () => {
  const sessionId = await server.make.session({ projectId })
  await server.platform.database.client.session.update({
    where: { id: sessionId },
    data: { state: 'open', openedAt: new Date() },
  })
}

describe('the policy of a project', () => {
  test('is the reference at first: 90 percent, gaps of two minutes bridged', async () => {
    const policy = await server.succeed(administrator.cookie, getPolicy, { params: { projectId } })
    expect(policy).toMatchObject({
      version: 1,
      policy: referencePolicy,
      frozen: false,
      versions: [{ version: 1, reason: null }],
    })
    expect(policy.clauses[0]).toMatchObject({ code: 'require-share', params: { minPercent: 90, scope: 'session' } })
  })

  test('changes into a new version; the old one stays', async () => {
    const { body } = await set({ atLeastPercent: 80, bridgeGapsSeconds: 60, reason: null })
    const policy = { ...ruleOf({ atLeastPercent: 80, bridgeGapsSeconds: 60 }), version: 2 }
    expect(body).toMatchObject({ version: 2, policy, reason: null })
    expect(await server.platform.database.client.policyVersion.count({ where: { projectId } })).toBe(2)
  })

  test('is frozen once a session has begun: it then takes a reason', async () => {
    await begin()
    expect(await set({ atLeastPercent: 80, bridgeGapsSeconds: 60, reason: null })).toMatchObject({
      status: 422,
      failure: { code: 'REFUSED', reason: 'reason-needed' },
    })
    const { body } = await set({ atLeastPercent: 80, bridgeGapsSeconds: 60, reason: 'The line was bad all day' })
    expect(body).toMatchObject({ version: 2, frozen: true, reason: 'The line was bad all day' })
    const ana = await server.make.person({ role: 'participant', projectId })
    const shown = await server.succeed(ana.cookie, getPolicy, { params: { projectId } })
    expect(shown.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'The line was bad all day'],
      [1, null],
    ])
    const own = await server.succeed(ana.cookie, getOwnStanding, { params: { projectId } })
    expect(own.policy).toMatchObject({ version: 2, reason: 'The line was bad all day' })
  })

  test.each([
    ['more than all of it', { atLeastPercent: 101, bridgeGapsSeconds: 60 }],
    ['nothing of it', { atLeastPercent: 0, bridgeGapsSeconds: 60 }],
    ['thousandths of a percent', { atLeastPercent: 90.001, bridgeGapsSeconds: 60 }],
    ['gaps of more than an hour', { atLeastPercent: 90, bridgeGapsSeconds: 3601 }],
  ])('cannot demand %s', async (_, wanted) => {
    expect(await set({ ...wanted, reason: null })).toMatchObject({ status: 400, failure: { code: 'INVALID' } })
  })

  test('names what is wrong by where it stands', async () => {
    const { failure } = await set({ atLeastPercent: 101, bridgeGapsSeconds: 60, reason: null })
    expect(failure?.issues?.map(({ path }) => path)).toEqual(['policy.requirements.0.minPercent'])
  })

  test('may be a preset, by its name', async () => {
    const { body } = await put({ policy: { preset: 'kkf' }, reason: null })
    expect(body.policy.requirements).toEqual([
      { kind: 'share', scope: 'programme', sessions: 'required', minPercent: 80 },
    ])
    expect((await put({ policy: { preset: 'nobody' }, reason: null })).failure).toMatchObject({
      code: 'INVALID',
      reason: 'unknown-preset',
    })
  })

  test('cannot ask for what is not gathered, which nobody could meet; nor is its effect shown', async () => {
    const withMakeUp = { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: 'riddle' }
    const policy = { ...referencePolicy, makeUp: withMakeUp }
    const refusal = { code: 'INVALID', issues: [{ path: 'policy.makeUp.quiz', code: 'not-gathered' }] }
    expect((await put({ policy, reason: null })).failure).toEqual(refusal)
    const shown = await server.call(administrator.cookie, previewPolicy, { params: { projectId }, body: { policy } })
    expect(shown.failure).toEqual(refusal)
    expect((await server.succeed(administrator.cookie, getPolicy, { params: { projectId } })).version).toBe(1)
  })

  test('set twice at once is set twice, one after the other', async () => {
    const answers = await Promise.all(
      [70, 75].map((percent) => set({ atLeastPercent: percent, bridgeGapsSeconds: 1, reason: null })),
    )
    expect(new Set(answers.map(({ body }) => body.version))).toEqual(new Set([2, 3]))
  })

  test('is not set over a version that whoever writes has not seen', async () => {
    const change = { reason: null, replaces: 1 }
    expect((await put({ policy: { preset: 'kkf' }, ...change })).body.version).toBe(2)
    expect(await put({ policy: { preset: 'unitar' }, ...change })).toMatchObject({
      status: 409,
      failure: { code: 'CONFLICT', reason: 'changed-meanwhile' },
    })
    expect((await put({ policy: { preset: 'unitar' }, ...change, replaces: 2 })).body.version).toBe(3)
  })

  test('is not changed without a reason while a session is being opened', async () => {
    const sessionId = await server.make.session({ projectId })
    const { pool, client: db } = server.platform.database
    const opening = await pool.connect()
    try {
      await opening.query('BEGIN')
      await opening.query('SELECT id FROM project WHERE id = $1 FOR UPDATE', [projectId])
      const setting = set({ atLeastPercent: 80, bridgeGapsSeconds: 60, reason: null })
      const waiting = () => db.$queryRaw`
        SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      await expect.poll(waiting).toHaveLength(1)
      await opening.query(`UPDATE session SET state = 'open', "openedAt" = now() WHERE id = $1`, [sessionId])
      await opening.query('COMMIT')
      expect(await setting).toMatchObject({ status: 422, failure: { reason: 'reason-needed' } })
    } finally {
      opening.release()
    }
  })

  test('is recorded in the audit', async () => {
    await set({ atLeastPercent: 80, bridgeGapsSeconds: 60, reason: null })
    const entry = await server.platform.database.client.auditEntry.findFirst({
      where: { projectId, action: 'policy.set' },
    })
    expect(entry).toMatchObject({
      personId: administrator.personId,
      detail: { frozen: false },
    })
  })
})

describe('a preview of a policy', () => {
  test('is over a sample, and says so, before a session has begun; it changes nothing', async () => {
    const { sample, people, byOutcome, notPassing } = await preview({ preset: 'reference-case' })
    const names = notPassing.map(({ who }) => ('sample' in who ? who.sample : ''))
    expect({ sample, people, byOutcome }).toEqual({
      sample: true,
      people: 8,
      byOutcome: { complete: 3, incomplete: 5, pending: 0, review: 0 },
    })
    expect(names).toEqual(['fifteen-late', 'left-early', 'missed-last', 'first-only', 'never'])
    expect((await server.succeed(administrator.cookie, getPolicy, { params: { projectId } })).version).toBe(1)
  })

  test('takes those of a sample to have done what is asked for beside attending, but for one', async () => {
    const { byOutcome, notPassing } = await preview({ preset: 'itu-academy' })
    expect(byOutcome).toMatchObject({ pending: 1, review: 0 })
    expect(byOutcome.complete).toBeGreaterThan(0)
    expect(notPassing).toContainEqual(
      expect.objectContaining({
        who: { sample: 'idle' },
        outcome: 'pending',
        reasons: [expect.objectContaining({ code: 'activity-to-come', activity: 'report' })],
      }),
    )
  })

  test('says of everybody who takes part whether they would pass, why not, and what would change', async () => {
    const past = makePast(server)
    const ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
    const bao = await server.make.person({ name: 'Bao Tran', role: 'participant', projectId })
    const sessionId = await past.endedSession(projectId)
    await past.visit({ projectId, sessionId, personId: ana.personId, toMinute: 50 })
    await past.visit({ projectId, sessionId, personId: bao.personId, toMinute: 20 })
    const answer = await preview(ruleOf({ atLeastPercent: 80, bridgeGapsSeconds: 0 }))
    expect(answer).toMatchObject({
      sample: false,
      people: 2,
      byOutcome: { complete: 1, incomplete: 1 },
      notPassing: [{ who: { personId: bao.personId }, reasons: [{ code: 'missed-too-much', sessionId }] }],
      changed: [{ who: { personId: ana.personId }, before: { outcome: 'incomplete' }, after: { outcome: 'complete' } }],
    })
    expect(answer.notPassing).toHaveLength(1)
  })
})
