import type { Dialect, Reading } from './dialect.ts'

const nothing: Reading = { kind: 'nothing' }

/** Speaks with floors/plain-socket-io-server.ts, which lets everybody in who asks to join and does nothing else. */
export function plainSocketIoDialect(): Dialect {
  return {
    path: '/socket.io/?EIO=4&transport=websocket',
    read(frame) {
      const text = frame.toString('latin1', 0, 3)
      if (text.startsWith('2')) return { kind: 'reply', text: '3' }
      if (text.startsWith('0')) return { kind: 'reply', text: '40' }
      if (text.startsWith('40')) return { kind: 'reply', text: '420["join"]' }
      return text === '430' ? { kind: 'admitted' } : nothing
    },
    opening: [],
    turn() {
      throw new RangeError('this server is only joined')
    },
    polling: [],
    vote() {
      throw new RangeError('this server is only joined')
    },
    shows: () => '',
    say: null,
    question: null,
    closing: [],
  }
}
