import { expect, test } from 'vitest'
import { toRuling } from './ruling-draft.ts'

test.each([
  ['complete', '', { outcome: 'complete', tier: null, creditsHundredths: null }],
  ['complete', 1.15, { outcome: 'complete', tier: null, creditsHundredths: 115 }],
  ['complete', 0, { outcome: 'complete', tier: null, creditsHundredths: 0 }],
  ['tier participation', '', { outcome: 'incomplete', tier: 'participation', creditsHundredths: null }],
  ['tier half credit', 0.5, { outcome: 'incomplete', tier: 'half credit', creditsHundredths: 50 }],
  ['incomplete', 2, { outcome: 'incomplete', tier: null, creditsHundredths: null }],
])('%s with %j credits', (choice, credits, ruling) => {
  expect(toRuling({ choice, credits })).toEqual(ruling)
})
