import policy from '@muster/words/en/policy.json'
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import attendance from '../../../locales/en/attendance.json'
import decisions from '../../../locales/en/decisions.json'
import { rulingWords } from './ruling-words.ts'

const i18n = createInstance({ lng: 'en', resources: { en: { attendance, decisions, policy } }, initAsync: false })
void i18n.init()

test.each([
  [{ outcome: 'complete', tier: null, creditsHundredths: null }, 'Complete'],
  [{ outcome: 'incomplete', tier: null, creditsHundredths: null }, 'Not complete'],
  [{ outcome: 'complete', tier: null, creditsHundredths: 150 }, 'Complete, 1.5 credits'],
  [{ outcome: 'complete', tier: null, creditsHundredths: 100 }, 'Complete, 1 credit'],
  [
    { outcome: 'incomplete', tier: 'participation', creditsHundredths: null },
    'Not complete, but reached: participation',
  ],
  [{ outcome: 'incomplete', tier: 'Silver', creditsHundredths: 25 }, 'Not complete, but reached: Silver, 0.25 credits'],
] as const)('%o', (ruling, words) => {
  expect(rulingWords(i18n.t, ruling, 'en')).toBe(words)
})
