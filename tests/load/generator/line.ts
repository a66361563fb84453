import { connect } from 'node:net'
import { findFrame, opcodes, pingFrame, readClose, textFrame } from './frames.ts'

/** A WebSocket client made for load: it does what a server needs, and as little as it can for each message. */
export type Line = { send(text: string): void; ping(): void; close(): void }

export type LineOptions = {
  port: number
  path: string
  cookie: string | null
  onOpen(): void
  /** A text from the server, from `start` to `end`; the bytes are overwritten once this returns. */
  onText(bytes: Buffer, start: number, end: number): void
  /** The server answered a ping. */
  onPong(): void
  /** The line is gone, or never came to be, without `close` having been called. */
  onClosed(why: Error): void
}

/** What all lines of this process read into, one at a time. */
const arriving = Buffer.alloc(256 * 1024)

const endOfHeaders = '\r\n\r\n'

/** Opens a WebSocket to a server on this machine. */
export function openLine({ port, path, cookie, onOpen, onText, onPong, onClosed }: LineOptions): Line {
  let upgraded = false
  let closed = false
  /** The beginning of what has not arrived whole. */
  let waiting: Buffer | null = null

  const receive = (count: number) => {
    if (closed) return
    const bytes = waiting === null ? arriving : Buffer.concat([waiting, arriving.subarray(0, count)])
    const until = waiting === null ? count : bytes.length
    const rest = upgraded ? readFrames(bytes, 0, until) : readUpgrade(bytes, until)
    waiting = rest < until ? Buffer.from(bytes.subarray(rest, until)) : null
  }
  const readUpgrade = (bytes: Buffer, until: number): number => {
    const end = bytes.subarray(0, until).indexOf(endOfHeaders)
    if (end < 0) return 0
    const head = bytes.toString('latin1', 0, end)
    if (!head.startsWith('HTTP/1.1 101')) {
      fail(new Error(`the server did not upgrade: ${head.split('\r\n', 1)[0]}`))
      return until
    }
    upgraded = true
    onOpen()
    return readFrames(bytes, end + endOfHeaders.length, until)
  }
  const readFrames = (bytes: Buffer, from: number, until: number): number => {
    let offset = from
    for (let frame = findFrame(bytes, offset, until); frame && !closed; frame = findFrame(bytes, offset, until)) {
      if (frame.opcode === opcodes.text) onText(bytes, frame.start, frame.end)
      if (frame.opcode === opcodes.pong) onPong()
      if (frame.opcode === opcodes.close) fail(new Error(`the server closed the line: ${readClose(bytes, frame)}`))
      offset = frame.end
    }
    return offset
  }
  const fail = (why: Error) => {
    if (closed) return
    closed = true
    socket.destroy()
    onClosed(why)
  }

  const socket = connect({
    port,
    host: '127.0.0.1',
    noDelay: true,
    onread: {
      buffer: arriving,
      callback(count) {
        receive(count)
        return true
      },
    },
  })
  socket.once('connect', () => socket.write(upgradeRequest({ port, path, cookie })))
  socket.once('error', fail)
  socket.once('close', () => fail(new Error('the connection ended')))
  return {
    send: (text) => socket.write(textFrame(text)),
    ping: () => socket.write(pingFrame),
    close() {
      closed = true
      socket.destroy()
    },
  }
}

function upgradeRequest({ port, path, cookie }: { port: number; path: string; cookie: string | null }): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(cookie === null ? [] : [`Cookie: ${cookie}`]),
  ]
  return lines.join('\r\n') + endOfHeaders
}
