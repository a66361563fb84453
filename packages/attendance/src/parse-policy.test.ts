import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePolicy } from './parse-policy.ts'
import { referencePolicy } from './reference-policy.ts'
import { requirementKinds } from './requirements/kinds.ts'

const withField = (changes: object) => parsePolicy({ ...referencePolicy, ...changes })
const requiring = (...minPercents: readonly unknown[]) =>
  withField({
    requirements: minPercents.map((minPercent) => ({
      kind: 'share',
      scope: 'session',
      sessions: 'required',
      minPercent,
    })),
  })
const bridging = (bridgedUpToS: unknown) => withField({ gaps: { bridgedUpToS } })

test('the reference policy is a policy, also after a journey through JSON', () => {
  expect(parsePolicy(JSON.parse(JSON.stringify(referencePolicy)))).toEqual({ ok: true, policy: referencePolicy })
})

test.each([
  ['no share at all', requiring(0)],
  ['everything', requiring(100)],
  ['two decimals', requiring(66.67)],
  ['one decimal that binary fractions cannot hold', requiring(99.9)],
  ['no gap bridged', bridging(0)],
  ['an hour bridged', bridging(3600)],
])('%s is allowed', (_, parsed) => {
  expect(parsed.ok).toBe(true)
})

test.each([
  [
    'less than nothing',
    requiring(-0.01),
    [{ code: 'out-of-range', path: 'requirements.0.minPercent', min: 0, max: 100 }],
  ],
  [
    'more than everything',
    requiring(100.01),
    [{ code: 'out-of-range', path: 'requirements.0.minPercent', min: 0, max: 100 }],
  ],
  ['three decimals', requiring(66.667), [{ code: 'too-many-decimals', path: 'requirements.0.minPercent' }]],
  [
    'a share in words',
    requiring('90'),
    [{ code: 'out-of-range', path: 'requirements.0.minPercent', min: 0, max: 100 }],
  ],
  [
    'a share that is no number',
    requiring(NaN),
    [{ code: 'out-of-range', path: 'requirements.0.minPercent', min: 0, max: 100 }],
  ],
  ['the same kind twice', requiring(90, 80), [{ code: 'duplicate-kind', path: 'requirements.1.kind' }]],
  ['no requirement', requiring(), [{ code: 'empty', path: 'requirements' }]],
  ['a negative gap', bridging(-1), [{ code: 'out-of-range', path: 'gaps.bridgedUpToS', min: 0, max: 3600 }]],
  ['more than an hour', bridging(3601), [{ code: 'out-of-range', path: 'gaps.bridgedUpToS', min: 0, max: 3600 }]],
  ['half a second', bridging(0.5), [{ code: 'not-a-whole-number', path: 'gaps.bridgedUpToS' }]],
  [
    'a version before the first',
    withField({ version: 0 }),
    [{ code: 'out-of-range', path: 'version', min: 1, max: Number.MAX_SAFE_INTEGER }],
  ],
  [
    'an unknown window',
    withField({ window: 'planned' }),
    [{ code: 'not-one-of', path: 'window', allowed: ['actual', 'scheduled', 'both'] }],
  ],
  ['a misspelt rule', withField({ minimumPercent: 95 }), [{ code: 'unknown-key', path: 'minimumPercent' }]],
  [
    'a misspelt detail',
    withField({ gaps: { bridgedUpToS: 120, brigdedUpToS: 60 } }),
    [{ code: 'unknown-key', path: 'gaps.brigdedUpToS' }],
  ],
  [
    'a rule of an unknown kind',
    withField({ requirements: [{ kind: 'most-sessions', minPercent: 90 }] }),
    [{ code: 'not-one-of', path: 'requirements.0.kind', allowed: [...requirementKinds.keys()] }],
  ],
  ['requirements that are no list', withField({ requirements: {} }), [{ code: 'not-a-list', path: 'requirements' }]],
  [
    'a part that is missing',
    withField({ gaps: undefined }),
    [
      { code: 'not-an-object', path: 'gaps' },
      { code: 'not-a-whole-number', path: 'gaps.bridgedUpToS' },
    ],
  ],
  [
    'an unknown treatment of outages',
    withField({ outages: { countAs: 'excused', reviewAbovePercent: 101 } }),
    [
      { code: 'not-one-of', path: 'outages.countAs', allowed: ['excluded', 'credited', 'missed'] },
      { code: 'out-of-range', path: 'outages.reviewAbovePercent', min: 0, max: 100 },
    ],
  ],
])('%s is refused, and the place named', (_, parsed, issues) => {
  expect(parsed).toEqual({ ok: false, issues })
})

test('two unknown kinds are unknown, not the same kind twice', () => {
  const parsed = withField({ requirements: ['a', 'b'].map((kind) => ({ kind, minPercent: 90 })) })
  const codes = parsed.ok ? [] : parsed.issues.map(({ code }) => code)
  expect(codes).toEqual(['not-one-of', 'not-one-of'])
})

test('whatever it is given, it answers and does not throw', () => {
  const anywhere = fc.constantFrom(...Object.keys(referencePolicy), 'more')
  const nearly = fc
    .tuple(anywhere, fc.anything())
    .map(([key, value]) => Object.assign({}, referencePolicy, { [key]: value }))
  const oneRequirement = fc.anything().map((item) => Object.assign({}, referencePolicy, { requirements: [item] }))
  const answers = fc.property(fc.oneof(fc.anything(), nearly, oneRequirement), (value) => {
    const parsed = parsePolicy(value)
    return parsed.ok || parsed.issues.length > 0
  })
  expect(() => fc.assert(answers)).not.toThrow()
})
