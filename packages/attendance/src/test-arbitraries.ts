import * as fc from 'fast-check'
import type { AssessInput } from './assess.ts'
import type {
  ActivityDone,
  Check,
  Outage,
  ProgrammeSession,
  RecordingView,
  SessionEvidence,
  Visit,
} from './evidence.ts'
import type { Interval } from './interval.ts'
import type { Policy } from './policy.ts'
import { referencePolicy } from './reference-policy.ts'
import { SECOND, START } from './test-makers.ts'
import { someRichPolicy } from './test-policies.ts'

/** Few distinct moments, so that edges meet, overlap and coincide all the time. */
const moment = fc.integer({ min: -10, max: 70 }).map((seconds) => START + seconds * SECOND)

/** Some are empty, some reversed. */
const interval: fc.Arbitrary<Interval> = fc
  .tuple(moment, fc.integer({ min: -2, max: 40 }))
  .map(([startMs, seconds]) => ({ startMs, endMs: startMs + seconds * SECOND }))

const seconds = fc.integer({ min: 0, max: 8 }).map((count) => count * SECOND)

const visit: fc.Arbitrary<Visit> = fc
  .tuple(interval, seconds)
  .map(([{ startMs, endMs }, uncertaintyMs]) => ({ startMs, endMs, uncertaintyMs }))

/** Seen by anybody, and with starts that may be uncertain. */
const richVisit: fc.Arbitrary<Visit> = fc
  .tuple(visit, seconds, fc.constantFrom(undefined, 'live' as const, 'hub' as const, 'import' as const))
  .map(([seen, startUncertaintyMs, source]) => ({ ...seen, startUncertaintyMs, source }))

export const someVisits: fc.Arbitrary<readonly Visit[]> = fc.array(visit, { maxLength: 6 })
export const someRichVisits: fc.Arbitrary<readonly Visit[]> = fc.array(fc.oneof(visit, richVisit), { maxLength: 6 })
export const someOutages: fc.Arbitrary<readonly Outage[]> = fc.array(interval, { maxLength: 3 })

/** A share of every required session, with gaps and outages counted in every way. */
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

const sessionIds = ['A', 'B', 'C', 'D']

const someSession = (sessionId: string): fc.Arbitrary<ProgrammeSession> =>
  fc.record({
    sessionId: fc.constant(sessionId),
    kind: fc.constantFrom('presentation', 'discussion'),
    required: fc.boolean(),
    state: fc.constantFrom('planned', 'open', 'ended', 'ended', 'ended', 'ended', 'cancelled'),
    scheduled: interval,
    actual: fc.option(interval, { freq: 9 }),
    day: fc.constantFrom('one', 'two'),
    tags: fc.constantFrom([], ['polls']),
    parallelGroup: fc.constantFrom(null, null, 'G'),
    breaks: fc.array(interval, { maxLength: 2 }),
    mergedInto: fc.constantFrom(null, null, null, null, 'A'),
  })

const someView: fc.Arbitrary<RecordingView> = fc
  .tuple(interval, moment, fc.integer({ min: 0, max: 60 }))
  .map(([watched, watchedFromMs, tookS]) => ({
    ...watched,
    watchedFromMs,
    watchedToMs: watchedFromMs + tookS * SECOND,
  }))

const someCheck = (sessionId: string): fc.Arbitrary<Check> =>
  fc
    .record({
      checkId: fc.constantFrom('1', '2', '3', '4').map((number) => `${sessionId}${number}`),
      form: fc.constantFrom('prompt', 'poll'),
      askedAtMs: moment,
      answeredAtMs: fc.option(moment),
    })
    .map((check) => ({ ...check, expiresAtMs: check.askedAtMs + 20 * SECOND }))

const someActivities: fc.Arbitrary<readonly ActivityDone[]> = fc.array(
  fc.record({ activity: fc.constantFrom('evaluation', 'quiz'), atMs: moment, validatedAtMs: fc.option(moment) }),
  { maxLength: 2 },
)

const someEvidence = (sessionId: string): fc.Arbitrary<SessionEvidence> =>
  fc.record({
    sessionId: fc.constant(sessionId),
    visits: someRichVisits,
    outages: someOutages,
    untimed: fc.constantFrom(0, 0, 0, 1),
    views: fc.array(someView, { maxLength: 2 }),
    checks: fc.uniqueArray(someCheck(sessionId), { maxLength: 4, selector: ({ checkId }) => checkId }),
    activities: someActivities,
  })

/** One person in a programme of up to four sessions, in every state, under every policy. */
export const someInput: fc.Arbitrary<AssessInput> = fc
  .integer({ min: 1, max: sessionIds.length })
  .map((count) => sessionIds.slice(0, count))
  .chain((ids) =>
    fc.record({
      programme: fc.tuple(...ids.map(someSession)),
      evidence: fc.tuple(...ids.map(someEvidence)),
      policy: fc.oneof(somePolicy, someRichPolicy, someRichPolicy),
      exemptSessionIds: fc.constantFrom([], [], ['A']),
      ownSessionIds: fc.constantFrom([], [], ['B']),
      activities: someActivities,
      nowMs: fc.option(moment, { nil: undefined }),
    }),
  )
