// The least that letting people in by Socket.IO can cost: WebSocket only, no compression, nobody checked, nothing looked up;
// whoever asks to join is answered with as many bytes as the product's answer has.
// node plain-socket-io-server.ts PORT SNAPSHOT_BYTES
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const [port, snapshotBytes] = process.argv.slice(2).map(Number)
const snapshot = 'x'.repeat(snapshotBytes ?? 0)

const server = createServer((_, response) => response.writeHead(404).end())
const io = new Server(server, { serveClient: false, transports: ['websocket'], perMessageDeflate: false })
io.on('connection', (socket) => {
  socket.on('join', (answer: (snapshot: string) => void) => answer(snapshot))
})
server.listen({ port, host: '127.0.0.1', backlog: 4096 })
