import type { Socket } from 'socket.io-client'

type PausableLine = { pause(): void; resume(): void }

/** The WebSocket under a connection, where it can be made to stand still: that of Node's `ws`. Null while there is none. */
export function findLine(socket: Pick<Socket, 'io'>): PausableLine | null {
  const { transport } = socket.io.engine
  const line: unknown = 'ws' in transport ? transport.ws : null
  return isPausable(line) ? line : null
}

const isPausable = (line: unknown): line is PausableLine =>
  typeof line === 'object' && line !== null && 'pause' in line && typeof line.pause === 'function'
