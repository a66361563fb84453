import type { PersonInput } from '@muster/attendance/assess-all'
import type { ProgrammeSession, Visit } from '@muster/attendance/evidence'
import type { FloorIntervals } from '../floors/attendance-floor.ts'

export const sessionCount = 10
export const intervalCount = 20

const minuteMs = 60_000
const lengthMs = 90 * minuteMs
const startMs = Date.UTC(2021, 10, 24, 1)

/** Ten sessions of an hour and a half, two a day, all over. */
export const programme: readonly ProgrammeSession[] = Array.from({ length: sessionCount }, (_, index) => {
  const from = startMs + Math.floor(index / 2) * 24 * 60 * minuteMs + (index % 2) * 2 * lengthMs
  const window = { startMs: from, endMs: from + lengthMs }
  return {
    sessionId: `session-${index}`,
    kind: 'presentation',
    required: true,
    state: 'ended',
    scheduled: window,
    actual: window,
    day: `day-${Math.floor(index / 2)}`,
  }
})

/**
 * The `index`th person of a large project, the same one in every run: twenty visits to each session, a drop between most
 * of them, two devices at once for some; every other visit ends uncertain; one in a hundred had an outage.
 */
export function makePerson(index: number): PersonInput {
  const random = makeRandom(index + 1)
  return {
    personId: `person-${index}`,
    evidence: programme.map(({ sessionId, scheduled }) => ({
      sessionId,
      visits: makeVisits(scheduled.startMs, random),
      outages:
        random() < 0.01 ? [{ startMs: scheduled.startMs + minuteMs, endMs: scheduled.startMs + 2 * minuteMs }] : [],
    })),
  }
}

function makeVisits(fromMs: number, random: () => number): readonly Visit[] {
  const pieceMs = lengthMs / intervalCount
  return Array.from({ length: intervalCount }, (_, piece) => {
    const start = fromMs + piece * pieceMs + Math.floor(random() * 20_000)
    const stays = pieceMs + Math.floor(random() * 40_000) - 50_000
    return { startMs: start, endMs: start + stays, uncertaintyMs: piece % 2 === 0 ? 0 : 15_000 }
  })
}

/** The same person as the floor takes them. */
export function toFloor({ evidence }: PersonInput): readonly FloorIntervals[] {
  return evidence.map(({ visits }) =>
    visits.map(({ startMs, endMs, uncertaintyMs }) => [startMs, endMs, uncertaintyMs] as const),
  )
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
