import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type AssessInput, assess } from './assess.ts'
import type { SessionEvidence, Visit } from './evidence.ts'
import type { Interval } from './interval.ts'
import { referencePolicy } from './reference-policy.ts'
import { someInput, someRichVisits, someVisits } from './test-arbitraries.ts'
import type { Assessment, Outcome, Total } from './verdict.ts'

/** Higher is better for the person; between `pending` and `review` presence does not decide. */
const rank: Record<Outcome, number> = { incomplete: 0, pending: 1, review: 1, complete: 2 }
const options = { numRuns: 1000 }
// Thousands of programmes take their time where the machine has other things to do.
vi.setConfig({ testTimeout: 120_000 })

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
const punctual = (part: Visit): Visit => ({ ...part, startUncertaintyMs: 0 })
const same = <T>(part: T): T => part

function splitInterval<T extends Interval>(
  interval: T,
  share: number,
  { first, second }: { first: (part: T) => T; second: (part: T) => T },
): T[] {
  if (!(interval.startMs < interval.endMs)) return [interval]
  const middleMs = interval.startMs + Math.floor((interval.endMs - interval.startMs) * share)
  return [first({ ...interval, endMs: middleMs }), second({ ...interval, startMs: middleMs })]
}

test('more presence never makes a verdict worse, nor any tier, nor the credits', () => {
  const more = fc.array(someRichVisits, { minLength: 4, maxLength: 4 })
  const property = fc.property(someInput, more, fc.boolean(), (input, more, untimed) => {
    const before = assess(input)
    const additions = new Map(input.programme.map(({ sessionId }, index) => [sessionId, more[index] ?? []]))
    const after = assessChanged(input, (evidence) => ({
      ...evidence,
      visits: [...evidence.visits, ...(additions.get(evidence.sessionId) ?? [])],
      untimed: (evidence.untimed ?? 0) + (untimed ? 1 : 0),
    }))
    expect(rank[after.outcome]).toBeGreaterThanOrEqual(rank[before.outcome])
    for (const [index, { outcome }] of before.tiers.entries())
      expect(rank[after.tiers[index]?.outcome ?? 'incomplete']).toBeGreaterThanOrEqual(rank[outcome])
    for (const [name, hundredths] of Object.entries(before.credits ?? {}))
      expect(Object.entries(after.credits ?? {}).find(([key]) => key === name)?.[1]).toBeGreaterThanOrEqual(hundredths)
    for (const [index, { arithmetic }] of before.sessions.entries()) {
      const now = after.sessions[index]?.arithmetic
      if (!arithmetic || !now) continue
      expect(now.low.missedMs).toBeLessThanOrEqual(arithmetic.low.missedMs)
      expect(now.low.allowedMissMs).toBeGreaterThanOrEqual(arithmetic.low.allowedMissMs)
      expect(now.low.lateMs).toBeLessThanOrEqual(arithmetic.low.lateMs)
      expect(now.low.leftEarlyMs).toBeLessThanOrEqual(arithmetic.low.leftEarlyMs)
      expect(now.low.longestAbsenceMs).toBeLessThanOrEqual(arithmetic.low.longestAbsenceMs)
    }
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('the low end is never better than the high end', () => {
  const property = fc.property(someInput, (input) => {
    const { sessions, totals, credits } = assess(input)
    for (const { arithmetic } of sessions) {
      if (!arithmetic) continue
      const { low, high } = arithmetic
      expect(low.presentMs).toBeLessThanOrEqual(high.presentMs)
      expect(low.missedMs).toBeGreaterThanOrEqual(high.missedMs)
      expect(low.lateMs).toBeGreaterThanOrEqual(high.lateMs)
      expect(low.leftEarlyMs).toBeGreaterThanOrEqual(high.leftEarlyMs)
      expect(low.longestAbsenceMs).toBeGreaterThanOrEqual(high.longestAbsenceMs)
    }
    const isEnough = ({ creditedMs, neededMs }: Total) => creditedMs >= neededMs
    for (const { low, high } of totals) expect(isEnough(high) || !isEnough(low)).toBe(true)
    if (credits) {
      expect(credits.lowHundredths).toBeLessThanOrEqual(credits.highHundredths)
      expect(credits.highHundredths).toBeLessThanOrEqual(credits.reachableHundredths)
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

test('order, splitting and repetition never matter', () => {
  const property = fc.property(
    someInput,
    fc.integer(),
    fc.double({ min: 0, max: 1, noNaN: true }),
    (input, seed, share) => {
      const verdict = assessChanged(input, ({ visits, outages, views = [], checks = [], activities = [], ...rest }) => {
        const parts = { first: certain, second: punctual }
        const splitVisits = visits.flatMap((visit) => splitInterval(visit, share, parts))
        const splitOutages = outages.flatMap((outage) => splitInterval(outage, share, { first: same, second: same }))
        return {
          ...rest,
          visits: shuffled([...splitVisits, ...visits], seed),
          outages: shuffled([...splitOutages, ...outages], seed),
          views: shuffled([...views, ...views], seed),
          checks: shuffled([...checks, ...checks], seed),
          activities: shuffled([...activities, ...activities], seed),
        }
      })
      expect(verdict).toEqual(assess(input))
    },
  )
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('it does not matter in how many pieces and in which order the evidence is handed in', () => {
  const property = fc.property(someInput, fc.integer(), (input, seed) => {
    const nothing = { visits: [], outages: [] }
    const pieces = input.evidence.flatMap(({ sessionId, visits, outages, ...rest }): SessionEvidence[] => [
      ...visits.map((visit) => ({ sessionId, visits: [visit], outages: [] })),
      ...outages.map((outage) => ({ sessionId, visits: [], outages: [outage] })),
      { sessionId, ...nothing, untimed: rest.untimed },
      { sessionId, ...nothing, views: rest.views, checks: rest.checks, activities: rest.activities },
    ])
    expect(assess({ ...input, evidence: shuffled(pieces, seed) })).toEqual(assess(input))
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

/** The same with every moment in it moved: numbers that are moments, and those in ISO 8601. */
function movedBy<T>(value: T, byMs: number): T {
  return JSON.parse(JSON.stringify(value), (key, item: unknown) => {
    if (typeof item === 'number' && momentKeys.has(key)) return item + byMs
    return typeof item === 'string' && item.endsWith('Z') ? new Date(Date.parse(item) + byMs).toISOString() : item
  })
}
const momentKeys = new Set(
  [
    'startMs',
    'endMs',
    'nowMs',
    'watchedFromMs',
    'watchedToMs',
    'askedAtMs',
    'expiresAtMs',
    'answeredAtMs',
    'atMs',
  ].concat('validatedAtMs'),
)

test('the same at another time of the day or of the year gives the same verdict: there is no clock in it', () => {
  const property = fc.property(someInput, fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (input, byMs) => {
    expect(assess(movedBy(input, byMs))).toEqual(movedBy(assess(input), byMs))
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('days are only names: called otherwise, in whatever zone, they give the same verdict', () => {
  const property = fc.property(someInput, (input) => {
    const rename = (text: string) =>
      text.replaceAll('"day":"one"', '"day":"2021-11-24"').replaceAll('"day":"two"', '"day":"2021-11-25"')
    const renamed: typeof input = JSON.parse(rename(JSON.stringify(input)))
    expect(assess(renamed)).toEqual(JSON.parse(rename(JSON.stringify(assess(input)))))
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('whatever the truth within the uncertainty is, a verdict that is not left to a person agrees with it', () => {
  const property = fc.property(
    someInput,
    fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    someVisits,
    (input, shares, unknown) => {
      const part = (ms: number) => Math.floor(ms * Number(shares.next().value))
      const trueVisit = (visit: Visit): readonly Visit[] => {
        const { startMs, endMs, uncertaintyMs, startUncertaintyMs = 0, source = 'live' } = visit
        // What only a person could let count is true or not; after that it is as good as seen.
        if (source !== 'live' && input.policy.sources[source] === 'ignored') return []
        if (source !== 'live' && input.policy.sources[source] === 'review' && part(2) === 0) return []
        if (startMs - startUncertaintyMs > endMs) return []
        const earlierMs = startMs > endMs ? startUncertaintyMs : part(startUncertaintyMs)
        return [{ startMs: startMs - earlierMs, endMs: endMs + part(uncertaintyMs), uncertaintyMs: 0 }]
      }
      const truth = assessChanged(input, ({ untimed = 0, ...evidence }) => {
        const somewhen = untimed > 0 && input.policy.sources.import !== 'ignored' ? unknown.map(certain) : []
        return { ...evidence, visits: [...evidence.visits.flatMap(trueVisit), ...somewhen] }
      })
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
