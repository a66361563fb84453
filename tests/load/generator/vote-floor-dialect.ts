import type { Dialect } from './dialect.ts'

/** Speaks with floors/vote-floor.ts: its first message is the snapshot, then come acknowledgements and tallies. */
export function voteFloorDialect(): Dialect {
  return {
    path: '/',
    read(frame, { admitted }) {
      if (!admitted) return { kind: 'admitted' }
      const text = frame.toString('latin1')
      return text.startsWith('T') ? { kind: 'tally', ballots: Number(text.slice(1)) } : { kind: 'voted', refusal: null }
    },
    opening: [],
    turn() {
      throw new Error('no page is turned here')
    },
    shows: () => '',
    say: null,
    question: null,
    polling: [],
    // As long as the product's.
    vote: (person) => `${person}`.padEnd(120, ' '),
    closing: [],
  }
}
