import { getPolicy, setPolicy } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'

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

const set = (body: { atLeastPercent: number; bridgeGapsSeconds: number; reason: string | null }) =>
  server.call(administrator.cookie, setPolicy, { params: { projectId }, body })

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
      atLeastPercent: 90,
      bridgeGapsSeconds: 120,
      outages: 'excluded',
      frozen: false,
    })
  })

  test('changes into a new version; the old one stays', async () => {
    const { body } = await set({ atLeastPercent: 80, bridgeGapsSeconds: 60, reason: null })
    expect(body).toMatchObject({ version: 2, atLeastPercent: 80, bridgeGapsSeconds: 60, reason: null })
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
  })

  test.each([
    ['more than all of it', { atLeastPercent: 101, bridgeGapsSeconds: 60 }],
    ['nothing of it', { atLeastPercent: 0, bridgeGapsSeconds: 60 }],
    ['thousandths of a percent', { atLeastPercent: 90.001, bridgeGapsSeconds: 60 }],
    ['gaps of more than an hour', { atLeastPercent: 90, bridgeGapsSeconds: 3601 }],
  ])('cannot demand %s', async (_, wanted) => {
    expect(await set({ ...wanted, reason: null })).toMatchObject({ status: 400, failure: { code: 'INVALID' } })
  })

  test('set twice at once is set twice, one after the other', async () => {
    const answers = await Promise.all(
      [70, 75].map((percent) => set({ atLeastPercent: percent, bridgeGapsSeconds: 1, reason: null })),
    )
    expect(new Set(answers.map(({ body }) => body.version))).toEqual(new Set([2, 3]))
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
      detail: { atLeastPercent: 80, bridgeGapsSeconds: 60 },
    })
  })
})
