import { expect, it } from 'vitest'
import { countryName } from './country-name.ts'

it.each([
  ['HK', 'en', 'Hong Kong'],
  ['HK', 'ko', '홍콩'],
  ['MO', 'en', 'Macao'],
  ['KR', 'en', 'South Korea'],
  ['KR', 'ko', '대한민국'],
  ['ZZ', 'en', 'Unknown Region'],
  ['QX', 'en', 'QX'],
])('%s is called in %s: %s', (code, language, name) => {
  expect(countryName(code, language)).toBe(name)
})
