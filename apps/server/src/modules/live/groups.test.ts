import { streamId } from '@muster/live/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, newGroupId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

/** Two rooms: Ana in the first, Bao in the second. */
async function split() {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId)
  const [red, blue] = [newGroupId(), newGroupId()]
  const rooms = [
    { groupId: red, name: 'Red', members: [room.ana.personId] },
    { groupId: blue, name: 'Blue', members: [room.bao.personId] },
  ]
  const answer = await host.command(host.stream('stage'), { type: 'groups.open', rooms, forMs: null })
  expect(answer).toMatchObject({ ok: true })
  await ana.until('her room', (client) => client.group() !== null)
  await bao.until('his room', (client) => client.group() !== null)
  return { sessionId, host, ana, bao, red, blue }
}

const roomsOf = (visits: readonly { room: string }[]) => visits.map((visit) => visit.room)

describe('group rooms', () => {
  test('hear only their own words; who runs the session hears all', async () => {
    const { host, ana, bao, red, blue, sessionId } = await split()
    expect(ana.group()).toBe(`${sessionId}:group:${red}`)
    await ana.say('in red', `${sessionId}:group:${red}`)
    await bao.say('in blue', `${sessionId}:group:${blue}`)
    await host.until('red', (client) => client.said(`${sessionId}:group:${red}`).length === 1)
    await host.until('blue', (client) => client.said(`${sessionId}:group:${blue}`).length === 1)
    expect(ana.said(`${sessionId}:group:${blue}`)).toEqual([])
    expect(await ana.say('spying', `${sessionId}:group:${blue}`)).toMatchObject({ failure: { reason: 'not-in-group' } })
  })

  test('are where people come back to after a reload, on every device', async () => {
    const { ana, sessionId, red } = await split()
    ana.drop()
    const reloaded = await room.enter(room.ana, sessionId)
    expect(reloaded.group()).toBe(`${sessionId}:group:${red}`)
    reloaded.watchPeople()
    const roomOfAna = (client: typeof reloaded) =>
      client.present().find(({ personId }) => personId === room.ana.personId)?.room
    await reloaded.until('to see herself there', (client) => roomOfAna(client) === red)
  })

  test('take in who comes late, the smallest one first', async () => {
    const { sessionId, host, red, blue } = await split()
    const late = await server.make.person({ name: 'Lee Late', role: 'participant', projectId: room.projectId })
    const later = await server.make.person({ name: 'Lou Later', role: 'participant', projectId: room.projectId })
    expect((await room.enter(late, sessionId)).group()).toBe(`${sessionId}:group:${red}`)
    expect((await room.enter(later, sessionId)).group()).toBe(`${sessionId}:group:${blue}`)
    await host.until('both placed', (client) => Object.keys(client.stage().groups?.placed ?? {}).length === 4)
  })

  test('give everybody back to the stage', async () => {
    const { host, ana, bao } = await split()
    await host.command(host.stream('stage'), { type: 'groups.close', inMs: 0 })
    await ana.until('the stage', (client) => client.group() === null)
    await bao.until('the stage', (client) => client.group() === null)
    await host.until('everybody', (client) => client.present().length === 3)
    await host.until('the stage', (client) => client.present().every(({ room }) => room === 'stage'))
    expect(host.stage().groups).toBeNull()
  })

  test('that are closed leave it to those who ran them to delete what was said there', async () => {
    const { sessionId, host, ana, red } = await split()
    const stream = streamId({ kind: 'group', sessionId, groupId: red })
    const said = await ana.say('Fools', stream)
    if (!said.ok) throw new Error('It was said.')
    await host.command(host.stream('stage'), { type: 'groups.close', inMs: 0 })
    await ana.until('the stage', (client) => client.group() === null)
    const remove = (who: typeof host, id = stream) => who.command(id, { type: 'chat.delete', message: said.data.seq })
    expect(await remove(ana)).toMatchObject({ failure: { reason: 'not-in-group' } })
    const unknown = streamId({ kind: 'group', sessionId, groupId: newGroupId() })
    expect(await remove(host, unknown)).toMatchObject({ failure: { reason: 'groups-not-open' } })
    expect(await host.say('Again', stream)).toMatchObject({ failure: { reason: 'groups-not-open' } })
    expect(await remove(host)).toMatchObject({ ok: true })
    const { client: db } = server.platform.database
    expect(await db.liveWords.count({ where: { streamId: stream } })).toBe(0)
  })

  test('close by themselves when their time is over', async () => {
    const { host, ana } = await split()
    await host.command(host.stream('stage'), { type: 'groups.close', inMs: 200 })
    await ana.until('the stage', (client) => client.stage().groups === null)
    expect(await ana.say('back', ana.stream('stage'))).toMatchObject({ ok: true })
  })

  test('cost nobody a moment of presence: one visit ends as the next begins', async () => {
    const { sessionId, host, ana } = await split()
    await host.command(host.stream('stage'), { type: 'groups.close', inMs: 0 })
    await ana.until('the stage', (client) => client.group() === null)
    ana.close()
    const { client: db } = server.platform.database
    const read = () =>
      db.visit.findMany({ where: { sessionId, personId: room.ana.personId }, orderBy: { joinedAt: 'asc' } })
    await expect.poll(async () => (await read()).length).toBe(3)
    const visits = await read()
    expect(roomsOf(visits)).toEqual(['stage', expect.any(String), 'stage'])
    expect(visits[1]?.joinedAt).toEqual(visits[0]?.leftAt)
    expect(visits[2]?.joinedAt).toEqual(visits[1]?.leftAt)
    expect(visits.map(({ ending }) => ending)).toEqual(['moved', 'moved', 'left'])
  })
})
