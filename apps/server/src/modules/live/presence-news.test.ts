import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

test('who is there is told to those who look, and to everybody else only how many', async () => {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  const heard: string[] = []
  const counts: number[] = []
  ana.socket.onAny((name: string) => heard.push(name))
  ana.socket.on('live:headcount', ({ here }) => counts.push(here))

  const bao = await room.enter(room.bao, sessionId)
  await host.until('three people', (client) => client.present().length === 3)
  await ana.until('the count', () => counts.includes(3))
  expect(heard.filter((name) => name === 'live:present' || name === 'live:presence')).toEqual([])
  expect(ana.present()).toEqual([])

  ana.watchPeople()
  await ana.until('everybody', (client) => client.present().length === 3)
  await bao.leave()
  await ana.until('Bao to be gone', (client) => client.present().length === 2)

  expect(await ana.socket.emitWithAck('live:people', { isWatching: false })).toEqual({ ok: true, data: null })
  heard.length = 0
  await room.enter(room.bao, sessionId)
  await host.until('Bao to be back', (client) => client.present().length === 3)
  await ana.until('the count', () => counts.at(-1) === 3)
  expect(heard).not.toContain('live:presence')
})

test('nobody looks into a room that they are not in, nor goes on looking after leaving', async () => {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  ana.watchPeople()
  await ana.until('everybody', (client) => client.present().length === 2)
  await ana.leave()
  const heard: string[] = []
  ana.socket.onAny((name: string) => heard.push(name))
  expect(await ana.socket.emitWithAck('live:people', { isWatching: true })).toMatchObject({
    failure: { reason: 'join-first' },
  })
  await room.enter(room.bao, sessionId)
  await host.until('Bao', (client) => client.present().length === 2 && client.present().some(isBao))
  expect(heard).toEqual([])
})

const isBao = ({ personId }: { personId: string }) => personId === room.bao.personId
