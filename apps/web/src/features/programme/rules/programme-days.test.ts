import { expect, test } from 'vitest'
import { daysBetween, programmeDays } from './programme-days.ts'
import { makeSession } from './test-sessions.ts'

test('sessions stand under their day, in order of time', () => {
  const sessions = [
    makeSession({ title: 'Closing', startsAt: '2021-11-25T08:00:00Z', day: { date: '2021-11-25', number: 2 } }),
    makeSession({ title: 'Talk', startsAt: '2021-11-24T06:00:00Z' }),
    makeSession({ title: 'Opening', startsAt: '2021-11-24T05:00:00Z' }),
  ]
  expect(programmeDays(sessions).map(({ number, sessions }) => [number, sessions.map(({ title }) => title)])).toEqual([
    [1, ['Opening', 'Talk']],
    [2, ['Closing']],
  ])
})

test.each([
  ['one day', '2021-11-24', '2021-11-24', ['2021-11-24']],
  ['both ends', '2021-11-30', '2021-12-01', ['2021-11-30', '2021-12-01']],
  ['nothing where the end comes first', '2021-11-25', '2021-11-24', []],
])('the days to choose from are %s', (_, from, to, days) => {
  expect(daysBetween(from, to)).toEqual(days)
})

test('a project of a year offers its first two months', () => {
  expect(daysBetween('2021-01-01', '2021-12-31')).toHaveLength(62)
})
