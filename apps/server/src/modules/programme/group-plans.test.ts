import { type GroupPlan, getGroupPlan, planLimits, setGroupPlan } from '@muster/contracts/group-plans'
import { GroupId, PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newId } from '../../platform/ids.ts'

let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let facilitator: MadePerson

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  sessionId = await server.make.session({ projectId })
  facilitator = await server.make.person({ name: 'Fay', role: 'facilitator', projectId })
})

type Group = GroupPlan['groups'][number]
const makeGroup = (what: Partial<Group> = {}): Group => ({
  id: newId(GroupId),
  name: 'Red',
  topic: '',
  taskSheet: '',
  facilitatorId: null,
  rapporteurId: null,
  ...what,
})
const wishes: GroupPlan['wishes'] = { spread: ['country'], alike: null, together: [], apart: [], seed: 7 }
const makePlan = (what: Partial<GroupPlan> = {}): GroupPlan => ({
  groups: [makeGroup()],
  rounds: [{ placed: [], byHand: [] }],
  wishes,
  ...what,
})
const people = (count: number) => Array.from({ length: count }, () => newId(PersonId))
const params = () => ({ projectId, sessionId })
const read = () => server.succeed(facilitator.cookie, getGroupPlan, { params: params() })
const write = (plan: GroupPlan, revision = 0) =>
  server.call(facilitator.cookie, setGroupPlan, { params: params(), body: { plan, revision } })

describe('a plan of groups', () => {
  test('is none before any is written', async () => {
    expect(await read()).toEqual({ plan: null, revision: 0 })
  })

  test('is read as it was written', async () => {
    const [ana = newId(PersonId), bao = newId(PersonId)] = people(2)
    const [red, blue] = [
      makeGroup({ topic: 'Data', taskSheet: 'Read.\nTalk.', facilitatorId: facilitator.personId, rapporteurId: ana }),
      makeGroup({ name: 'Blue' }),
    ]
    const plan = makePlan({
      groups: [red, blue],
      rounds: [
        { placed: [{ groupId: red.id, people: [ana, bao] }], byHand: [ana] },
        { placed: [{ groupId: blue.id, people: [ana] }], byHand: [] },
      ],
      wishes: { ...wishes, alike: 'organisation', together: [[ana, bao]], apart: [[bao, facilitator.personId]] },
    })
    expect((await write(plan)).body).toEqual({ revision: 1 })
    expect(await read()).toEqual({ plan, revision: 1 })
  })

  test('is not written over what somebody else wrote meanwhile', async () => {
    const kept = makePlan()
    await write(kept)
    expect((await write(makePlan())).failure).toMatchObject({ code: 'CONFLICT', reason: 'changed-meanwhile' })
    expect((await read()).plan).toEqual(kept)
  })

  test('of two who write at once, one is told so', async () => {
    const answers = await Promise.all([write(makePlan()), write(makePlan())])
    expect(answers.filter(({ failure }) => failure?.reason === 'changed-meanwhile')).toHaveLength(1)
  })

  test('holds thirteen hundred people in 163 groups, round after round', async () => {
    const everybody = people(1300)
    const groups = Array.from({ length: 163 }, () => makeGroup({ taskSheet: 'x'.repeat(500) }))
    const placed = groups.map(({ id }, place) => ({
      groupId: id,
      people: everybody.filter((_, index) => index % groups.length === place),
    }))
    const rounds = Array.from({ length: 6 }, () => ({ placed, byHand: everybody }))
    expect((await write(makePlan({ groups, rounds }))).body).toEqual({ revision: 1 })
  })

  const twice = newId(PersonId)
  const [red, blue] = [makeGroup(), makeGroup()]
  const round = (placed: { groupId: GroupId; people: PersonId[] }[]) => ({ rounds: [{ placed, byHand: [] }] })
  test.each<[string, () => Partial<GroupPlan>]>([
    ['one group twice', () => ({ groups: [red, red] })],
    ['too many groups', () => ({ groups: Array.from({ length: planLimits.groups + 1 }, () => makeGroup()) })],
    ['a group without a name', () => ({ groups: [makeGroup({ name: ' ' })] })],
    [
      'more text than is read at once',
      () => ({
        groups: Array.from({ length: 26 }, () => makeGroup({ taskSheet: 'x'.repeat(planLimits.taskSheetLength) })),
      }),
    ],
    ['no round', () => ({ rounds: [] })],
    ['people in a group that there is not', () => round([{ groupId: red.id, people: [twice] }])],
    [
      'somebody in two groups of one round',
      () => ({
        groups: [red, blue],
        ...round([red, blue].map(({ id }) => ({ groupId: id, people: [twice] }))),
      }),
    ],
    ['somebody in one group twice', () => ({ groups: [red], ...round([{ groupId: red.id, people: [twice, twice] }]) })],
    [
      'too many people',
      () => ({ groups: [red], ...round([{ groupId: red.id, people: people(planLimits.placements + 1) }]) }),
    ],
    ['one who must be together with nobody', () => ({ wishes: { ...wishes, together: [[twice]] } })],
  ])('is not written with %s', async (_name, what) => {
    expect((await write(makePlan(what()))).failure).toMatchObject({ code: 'INVALID' })
    expect(await read()).toEqual({ plan: null, revision: 0 })
  })

  test('of a session that is over stays as it is', async () => {
    await server.platform.database.client.session.update({ where: { id: sessionId }, data: { state: 'ended' } })
    expect((await write(makePlan())).failure).toMatchObject({ reason: 'session-is-over' })
  })

  test('of another project’s session is not found, nor written', async () => {
    const elsewhere = await server.make.session({ projectId: await server.make.project() })
    const params = { projectId, sessionId: elsewhere }
    const asked = await server.call(facilitator.cookie, getGroupPlan, { params })
    const written = await server.call(facilitator.cookie, setGroupPlan, {
      params,
      body: { plan: makePlan(), revision: 0 },
    })
    for (const { failure } of [asked, written]) expect(failure).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('leaves an audit entry with how many groups and rounds there are', async () => {
    await write(makePlan({ groups: [red, blue] }))
    const [entry] = await server.platform.database.client.auditEntry.findMany({
      where: { projectId, action: 'group-plan.edit' },
    })
    expect(entry).toMatchObject({ subjectId: sessionId, detail: { groups: 2, rounds: 1 } })
  })

  test('goes with its session', async () => {
    await write(makePlan())
    const { client: db } = server.platform.database
    await db.session.delete({ where: { id: sessionId } })
    expect(await db.groupPlan.count({ where: { sessionId } })).toBe(0)
  })
})
