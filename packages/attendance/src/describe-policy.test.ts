import { expect, test } from 'vitest'
import { describePolicy } from './describe-policy.ts'
import { referencePolicy } from './reference-policy.ts'
import { makePolicy } from './test-makers.ts'

test('the reference policy in clauses', () => {
  expect(describePolicy(referencePolicy)).toEqual([
    { code: 'require-share', params: { scope: 'session', sessions: 'required', minPercent: 90, tier: null } },
    { code: 'window', params: { window: 'actual' } },
    { code: 'breaks', params: { breaks: 'excluded' } },
    { code: 'gaps-bridged', params: { bridgedUpToS: 120 } },
    { code: 'outages', params: { countAs: 'excluded' } },
    { code: 'hub', params: { treatment: 'review' } },
    { code: 'import', params: { treatment: 'counts' } },
    { code: 'own-sessions', params: { ownSessions: 'exempt' } },
    { code: 'appeals', params: { withinDays: 14 } },
  ])
})

test('everything that can be said is said', () => {
  const policy = makePolicy({
    gaps: { bridgedUpToS: 0 },
    outages: { countAs: 'credited', reviewAbovePercent: 30 },
    tiers: [
      {
        tier: 'participation',
        creditPercent: 50,
        requirements: [{ kind: 'late', sessions: 'all', maxS: 900 }],
      },
    ],
    credits: {
      scope: 'programme',
      sessions: 'all',
      worth: { kind: 'steps', steps: [{ fromMinutes: 50, minChecks: 0, hundredths: 100 }] },
      checksPerCredit: 0,
    },
    makeUp: { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: null },
    checks: {
      forms: ['prompt'],
      placing: { kind: 'every', fromMinutes: 12, toMinutes: 14 },
      announced: 'some',
      onlyOne: null,
      expireAfterS: 60,
    },
    overrides: { secondApprover: true },
    appeals: null,
  })
  const clauses = describePolicy(policy)
  expect(clauses.map(({ code }) => code)).toEqual([
    'require-share',
    'tier',
    'require-late',
    'credits-steps',
    'make-up',
    'place-checks-every',
    'window',
    'breaks',
    'gaps-missed',
    'outages',
    'outages-review',
    'hub',
    'import',
    'own-sessions',
    'second-approver',
    'no-appeals',
  ])
  expect(clauses[2]?.params).toEqual({ sessions: 'all', maxS: 900, tier: 'participation' })
  expect(clauses[5]?.params).toMatchObject({ fromMinutes: 12, toMinutes: 14, expireAfterS: 60 })
})
