import { describe, expect, test } from 'vitest'
import { parsePolicy } from './parse-policy.ts'
import { nasba } from './presets/nasba.ts'
import { referencePolicy } from './reference-policy.ts'

const parse = (changes: object, policy: object = referencePolicy) => parsePolicy({ ...policy, ...changes })
const share = { kind: 'share', scope: 'session', sessions: 'required', minPercent: 90 }
const activity = {
  kind: 'activity',
  activity: 'evaluation',
  scope: 'programme',
  sessions: 'required',
  withinHours: 96,
  validated: false,
}
const checks = {
  kind: 'checks',
  scope: 'session',
  sessions: 'all',
  forms: ['prompt'],
  demand: { kind: 'count', count: 1 },
}
const tier = { tier: 'participation', requirements: [share], creditPercent: 50 }
const { credits, checks: plan } = nasba.policy

describe('what is said in other words than the language has', () => {
  test.each<[string, object, readonly unknown[]]>([
    ['a newer format than is known', { format: 3 }, [{ code: 'not-one-of', path: 'format', allowed: [2] }]],
    ['a requirement that is none', { requirements: ['share'] }, [{ code: 'not-an-object', path: 'requirements.0' }]],
    [
      'a limit with a share',
      { requirements: [{ kind: 'late', sessions: 'all', maxS: 900, minPercent: 90 }] },
      [{ code: 'unknown-key', path: 'requirements.0.minPercent' }],
    ],
    [
      'a demand of one kind with the number of another',
      { requirements: [share, { ...checks, forms: ['poll'], demand: { kind: 'count', count: 1, perMinutes: 50 } }] },
      [{ code: 'unknown-key', path: 'requirements.1.demand.perMinutes' }],
    ],
    [
      'kinds and tags at once',
      { requirements: [{ ...share, sessions: { kinds: ['discussion'], tags: ['polls'] } }] },
      [{ code: 'unknown-key', path: 'requirements.0.sessions.kinds' }],
    ],
    [
      'no kinds',
      { requirements: [{ ...share, sessions: { kinds: [] } }] },
      [{ code: 'empty', path: 'requirements.0.sessions.kinds' }],
    ],
    [
      'a name with blanks',
      { requirements: [share, { ...activity, activity: 'My survey' }] },
      [{ code: 'not-a-name', path: 'requirements.1.activity' }],
    ],
    [
      'perhaps',
      { overrides: { secondApprover: 'perhaps' } },
      [{ code: 'not-true-or-false', path: 'overrides.secondApprover' }],
    ],
    [
      'two things at once, both named',
      { breaks: 'skipped', appeals: { withinDays: 0 } },
      [
        { code: 'not-one-of', path: 'breaks', allowed: ['excluded', 'counted'] },
        { code: 'out-of-range', path: 'appeals.withinDays', min: 1, max: 366 },
      ],
    ],
    [
      'steps that do not rise',
      {
        credits: {
          ...credits,
          checksPerCredit: 0,
          worth: {
            kind: 'steps',
            steps: [
              { fromMinutes: 50, minChecks: 0, hundredths: 100 },
              { fromMinutes: 40, minChecks: 0, hundredths: 200 },
            ],
          },
        },
      },
      [{ code: 'not-ascending', path: 'credits.worth.steps.1' }],
    ],
    [
      'from fourteen to twelve minutes',
      { checks: { ...plan, placing: { kind: 'every', fromMinutes: 14, toMinutes: 12 } } },
      [{ code: 'not-ascending', path: 'checks.placing.toMinutes' }],
    ],
  ])('%s', (_, changes, issues) => {
    expect(parse(changes)).toEqual({ ok: false, issues })
  })
})

describe('what is right by itself and does not fit together', () => {
  test.each<[string, object, readonly unknown[]]>([
    ['nothing about a session', { requirements: [activity] }, [{ code: 'no-attendance', path: 'requirements' }]],
    [
      'nothing about a session in a lesser tier',
      { tiers: [{ ...tier, requirements: [activity] }] },
      [{ code: 'no-attendance', path: 'tiers.0.requirements' }],
    ],
    [
      'credits asked for, and none awarded',
      { requirements: [{ kind: 'min-credits', minHundredths: 100 }] },
      [{ code: 'needs-credits', path: 'requirements.0' }],
    ],
    [
      'checks asked for, and none placed',
      { requirements: [checks] },
      [{ code: 'needs-checks', path: 'requirements.0.forms' }],
    ],
    [
      'codes asked for, and only prompts placed',
      { requirements: [{ ...checks, forms: ['spoken-code'] }], checks: plan },
      [{ code: 'needs-checks', path: 'requirements.0.forms' }],
    ],
    ['credits by checks, and none placed', { credits }, [{ code: 'needs-checks', path: 'credits' }]],
    [
      'the same rule twice',
      { requirements: [share, { ...share, minPercent: 80 }] },
      [{ code: 'duplicate-kind', path: 'requirements.1.kind' }],
    ],
    [
      'a lesser tier called complete',
      { tiers: [{ ...tier, tier: 'complete' }] },
      [{ code: 'duplicate-kind', path: 'tiers.0.tier' }],
    ],
    ['two tiers of one name', { tiers: [tier, tier] }, [{ code: 'duplicate-kind', path: 'tiers.1.tier' }]],
    [
      'the last ten minutes from the fifth to the tenth',
      { checks: { ...plan, onlyOne: { earliestMinutesBeforeEnd: 5, latestMinutesBeforeEnd: 10 } } },
      [{ code: 'not-ascending', path: 'checks.onlyOne' }],
    ],
  ])('%s', (_, changes, issues) => {
    expect(parse(changes)).toEqual({ ok: false, issues })
  })

  test.each<[string, object]>([
    ['a share of each session and of the whole', { requirements: [share, { ...share, scope: 'programme' }] }],
    [
      'a share of required sessions and another of discussions',
      { requirements: [share, { ...share, sessions: { kinds: ['discussion'] } }] },
    ],
    ['polls, which need no placing', { requirements: [{ ...checks, forms: ['poll'] }] }],
    ['prompts where they are placed', { requirements: [checks], checks: plan }],
  ])('%s goes well', (_, changes) => {
    expect(parse(changes).ok).toBe(true)
  })
})
