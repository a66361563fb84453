import type { SessionStanding } from '@muster/contracts/attendance'
import type { Scene } from './scene.ts'
import { heldMs, type Measure, presentMs, type Span, type Stay } from './stay.ts'

/** What is known of one person: by their own log, and as the product has it. */
export type Attended = {
  kind: string
  stays: readonly Stay[]
  standing: Pick<SessionStanding, 'outcome' | 'creditedMs'>
}

export type Compared = {
  /** By how much the credit was off that was furthest off what it may be, and what it may be. */
  worst: { kind: string; errorMs: number; boundMs: number }
  wrong: string[]
  /** So close to what is needed that the logs themselves do not tell. */
  undecided: number
  /** Whose presence is within `nearMs` of what is needed, and how many of them are left to a person's decision. */
  near: { people: number; review: number }
  away: { people: number; review: number }
}

/**
 * Compares what the product has credited and decided with when people were really there. `lateMs`: how late the machine
 * was in what it did; logs and the product's clock may differ by as much for no other reason.
 */
export function compareAll(
  all: readonly Attended[],
  { scene, measure, lateMs }: { scene: Scene; measure: Measure; lateMs: number },
): Compared {
  const compared: Compared = {
    worst: { kind: 'nobody', errorMs: 0, boundMs: 1 },
    wrong: [],
    undecided: 0,
    near: { people: 0, review: 0 },
    away: { people: 0, review: 0 },
  }
  for (const person of all) {
    const { creditedMs, outcome } = person.standing
    const theirs = { ...measure, outages: measure.outages.filter((outage) => wasHit(person.stays, outage)) }
    const truth = presentMs(person.stays, theirs)
    const neededMs = (heldMs(theirs) * scene.minPercent) / 100
    const errorMs = Math.max(truth.low - creditedMs.low, creditedMs.low - truth.high, truth.low - creditedMs.high)
    const boundMs = boundOf(person.stays, scene) + lateMs
    const { worst } = compared
    if (errorMs * worst.boundMs > worst.errorMs * boundMs) compared.worst = { kind: person.kind, errorMs, boundMs }
    const needed = truth.low >= neededMs + lateMs
    const missing = truth.high < neededMs - lateMs
    if (!needed && !missing) compared.undecided += 1
    if ((needed && outcome === 'incomplete') || (missing && outcome === 'complete') || !settled.has(outcome))
      compared.wrong.push(
        `${person.kind}: ${outcome}, present ${truth.low}–${truth.high} of ${Math.ceil(neededMs)} ms needed, ` +
          `credited ${creditedMs.low}–${creditedMs.high}`,
      )
    const near = truth.high >= neededMs - scene.nearMs && truth.low <= neededMs + scene.nearMs
    const group = near ? compared.near : compared.away
    group.people += 1
    if (outcome === 'review') group.review += 1
  }
  return compared
}

/** The server's absence is that of those who were there when it went; who was not there was away anyhow. */
const wasHit = (stays: readonly Stay[], { startMs }: Span) =>
  stays.some(({ from, to }) => from.low <= startMs && to.high >= startMs)

const settled: ReadonlySet<string> = new Set(['complete', 'incomplete', 'review'])

/** One ping for every time that somebody went, and one checkpoint for the server that was killed. */
function boundOf(stays: readonly Stay[], { settings }: Scene): number {
  return stays.length * settings.PING_INTERVAL_MS + settings.CHECKPOINT_INTERVAL_MS
}
