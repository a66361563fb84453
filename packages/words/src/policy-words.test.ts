import { describePolicy } from '@muster/attendance/describe-policy'
import type { Policy } from '@muster/attendance/policy'
import { morePresets, presetsInFront } from '@muster/attendance/presets/presets'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { createInstance } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import failureEn from './en/failure.json' with { type: 'json' }
import policyEn from './en/policy.json' with { type: 'json' }
import failureKo from './ko/failure.json' with { type: 'json' }
import policyKo from './ko/policy.json' with { type: 'json' }
import { clauseKey, clauseParams, clauseWords } from './policy-words.ts'

const required = 'required' as const
/** What no preset says. */
const rest: Policy = {
  ...referencePolicy,
  window: 'both',
  breaks: 'counted',
  outages: { countAs: 'credited', reviewAbovePercent: 20 },
  sources: { hub: 'ignored', import: 'ignored' },
  ownSessions: 'credit',
  requirements: [
    { kind: 'longest-absence', sessions: required, maxS: 300 },
    { kind: 'checks', scope: 'day', sessions: 'all', forms: ['poll'], demand: { kind: 'count', count: 2 } },
  ],
  overrides: { secondApprover: true },
  appeals: null,
}
const policies = [
  ...[...presetsInFront, ...morePresets].map(({ policy }) => policy),
  rest,
  {
    ...rest,
    outages: { countAs: 'missed' as const, reviewAbovePercent: 100 },
    sources: { hub: 'counts' as const, import: 'review' as const },
    makeUp: { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: 'quiz' },
    requirements: (['programme', 'session'] as const).flatMap((scope) =>
      [96, null].flatMap((withinHours) =>
        [true, false].map((validated) => ({
          kind: 'activity' as const,
          activity: 'report',
          scope,
          sessions: required,
          withinHours,
          validated,
        })),
      ),
    ),
  },
]
const clauses = policies.flatMap((policy) => describePolicy(policy)).map(({ code, params }) => ({ code, params }))

describe.each([
  ['en', { failure: failureEn, policy: policyEn }],
  ['ko', { failure: failureKo, policy: policyKo }],
] as const)('in %s', (language, resources) => {
  const i18n = createInstance()
  beforeAll(() =>
    i18n.init({
      lng: language,
      resources: { [language]: resources },
      interpolation: { escapeValue: false },
      missingInterpolationHandler: () => 'undefined',
    }),
  )

  test.each(clauses.map((clause) => [clauseKey(clause), clause] as const))('%s has its words', (key, clause) => {
    expect(i18n.exists(key, clauseParams(i18n.t, clause, language))).toBe(true)
    expect(clauseWords(i18n.t, clause, language)).not.toMatch(/undefined|null|NaN|<|policy:/)
  })
})

const share = { scope: 'day', sessions: 'required', minPercent: 80, tier: null }
const checks = { scope: 'session', sessions: 'required', forms: ['prompt'] }
const rate = { minutesPerCredit: 50, rounding: 'down', stepHundredths: 100, minHundredths: 0 }
test.each([
  [
    'a share of each day with its share and its scope',
    { code: 'require-share', params: share },
    'Participants must be there for at least 80% of each day’s required sessions together.',
  ],
  [
    'one credit as one',
    { code: 'require-min-credits', params: { minHundredths: 100 } },
    'Participants must earn at least 1 credit.',
  ],
  [
    'a quarter of a credit as less than one',
    { code: 'require-min-credits', params: { minHundredths: 25 } },
    'Participants must earn at least 0.25 credits.',
  ],
  [
    'one check as one',
    { code: 'require-checks', params: { ...checks, demand: { kind: 'density', count: 1, perMinutes: 50 } } },
    'Participants must answer one attention check for every 50 minutes of every required session.',
  ],
  [
    'all checks as all',
    { code: 'require-checks', params: { ...checks, demand: { kind: 'percent', minPercent: 100 } } },
    'Participants must answer all attention checks in every required session.',
  ],
  [
    'whole credits as whole',
    { code: 'credits-rate', params: rate },
    'Every 50 minutes is a credit, rounded down to whole credits.',
  ],
  [
    'sessions of a kind by the name of the kind',
    { code: 'require-share', params: { ...share, sessions: { kinds: ['discussion', 'site-visit'] } } },
    'Participants must be there for at least 80% of each day’s sessions of these kinds together: discussions, site visits.',
  ],
  [
    'sessions with a tag by the tag',
    { code: 'require-share', params: { ...share, sessions: { tags: ['polls'] } } },
    'Participants must be there for at least 80% of each day’s sessions with one of these tags together: polls.',
  ],
])('the sentence names %s', async (_, clause, sentence) => {
  const i18n = createInstance()
  await i18n.init({ lng: 'en', resources: { en: { policy: policyEn } }, interpolation: { escapeValue: false } })
  expect(clauseWords(i18n.t, clause, 'en')).toBe(sentence)
})
