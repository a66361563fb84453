import * as fc from 'fast-check'
import type { AssessInput } from './assess.ts'
import type { Outage, ProgrammeSession, SessionEvidence, Visit } from './evidence.ts'
import type { Interval } from './interval.ts'
import type { Policy } from './policy.ts'
import { referencePolicy } from './reference-policy.ts'
import { SECOND, START } from './test-makers.ts'

/** Few distinct moments, so that edges meet, overlap and coincide all the time. */
const moment = fc.integer({ min: -10, max: 70 }).map((seconds) => START + seconds * SECOND)

/** Some are empty, some reversed. */
const interval: fc.Arbitrary<Interval> = fc
  .tuple(moment, fc.integer({ min: -2, max: 40 }))
  .map(([startMs, seconds]) => ({ startMs, endMs: startMs + seconds * SECOND }))

const visit: fc.Arbitrary<Visit> = fc
  .tuple(interval, fc.integer({ min: 0, max: 8 }))
  .map(([{ startMs, endMs }, seconds]) => ({ startMs, endMs, uncertaintyMs: seconds * SECOND }))

export const someVisits: fc.Arbitrary<readonly Visit[]> = fc.array(visit, { maxLength: 6 })
export const someOutages: fc.Arbitrary<readonly Outage[]> = fc.array(interval, { maxLength: 3 })

export const somePolicy: fc.Arbitrary<Policy> = fc
  .record({
    minPercent: fc.constantFrom(0, 33.33, 50, 75, 90, 99.9, 100),
    bridgedUpToS: fc.integer({ min: 0, max: 12 }),
    countAs: fc.constantFrom('excluded', 'credited', 'missed'),
    reviewAbovePercent: fc.constantFrom(0, 20, 50, 100),
  })
  .map(({ minPercent, bridgedUpToS, countAs, reviewAbovePercent }) => ({
    ...referencePolicy,
    gaps: { bridgedUpToS },
    outages: { countAs, reviewAbovePercent },
    requirements: [{ kind: 'share', scope: 'session', sessions: 'required', minPercent }],
  }))

const sessionIds = ['A', 'B', 'C']

const someSession = (sessionId: string): fc.Arbitrary<ProgrammeSession> =>
  fc.record({
    sessionId: fc.constant(sessionId),
    kind: fc.constant('presentation'),
    required: fc.boolean(),
    state: fc.constantFrom('planned', 'open', 'ended', 'ended', 'ended', 'cancelled'),
    scheduled: interval,
    actual: fc.option(interval, { freq: 9 }),
  })

const someEvidence = (sessionId: string): fc.Arbitrary<SessionEvidence> =>
  fc.record({ sessionId: fc.constant(sessionId), visits: someVisits, outages: someOutages })

/** One person in a programme of up to three sessions, in every state. */
export const someInput: fc.Arbitrary<AssessInput & { readonly evidence: readonly SessionEvidence[] }> = fc
  .integer({ min: 1, max: sessionIds.length })
  .map((count) => sessionIds.slice(0, count))
  .chain((ids) =>
    fc.record({
      programme: fc.tuple(...ids.map(someSession)),
      evidence: fc.tuple(...ids.map(someEvidence)),
      policy: somePolicy,
      exemptSessionIds: fc.constantFrom([], [], ['A']),
      nowMs: fc.option(moment, { nil: undefined }),
    }),
  )
