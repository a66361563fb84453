import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import verification from '../locales/en/verification.json'
import { attendedWords } from './attended-words.ts'

const i18n = createInstance({ lng: 'en', resources: { en: { verification } }, initAsync: false })
void i18n.init()

test.each([
  [{ sessions: 6, required: 6, tier: null }, 'attended all 6 required sessions of'],
  [{ sessions: 1, required: 1, tier: null }, 'attended the one required session of'],
  [{ sessions: 5, required: 6, tier: 'participation' }, 'attended 5 of 6 required sessions of'],
  [{ sessions: 6, required: 6, tier: 'participation' }, 'took part in'],
  [{ sessions: 0, required: 0, tier: null }, 'met the rule of attendance of'],
])('%o', (certified, words) => {
  expect(attendedWords(i18n.t, certified)).toBe(words)
})
