import { type GroupPlan, getGroupPlan, setGroupPlan } from '@muster/contracts/group-plans'
import { listPeople } from '@muster/contracts/identity'
import { GroupId, PersonId } from '@muster/contracts/ids'
import type { LiveClient } from '@muster/crowd/live-client'
import { seatRound } from '@muster/groups/open-plan'
import { makeTestRoom, type TestRoom } from '@muster/server/modules/live/test-room'
import { newId } from '@muster/server/platform/ids'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { MadePerson } from '../support/makers.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

// Groups that were planned before the session, opened in its room: who was planned comes into their own, whenever they come.

let server: TestServer
let room: TestRoom
let cai: MadePerson
let dee: MadePerson

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
  const make = (name: string) => server.make.person({ name, role: 'participant', projectId: room.projectId })
  cai = await make('Cai Late')
  dee = await make('Dee Unplanned')
})
afterEach(() => room.empty())
afterAll(() => server.close())

const makeGroup = (name: string): GroupPlan['groups'][number] => ({
  id: newId(GroupId),
  name,
  topic: '',
  taskSheet: '',
  facilitatorId: null,
  rapporteurId: null,
})

/** Plans two rounds: Ana and somebody who left in Red, Bao and Cai in Blue; then all of them in Blue. */
async function plan(sessionId: LiveClient['sessionId']) {
  const [red, blue] = [makeGroup('Red'), makeGroup('Blue')]
  const [ana, bao] = [room.ana.personId, room.bao.personId]
  const params = { projectId: room.projectId, sessionId }
  const planned: GroupPlan = {
    groups: [red, blue],
    rounds: [
      {
        placed: [
          { groupId: red.id, people: [ana, newId(PersonId)] },
          { groupId: blue.id, people: [bao, cai.personId] },
        ],
        byHand: [],
      },
      { placed: [{ groupId: blue.id, people: [ana, bao, cai.personId] }], byHand: [] },
    ],
    wishes: { spread: [], alike: null, together: [], apart: [], seed: 1 },
  }
  await server.succeed(room.facilitator.cookie, setGroupPlan, { params, body: { plan: planned, revision: 0 } })
}

/** Opens a round as the room of a facilitator does: from what is kept, and who takes part and is here. */
async function openRound(host: LiveClient, { round, here }: { round: number; here: MadePerson[] }) {
  const { cookie } = room.facilitator
  const params = { projectId: room.projectId, sessionId: host.sessionId }
  const { plan } = await server.succeed(cookie, getGroupPlan, { params })
  const { people } = await server.succeed(cookie, listPeople, { params })
  if (!plan) throw new Error('There is no plan')
  const takingPart = people.flatMap(({ personId, roles }) => (roles.includes('participant') ? personId : []))
  const rooms = seatRound(plan, { round, takingPart, here: here.map(({ personId }) => personId) }).map(
    ({ groupId, people }) => ({
      groupId: newId(GroupId),
      name: plan.groups.find(({ id }) => id === groupId)?.name ?? '',
      members: people,
    }),
  )
  expect(await host.command(host.stream('stage'), { type: 'groups.open', rooms, forMs: null })).toMatchObject({
    ok: true,
  })
}

/** The name of the room in which somebody is; null on the stage. */
function roomOf(client: LiveClient): string | null {
  const group = client.group()
  const { rooms } = client.stage().groups ?? { rooms: [] }
  return rooms.find(({ groupId }) => group?.endsWith(groupId))?.name ?? null
}

test('late joiners who were planned come into their room, and others into the smallest', async () => {
  const { sessionId, host } = await room.open()
  await plan(sessionId)
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId)
  await openRound(host, { round: 0, here: [room.ana, room.bao] })
  await ana.until('her room', (client) => roomOf(client) === 'Red')
  await bao.until('his room', (client) => roomOf(client) === 'Blue')
  // Of those who are here one is in each, so that by size alone Cai would come into the first.
  expect(roomOf(await room.enter(cai, sessionId))).toBe('Blue')
  expect(roomOf(await room.enter(dee, sessionId))).toBe('Red')
  // Whoever left the project holds nobody's place.
  expect(Object.keys(host.stage().groups?.placed ?? {})).toHaveLength(4)
})

test('who is here and was not planned is placed as the rooms open', async () => {
  const { sessionId, host } = await room.open()
  await plan(sessionId)
  const deeHere = await room.enter(dee, sessionId)
  await openRound(host, { round: 0, here: [dee] })
  await deeHere.until('a room', (client) => client.group() !== null)
  expect(roomOf(deeHere)).toBe('Red')
})

test('the next round brings everybody where it was planned, into rooms of their own', async () => {
  const { sessionId, host } = await room.open()
  await plan(sessionId)
  const ana = await room.enter(room.ana, sessionId)
  await openRound(host, { round: 0, here: [room.ana] })
  await ana.until('the first round', (client) => roomOf(client) === 'Red')
  const first = host.stage().groups?.rooms.map(({ groupId }) => groupId) ?? []
  await host.command(host.stream('stage'), { type: 'groups.close', inMs: 0 })
  await ana.until('the stage', (client) => client.group() === null)
  await openRound(host, { round: 1, here: [room.ana] })
  await ana.until('the second round', (client) => roomOf(client) === 'Blue')
  expect(host.stage().groups?.rooms.some(({ groupId }) => first.includes(groupId))).toBe(false)
  expect(roomOf(await room.enter(cai, sessionId))).toBe('Blue')
})
