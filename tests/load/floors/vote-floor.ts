// The least that a room can do with votes, on `ws` as it comes: everybody who connects is sent a snapshot at once; a vote is
// counted in memory and acknowledged, and four times a second at most everybody is told how many there are. It checks
// nobody, decides nothing and stores nothing. Its answers are as long as the product's.
// node vote-floor.ts PORT ACK_BYTES TALLY_BYTES
import { WebSocket, WebSocketServer } from 'ws'

const [port, ackBytes = 1, tallyBytes = 1] = process.argv.slice(2).map(Number)
const everyMs = 250
const ack = 'A'.padEnd(ackBytes, ' ')
const everybody = new Set<WebSocket>()
let votes = 0
let telling = false

function tell() {
  telling = false
  const tally = `T${votes}`.padEnd(tallyBytes, ' ')
  for (const each of everybody) if (each.readyState === WebSocket.OPEN) each.send(tally)
}

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
  socket.on('message', () => {
    votes += 1
    socket.send(ack)
    if (telling) return
    telling = true
    setTimeout(tell, everyMs)
  })
  socket.send('snapshot')
})
