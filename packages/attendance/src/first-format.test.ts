import { expect, test } from 'vitest'
import { parsePolicy } from './parse-policy.ts'

/** A policy as it was stored before the language had a format. */
const stored = {
  version: 1,
  window: 'actual',
  gaps: { bridgedUpToS: 120 },
  outages: { countAs: 'excluded', reviewAbovePercent: 100 },
  requirements: [{ kind: 'every-required-session', minPercent: 90 }],
}
const withField = (changes: object) => parsePolicy({ ...stored, ...changes })
const requiring = (...minPercents: readonly unknown[]) =>
  withField({ requirements: minPercents.map((minPercent) => ({ kind: 'every-required-session', minPercent })) })

test('a stored policy is read as it was meant', () => {
  expect(parsePolicy(stored)).toEqual({
    ok: true,
    policy: {
      format: 2,
      version: 1,
      window: 'actual',
      breaks: 'counted',
      gaps: { bridgedUpToS: 120 },
      outages: { countAs: 'excluded', reviewAbovePercent: 100 },
      sources: { hub: 'ignored', import: 'ignored' },
      ownSessions: 'exempt',
      requirements: [{ kind: 'share', scope: 'session', sessions: 'required', minPercent: 90 }],
      tiers: [],
      credits: null,
      makeUp: null,
      checks: null,
      overrides: { secondApprover: false },
      appeals: null,
    },
  })
})

test('read and stored again, it is the same policy', () => {
  const parsed = parsePolicy(stored)
  expect(parsePolicy(parsed.ok ? JSON.parse(JSON.stringify(parsed.policy)) : null)).toEqual(parsed)
})

test.each([
  ['the same kind twice', requiring(90, 80), [{ code: 'duplicate-kind', path: 'requirements.1.kind' }]],
  ['no requirement', requiring(), [{ code: 'empty', path: 'requirements' }]],
  ['three decimals', requiring(66.667), [{ code: 'too-many-decimals', path: 'requirements.0.minPercent' }]],
  [
    'what it could not say yet',
    withField({ window: 'scheduled' }),
    [{ code: 'not-one-of', path: 'window', allowed: ['actual'] }],
  ],
  ['a key it did not have', withField({ makeUp: null }), [{ code: 'unknown-key', path: 'makeUp' }]],
])('%s is refused as it was then', (_, parsed, issues) => {
  expect(parsed).toEqual({ ok: false, issues })
})
