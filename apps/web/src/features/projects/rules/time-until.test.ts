import { expect, test } from 'vitest'
import { timeUntil } from './time-until.ts'

const now = new Date('2021-11-24T05:00:00Z')

test.each([
  ['the last seconds are a minute', '2021-11-24T05:00:05Z', 'in 1 minute'],
  ['less than an hour is told in minutes', '2021-11-24T05:24:30Z', 'in 25 minutes'],
  ['less than two days in hours', '2021-11-25T06:00:00Z', 'in 25 hours'],
  ['more in whole days', '2021-11-27T04:00:00Z', 'in 2 days'],
])('%s', (_, at, words) => {
  expect(timeUntil(new Date(at), now, 'en')).toBe(words)
})
