import { expect, test } from 'vitest'
import { asksForEvaluation, evaluation, listUngathered } from './gathered.ts'
import type { Policy } from './policy.ts'
import { findPreset } from './presets/presets.ts'
import type { Requirement } from './requirements/kinds.ts'
import { makePolicy } from './test-makers.ts'

const share: Requirement = { kind: 'share', scope: 'session', sessions: 'required', minPercent: 90 }
const activity = (changes: Partial<Extract<Requirement, { kind: 'activity' }>> = {}): Requirement => ({
  kind: 'activity',
  activity: evaluation,
  scope: 'programme',
  sessions: 'required',
  withinHours: 96,
  validated: false,
  ...changes,
})

test.each<[string, Partial<Policy>, readonly string[]]>([
  ['presence alone', {}, []],
  ['credits for time', { credits: findPreset('ama-pra')?.policy.credits ?? null }, []],
  ['attention checks', findPreset('surgent')?.policy ?? {}, []],
  ['what nobody knows to do', { requirements: [share, activity({ activity: 'poem' })] }, ['requirements.1']],
  [
    'a lesser tier that asks for them',
    { tiers: [{ tier: 'participation', requirements: [share, activity({ activity: 'poem' })], creditPercent: 0 }] },
    ['tiers.0.requirements.1'],
  ],
  ['the watching of recordings', { makeUp: { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: null } }, []],
  [
    'a quiz beside the recording',
    { makeUp: { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: 'quiz' } },
    [],
  ],
  [
    'something else beside the recording',
    { makeUp: { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: 'report' } },
    ['makeUp.quiz'],
  ],
])('a rule that asks for %s', (_, changes, paths) => {
  expect(listUngathered(makePolicy(changes)).map(({ path }) => path)).toEqual(paths)
})

test.each<[string, Requirement, readonly string[]]>([
  ['the evaluation', activity(), []],
  ['the evaluation, whenever', activity({ withinHours: null }), []],
  ['an evaluation of each session', activity({ scope: 'session' }), ['requirements.1']],
  ['one that somebody validates', activity({ validated: true }), ['requirements.1']],
  ['a report', activity({ activity: 'report' }), []],
  ['a report that somebody validates', activity({ activity: 'report', validated: true }), []],
  ['a report of each session', activity({ activity: 'report', scope: 'session' }), []],
  ['a quiz of each session', activity({ activity: 'quiz', scope: 'session' }), []],
  ['a claim', activity({ activity: 'claim' }), []],
  ['a claim in each session', activity({ activity: 'claim', scope: 'session' }), ['requirements.1']],
  ['something of another name', activity({ activity: 'constructor' }), ['requirements.1']],
])('a rule that asks for %s', (_, requirement, paths) => {
  expect(listUngathered(makePolicy({ requirements: [share, requirement] })).map(({ path }) => path)).toEqual(paths)
})

test('the evaluation is asked for where any tier asks for it', () => {
  const lesser = { tier: 'participation', requirements: [share, activity()], creditPercent: 0 }
  expect(asksForEvaluation(makePolicy({ requirements: [share, activity()] }))).toBe(true)
  expect(asksForEvaluation(makePolicy({ tiers: [lesser] }))).toBe(true)
  expect(asksForEvaluation(makePolicy({ requirements: [share, activity({ activity: 'survey' })] }))).toBe(false)
  expect(asksForEvaluation(makePolicy())).toBe(false)
})

test('each is named once, with a code of its own', () => {
  const riddle = makePolicy({ makeUp: { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: 'riddle' } })
  expect(listUngathered(riddle)).toEqual([{ code: 'not-gathered', path: 'makeUp.quiz' }])
})
