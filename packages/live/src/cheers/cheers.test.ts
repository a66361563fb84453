import { expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { after, facilitator, openStage, type Step, stageOf } from '../testing/make.ts'
import { findCheerRefusal } from './cheer.ts'
import { CheerCounts, mayCheer } from './model.ts'

it.each([
  ['for the first time', undefined, true],
  ['at once', 1000, false],
  ['a moment too soon', 1001 - limits.cheerEveryMs, false],
  ['in time', 1000 - limits.cheerEveryMs, true],
])('somebody cheers again %s', (_name, lastAtMs, expected) => {
  expect(mayCheer(lastAtMs, 1000)).toBe(expected)
})

it.each([
  ['some of them', { applause: 3, heart: 1 }, true],
  ['one that there is not', { anger: 1 }, false],
  ['none of one', { laugh: 0 }, false],
])('counts of %s', (_name, counts, expected) => {
  expect(CheerCounts.safeParse(counts).success).toBe(expected)
})

const end: Step = [facilitator, { type: 'session.end' }]
it.each([
  ['before it opens', after('stage'), 'not-open-yet'],
  ['while it is open', openStage(), null],
  ['once it is over', openStage(end), 'session-ended'],
])('people show something in a session %s', (_, stage, expected) => {
  expect(findCheerRefusal(stageOf(stage))?.reason ?? null).toBe(expected)
})
