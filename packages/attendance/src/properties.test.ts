import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AssessInput, assess } from './assess.ts'
import type { ProgrammeSession, SessionEvidence, Visit } from './evidence.ts'
import type { Interval } from './interval.ts'
import { referencePolicy } from './reference-policy.ts'
import { someInput, someVisits } from './test-arbitraries.ts'
import type { Assessment, Outcome } from './verdict.ts'

/** Higher is better for the person; between `pending` and `review` presence does not decide. */
const rank: Record<Outcome, number> = { incomplete: 0, pending: 1, review: 1, complete: 2 }
const options = { numRuns: 2000 }

type Change = (evidence: SessionEvidence) => SessionEvidence

/** The verdict on the same input with the evidence of each session changed and everything else held fixed. */
function assessChanged(input: AssessInput, change: Change): Assessment {
  return assess({ ...input, evidence: input.evidence.map(change) })
}

/** Some permutation of the items, decided by `seed`. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const keyed = items.map((item, index) => ({ item, key: Math.imul(seed ^ (index + 1), 2654435761) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

const certain = (part: Visit): Visit => ({ ...part, uncertaintyMs: 0 })

function splitInterval<T extends Interval>(interval: T, share: number, first: (part: T) => T): T[] {
  if (!(interval.startMs < interval.endMs)) return [interval]
  const middleMs = interval.startMs + Math.floor((interval.endMs - interval.startMs) * share)
  return [first({ ...interval, endMs: middleMs }), { ...interval, startMs: middleMs }]
}

test('more presence never makes a verdict worse', () => {
  const property = fc.property(someInput, fc.array(someVisits, { minLength: 3, maxLength: 3 }), (input, more) => {
    const before = assess(input)
    const additions = new Map(input.programme.map(({ sessionId }, index) => [sessionId, more[index] ?? []]))
    const after = assessChanged(input, (evidence) => ({
      ...evidence,
      visits: [...evidence.visits, ...(additions.get(evidence.sessionId) ?? [])],
    }))
    expect(rank[after.outcome]).toBeGreaterThanOrEqual(rank[before.outcome])
    for (const [index, { arithmetic }] of before.sessions.entries()) {
      const now = after.sessions[index]?.arithmetic
      if (!arithmetic || !now) continue
      expect(now.low.missedMs).toBeLessThanOrEqual(arithmetic.low.missedMs)
      expect(now.low.allowedMissMs).toBeGreaterThanOrEqual(arithmetic.low.allowedMissMs)
    }
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('a longer visit never makes a verdict worse', () => {
  const property = fc.property(someInput, fc.nat(30_000), (input, longerMs) => {
    const after = assessChanged(input, (evidence) => ({
      ...evidence,
      visits: evidence.visits.map((visit) => Object.assign({}, visit, { endMs: visit.endMs + longerMs })),
    }))
    return rank[after.outcome] >= rank[assess(input).outcome]
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('order, splitting and repetition of intervals never matter', () => {
  const property = fc.property(
    someInput,
    fc.integer(),
    fc.double({ min: 0, max: 1, noNaN: true }),
    (input, seed, share) => {
      const verdict = assessChanged(input, ({ sessionId, visits, outages }) => {
        const splitVisits = visits.flatMap((visit) => splitInterval(visit, share, certain))
        const splitOutages = outages.flatMap((outage) => splitInterval(outage, share, (part) => part))
        return {
          sessionId,
          visits: shuffled([...splitVisits, ...visits], seed),
          outages: shuffled([...splitOutages, ...outages], seed),
        }
      })
      expect(verdict).toEqual(assess(input))
    },
  )
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('it does not matter in how many pieces and in which order the evidence is handed in', () => {
  const property = fc.property(someInput, fc.integer(), (input, seed) => {
    const pieces = input.evidence.flatMap(({ sessionId, visits, outages }) => [
      ...visits.map((visit) => ({ sessionId, visits: [visit], outages: [] })),
      ...outages.map((outage) => ({ sessionId, visits: [], outages: [outage] })),
    ])
    expect(assess({ ...input, evidence: shuffled(pieces, seed) })).toEqual(assess(input))
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('the same day at another time gives the same verdict', () => {
  const property = fc.property(someInput, fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (input, byMs) => {
    const moved = <T extends Interval>(interval: T): T => ({
      ...interval,
      startMs: interval.startMs + byMs,
      endMs: interval.endMs + byMs,
    })
    const programme = input.programme.map(
      (session): ProgrammeSession =>
        Object.assign({}, session, {
          scheduled: moved(session.scheduled),
          actual: session.actual && moved(session.actual),
        }),
    )
    const evidence = input.evidence.map(({ sessionId, visits, outages }) => ({
      sessionId,
      visits: visits.map(moved),
      outages: outages.map(moved),
    }))
    const nowMs = input.nowMs === undefined ? undefined : input.nowMs + byMs
    expect(assess({ ...input, programme, evidence, nowMs })).toEqual(assess(input))
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('whatever the truth within the uncertainty is, a verdict that is not left to a person agrees with it', () => {
  const property = fc.property(
    someInput,
    fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    (input, shares) => {
      const truth = assessChanged(input, (evidence) => ({
        ...evidence,
        visits: evidence.visits.map((visit) => {
          const lasted =
            visit.startMs <= visit.endMs ? Math.floor(visit.uncertaintyMs * Number(shares.next().value)) : 0
          return { startMs: visit.startMs, endMs: visit.endMs + lasted, uncertaintyMs: 0 }
        }),
      }))
      const { outcome } = assess(input)
      return (outcome !== 'complete' && outcome !== 'incomplete') || truth.outcome === outcome
    },
  )
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('the arithmetic adds up at both ends, and nothing in it is negative', () => {
  const property = fc.property(someInput, (input) => {
    for (const { arithmetic } of assess(input).sessions) {
      for (const end of arithmetic ? [arithmetic.low, arithmetic.high] : []) {
        expect(end.creditedMs + end.missedMs + end.excludedOutageMs + end.remainingMs).toBe(end.windowMs)
        expect(end.requiredMs + end.allowedMissMs).toBe(end.windowMs - end.excludedOutageMs)
        expect(Math.min(...Object.values(end))).toBeGreaterThanOrEqual(0)
      }
    }
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('an outcome other than complete always has a reason, and complete has none', () => {
  const property = fc.property(someInput, (input) => {
    const { outcome, reasons } = assess(input)
    return (reasons.length === 0) === (outcome === 'complete')
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('numbers of every kind, in every place, make nothing throw', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, Number.MAX_VALUE), fc.integer())
  const interval = fc.record({ startMs: number, endMs: number })
  const session = fc.record({
    sessionId: fc.constantFrom('A', 'B'),
    kind: fc.string(),
    required: fc.boolean(),
    state: fc.constantFrom('planned', 'open', 'ended', 'cancelled'),
    scheduled: interval,
    actual: fc.option(interval),
  })
  const evidence = fc.record({
    sessionId: fc.constantFrom('A', 'B', 'C'),
    visits: fc.array(fc.record({ startMs: number, endMs: number, uncertaintyMs: number })),
    outages: fc.array(interval),
  })
  const share = { kind: 'share', scope: 'session', sessions: 'required' } as const
  const policy = fc
    .record({
      version: number,
      gaps: fc.record({ bridgedUpToS: number }),
      outages: fc.record({ countAs: fc.constantFrom('excluded', 'credited', 'missed'), reviewAbovePercent: number }),
      requirements: fc.array(number.map((minPercent) => ({ ...share, minPercent }))),
    })
    .map((changes) => ({ ...referencePolicy, ...changes }))
  const input = fc.record({ programme: fc.array(session), evidence: fc.array(evidence), policy, nowMs: number })
  const answers = fc.property(input, (given) => assess(given).outcome in rank)
  expect(() => fc.assert(answers, options)).not.toThrow()
})
