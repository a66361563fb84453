import * as fc from 'fast-check'
import type { CreditRule } from './credit-rule.ts'
import type { MakeUp, Policy } from './policy.ts'
import { referencePolicy } from './reference-policy.ts'
import type { Requirement } from './requirements/kinds.ts'
import type { Selection } from './requirements/selection.ts'

// Minutes are long for sessions of a minute: what a rule says in minutes is met or failed by a lot, and by seconds only
// where it says seconds.
const scope = fc.constantFrom('session', 'day', 'programme')
const sessions: fc.Arbitrary<Selection> = fc.constantFrom<Selection[]>(
  'required',
  'required',
  'all',
  { kinds: ['discussion'] },
  { tags: ['polls'] },
)
const about = { scope, sessions }
const limitOf = (kind: 'late' | 'left-early' | 'longest-absence'): fc.Arbitrary<Requirement> =>
  fc.record({ kind: fc.constant(kind), sessions, maxS: fc.integer({ min: 0, max: 30 }) })

const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({ kind: fc.constant('share'), ...about, minPercent: fc.constantFrom(10, 33.33, 50, 80, 100) }),
  fc.record({ kind: fc.constant('share'), ...about, minPercent: fc.constantFrom(10, 33.33, 50, 80, 100) }),
  fc.record({ kind: fc.constant('minutes'), ...about, minMinutes: fc.constantFrom(1, 2) }),
  fc.record({ kind: fc.constant('missed'), ...about, maxMinutes: fc.constantFrom(0, 1) }),
  limitOf('late'),
  limitOf('left-early'),
  limitOf('longest-absence'),
  fc.record({
    kind: fc.constant('checks'),
    ...about,
    forms: fc.constantFrom(['prompt'], ['prompt', 'poll']),
    demand: fc.constantFrom(
      { kind: 'count', count: 1 },
      { kind: 'percent', minPercent: 50 },
      { kind: 'density', count: 1, perMinutes: 1 },
    ),
  }),
  fc.record({
    kind: fc.constant('activity'),
    activity: fc.constant('evaluation'),
    scope: fc.constantFrom('session', 'programme'),
    sessions,
    withinHours: fc.constantFrom(null, 1),
    validated: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('min-credits'), minHundredths: fc.constantFrom(25, 100) }),
)
const requirements = fc.array(requirement, { minLength: 1, maxLength: 3 })

const credits: fc.Arbitrary<CreditRule> = fc.record({
  ...about,
  worth: fc.constantFrom<CreditRule['worth'][]>(
    { kind: 'rate', minutesPerCredit: 1, stepHundredths: 25, rounding: 'nearest', minHundredths: 25 },
    { kind: 'rate', minutesPerCredit: 1, stepHundredths: 10, rounding: 'down', minHundredths: 0 },
    { kind: 'steps', steps: [{ fromMinutes: 1, minChecks: 1, hundredths: 100 }] },
  ),
  checksPerCredit: fc.constantFrom(0, 0, 1),
})

const makeUp: fc.Arbitrary<MakeUp> = fc.record({
  withinDays: fc.constant(1),
  maxSessions: fc.constantFrom(1, 2),
  maxSpeedPercent: fc.constantFrom(100, 400),
  quiz: fc.constantFrom(null, null, 'quiz'),
})

const treatment = fc.constantFrom('counts', 'review', 'ignored')

/** Policies that say anything that can be said. */
export const someRichPolicy: fc.Arbitrary<Policy> = fc
  .record({
    window: fc.constantFrom('actual', 'scheduled', 'both'),
    breaks: fc.constantFrom('excluded', 'counted'),
    gaps: fc.record({ bridgedUpToS: fc.integer({ min: 0, max: 12 }) }),
    outages: fc.record({
      countAs: fc.constantFrom('excluded', 'credited', 'missed'),
      reviewAbovePercent: fc.constantFrom(0, 20, 50, 100),
    }),
    sources: fc.record({ hub: treatment, import: treatment }),
    ownSessions: fc.constantFrom('exempt', 'no-credit', 'credit'),
    requirements,
    tiers: fc
      .array(requirements, { maxLength: 2 })
      .map((lists) => lists.map((list, index) => ({ tier: `tier-${index}`, requirements: list, creditPercent: 50 }))),
    credits: fc.option(credits),
    makeUp: fc.option(makeUp),
  })
  .map((said) => ({ ...referencePolicy, ...said }))
