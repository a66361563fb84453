import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { plainDialect } from './plain-dialect.ts'
import { openRoom } from './room.ts'
import { voteFloorDialect } from './vote-floor-dialect.ts'

let server: WebSocketServer

/** A room server as floors/plain-ws-server.ts, in which `relay` decides who is sent what. */
async function startServer(relay: (everybody: WebSocket[], page: string) => void): Promise<number> {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  server.on('connection', (socket) => {
    socket.on('message', (page: Buffer) => relay([...server.clients], page.toString()))
    socket.send('snapshot')
  })
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}

afterEach(() => {
  for (const client of server.clients) client.terminate()
  server.close()
})

const guest = { cookie: null, device: 'a' }
const guests = (count: number) => Array.from({ length: count }, () => guest)
const pages = ['page one', 'page two']

test('a turn counts when everybody has the page, and tells after how long each had it', async () => {
  const port = await startServer((everybody, page) => everybody.forEach((each) => each.send(page)))
  const room = openRoom(port, plainDialect(pages))
  await room.begin(guest)
  expect(await room.admit(guests(5), 2)).toMatchObject({ bytes: 5 * 'snapshot'.length })
  await room.admit(guests(3), 10)
  for (const [turn, page] of pages.entries()) {
    const { frame, receiptsMs } = await room.turn(turn)
    expect(frame).toBe(page)
    expect(receiptsMs).toHaveLength(8)
  }
  await room.end()
})

test('a turn in which somebody is lost is no figure', async () => {
  const port = await startServer((everybody) => everybody.at(-1)?.terminate())
  const room = openRoom(port, plainDialect(pages))
  await room.begin(guest)
  await room.admit(guests(3), 3)
  await expect(room.turn(0)).rejects.toThrow('a turn of the page')
  await expect(room.turn(1)).rejects.toThrow('a turn of the page')
})

test('a page that one person has twice does not stand for one that another lacks', async () => {
  const port = await startServer(([, first], page) => {
    first?.send(page)
    first?.send(page)
  })
  const room = openRoom(port, plainDialect(pages))
  await room.begin(guest)
  await room.admit(guests(2), 2)
  await expect(room.turn(0)).rejects.toThrow('somebody was shown a page twice')
})

test('people who are not let in are no figure', async () => {
  const port = await startServer(() => {})
  server.shouldHandle = () => false
  const room = openRoom(port, plainDialect(pages))
  await expect(room.begin(guest)).rejects.toThrow('the server did not upgrade: HTTP/1.1 400')
})

test('votes count when all are acknowledged and everybody has seen them', async () => {
  let votes = 0
  const port = await startServer((everybody) => {
    votes += 1
    for (const each of everybody) each.send(`T${votes}`)
  })
  server.on('connection', (socket) => socket.on('message', () => socket.send('A')))
  const room = openRoom(port, voteFloorDialect())
  await room.begin(guest)
  await room.admit(guests(3), 3)
  const voted = await room.vote(30)
  expect(voted.acksMs).toHaveLength(3)
  expect(voted).toMatchObject({ talliesPerSecond: 3, ackBytes: 1, tallyBytes: 2 })
  await room.end()
})

test('votes of which one is lost are no figure', async () => {
  const port = await startServer((everybody) => everybody.at(-1)?.terminate())
  const room = openRoom(port, voteFloorDialect())
  await room.begin(guest)
  await room.admit(guests(3), 3)
  await expect(room.vote(10)).rejects.toThrow('the votes')
})

test('who lost the server comes back by themselves, and the next page counts only with everybody', async () => {
  const send = (everybody: WebSocket[], page: string) => everybody.forEach((each) => each.send(page))
  const port = await startServer(send)
  const room = openRoom(port, plainDialect(pages))
  await room.begin(guest)
  await room.admit(guests(3), 3)
  await room.turn(0)
  const back = room.comeBack(0)
  for (const client of server.clients) client.terminate()
  expect((await back).lastBackAtMs).toBeGreaterThan(0)
  expect((await room.turn(1)).receiptsMs).toHaveLength(3)
  await room.end()
})
