// The least that a live room can do, on `ws` as it comes: everybody who connects is sent a snapshot at once, and whatever
// anybody sends goes to everybody in a plain loop of `send()`. It checks nobody, decides nothing and stores nothing.
// node plain-ws-server.ts PORT SNAPSHOT_BYTES
import { WebSocket, WebSocketServer } from 'ws'

const [port, snapshotBytes] = process.argv.slice(2).map(Number)
const snapshot = 'x'.repeat(snapshotBytes ?? 0)
const everybody = new Set<WebSocket>()

const server = new WebSocketServer({
  port,
  host: '127.0.0.1',
  backlog: 4096,
  perMessageDeflate: false,
  clientTracking: false,
})
server.on('connection', (socket) => {
  everybody.add(socket)
  socket.on('close', () => everybody.delete(socket))
  socket.on('error', () => socket.terminate())
  socket.on('message', (message) => {
    for (const each of everybody) if (each.readyState === WebSocket.OPEN) each.send(message, { binary: false })
  })
  socket.send(snapshot)
})
