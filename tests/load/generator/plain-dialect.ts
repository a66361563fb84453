import type { Dialect } from './dialect.ts'

/**
 * Speaks with floors/plain-ws-server.ts: its first message is the snapshot, and it sends on to everybody what it is sent.
 * `frames` are what the product sent when the page was turned or something was said: the floor carries the same bytes.
 */
export function plainDialect(frames: readonly string[]): Dialect {
  return {
    path: '/',
    read: (_, { admitted }) => ({ kind: admitted ? 'slide' : 'admitted' }),
    opening: [],
    turn(turn) {
      const frame = frames[turn]
      if (frame === undefined) throw new RangeError(`the product sent no frame ${turn}`)
      return frame
    },
    polling: [],
    vote() {
      throw new Error('nobody votes here')
    },
    shows: () => '',
    say: null,
    question: null,
    closing: [],
  }
}
