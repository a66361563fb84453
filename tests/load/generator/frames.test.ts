import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { openLine } from './line.ts'

/** A server that sends back what it gets, and what it got. */
async function startEcho() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  server.on('connection', (socket) => socket.on('message', (message: Buffer) => socket.send(message.toString())))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return { server, port: address.port }
}

test.each([1, 125, 126, 65_535, 65_536, 300_000])(
  'a text of %i bytes goes to a real WebSocket server and comes back whole',
  async (length) => {
    const { server, port } = await startEcho()
    const text = 'm'.repeat(length)
    const received = await new Promise<string>((resolve, reject) => {
      const line = openLine({
        port,
        path: '/',
        cookie: null,
        onPong() {},
        onOpen: () => line.send(text),
        onText: (bytes, start, end) => resolve(bytes.toString('utf8', start, end)),
        onClosed: reject,
      })
    })
    expect(received === text).toBe(true)
    for (const client of server.clients) client.terminate()
    server.close()
  },
)

test('several frames that arrive together are read one by one', async () => {
  const { server, port } = await startEcho()
  const texts = ['one', 'x'.repeat(200), 'three']
  const received = await new Promise<string[]>((resolve, reject) => {
    const seen: string[] = []
    const line = openLine({
      port,
      path: '/',
      cookie: null,
      onPong() {},
      onOpen: () => texts.forEach((text) => line.send(text)),
      onText(bytes, start, end) {
        seen.push(bytes.toString('utf8', start, end))
        if (seen.length === texts.length) resolve(seen)
      },
      onClosed: reject,
    })
  })
  expect(received).toEqual(texts)
  for (const client of server.clients) client.terminate()
  server.close()
})
