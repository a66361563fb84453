import { describe, expect, test } from 'vitest'
import { readDuration } from './durations.ts'
import { precisionOf, readMoment } from './moment.ts'

const afternoon = { kind: 'local', date: { year: 2021, month: 11, day: 24 }, time: { hour: 14, minute: 5, second: 11 } }
const twoWays = { kind: 'two-ways', numbers: [11, 24], year: 2021, time: { hour: 14, minute: 5, second: 11 } }
const instant = { kind: 'instant', ms: Date.parse('2021-11-24T05:05:11Z') }

describe('a time is read as it is written', () => {
  test.each([
    ['11/24/2021 02:05:11 PM', twoWays],
    ['11/24/2021 2:05:11 pm', twoWays],
    ['11/24/21, 2:05:11\u202FPM', twoWays],
    ['11/24/2021, 14:05:11', twoWays],
    ['11-24-2021 14:05:11', twoWays],
    ['24.11.2021, 14:05:11', afternoon],
    ['24.11.2021 14:05:11 PM', afternoon],
    ['24. 11. 2021 14.05.11', afternoon],
    ['2021-11-24 14:05:11', afternoon],
    ['2021-11-24T14:05:11.250', { ...afternoon, time: { ...afternoon.time, millisecond: 250 } }],
    ['2021/11/24 14:05:11', afternoon],
    ['2021. 11. 24. 오후 2:05:11', afternoon],
    ['2021年11月24日 14:05:11', afternoon],
    ['2021/11/24 下午 2:05:11', afternoon],
    ['２０２１/11/24 14:05:11', afternoon],
    ['\u200E2021-11-24 14:05:11', afternoon],
    ['24.11.2021 2:05:11 p. m.', afternoon],
    ['2021-11-24T05:05:11Z', instant],
    ['2021-11-24T05:05:11.0000000Z', instant],
    ['2021-11-24T14:05:11+09:00', instant],
    ['2021-11-24 14:05:11 +0900', instant],
    ['2021-11-24T14:05:11.000+09', instant],
    ['2021-11-23 23:05:11 -0600', instant],
    ['2021-11-24 05:05:11 UTC', instant],
    ['14:05:11', { kind: 'time-of-day', time: afternoon.time }],
    ['2:05 PM', { kind: 'time-of-day', time: { hour: 14, minute: 5, second: null } }],
    ['12:00 AM', { kind: 'time-of-day', time: { hour: 0, minute: 0 } }],
    ['12:00 PM', { kind: 'time-of-day', time: { hour: 12, minute: 0 } }],
  ])('%s', (text, expected) => {
    expect(readMoment(text)).toMatchObject(expected)
  })
})

test.each(['', 'noon', '24', '25:00', '10:60', '2021-11-24', '13/13/2021 10:00', '0/5/2021 10:00', '2021-13-01 10:00'])(
  'and “%s” is no time',
  (text) => {
    expect(readMoment(text)).toBeNull()
  },
)

test('a moment with a zone whose date has two readings is not read', () => {
  expect(readMoment('04/05/2021 10:00 UTC')).toBeNull()
})

describe('a length is read as it is written', () => {
  test.each([
    ['57', 57 * 60_000],
    ['1.5', 90_000],
    ['1h 27m 51s', 5_271_000],
    ['47m 3s', 2_823_000],
    ['3 Std. 3 Min. 25 Sek.', 11_005_000],
    ['1시간 2분 3초', 3_723_000],
    ['0:57:03', 3_423_000],
    ['', null],
    ['--', null],
    ['about an hour', null],
    ['3 apples', null],
  ])('%s', (text, expected) => {
    expect(readDuration(text)).toBe(expected)
  })
})

test.each([
  ['14:05', 60_000],
  ['2:05 PM', 60_000],
  ['11/24/2021 2:05 PM', 60_000],
  ['2021-11-24 14:05', 60_000],
  ['2021-11-24T05:05Z', 60_000],
  ['14:05:00', 0],
  ['2021-11-24T05:05:00Z', 0],
  [1_637_730_311_000, 0],
])('%s may have been later by less than %d ms', (written, precisionMs) => {
  const moment = readMoment(written)
  expect(moment && precisionOf(moment)).toBe(precisionMs)
})
