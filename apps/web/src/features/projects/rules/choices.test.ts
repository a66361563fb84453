import { expect, test } from 'vitest'
import { countryChoices, zoneChoices } from './choices.ts'

const at = new Date('2021-11-24T00:00:00Z')

test('countries stand in the order of the reader’s alphabet, under their own names', () => {
  const english = countryChoices('en').map(({ label }) => label)
  expect(english.indexOf('Mongolia')).toBeLessThan(english.indexOf('South Korea'))
  expect(countryChoices('ko').find(({ value }) => value === 'KR')?.label).toBe('대한민국')
})

test('a zone is found by its city and says its offset', () => {
  const labels = zoneChoices({ current: '', at }).map(({ label }) => label)
  expect(labels).toContain('Asia/Seoul (GMT+9)')
  expect(labels).toContain('America/New York (GMT-5)')
})

test('an older name of a zone that is in use can stay', () => {
  expect(zoneChoices({ current: 'Asia/Saigon', at }).some(({ value }) => value === 'Asia/Saigon')).toBe(true)
})
