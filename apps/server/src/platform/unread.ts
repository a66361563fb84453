import type { LiveSocket } from './connection.ts'

/** Messages waiting for one connection from which on it is spared news that the next will replace. */
const manyUnread = 50
/** And at which it is given up: it comes back and is brought up to date at once. */
const mostUnread = 500
/** The room of those who are behind, on every process. */
export const behind = 'behind'

/**
 * Looks for connections that do not read what they are sent, so that they cannot fill the memory: above some fifty
 * messages they are spared what only matters while it is new, above some hundreds they are dropped. Calls `caughtUp` where
 * one that was behind has read everything; answers how many were dropped.
 */
export function relieveUnread(sockets: readonly LiveSocket[], caughtUp: (socket: LiveSocket) => void): number {
  let dropped = 0
  for (const socket of sockets) {
    const unread = unreadOf(socket)
    if (unread > mostUnread) {
      socket.conn.close(true)
      dropped += 1
    } else if (unread > manyUnread) {
      void socket.join(behind)
    } else if (socket.rooms.has(behind) && hasReadAll(socket)) {
      void socket.leave(behind)
      caughtUp(socket)
    }
  }
  return dropped
}

/** engine.io queues without limit; how much waits is its own affair, which is why this asks it untyped. */
type Queue = { writeBuffer: unknown[]; transport: { writable: boolean } }
const queueOf = ({ conn }: LiveSocket) => conn as unknown as Queue
const unreadOf = (socket: LiveSocket) => queueOf(socket).writeBuffer.length
/** What was handed on and not yet taken by the network is in no queue of engine.io's. */
const hasReadAll = (socket: LiveSocket) => unreadOf(socket) === 0 && queueOf(socket).transport.writable
