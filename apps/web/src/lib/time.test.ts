import { describe, expect, test } from 'vitest'
import {
  calendarRange,
  clockRange,
  clockTimeInZone,
  clockWithSeconds,
  dateTimeInZone,
  sameClock,
  zoneName,
} from './time.ts'

const at = new Date('2021-11-24T05:15:00Z')

describe('a zone is named by its city and its offset at the moment', () => {
  test.each([
    ['Asia/Seoul', '2021-11-24T05:00:00Z', 'Seoul, GMT+9'],
    ['Asia/Saigon', '2021-11-24T05:00:00Z', 'Saigon, GMT+7'],
    ['Asia/Kolkata', '2021-11-24T05:00:00Z', 'Kolkata, GMT+5:30'],
    ['America/New_York', '2021-07-01T05:00:00Z', 'New York, GMT-4'],
    ['America/New_York', '2021-11-24T05:00:00Z', 'New York, GMT-5'],
  ])('%s', (zone, moment, name) => {
    expect(zoneName(zone, new Date(moment), 'en')).toBe(name)
  })
})

describe('the clock of another zone is shown only where it differs', () => {
  test.each([
    ['an older name of the same zone', 'Asia/Saigon', 'Asia/Ho_Chi_Minh', true],
    ['a zone that is as far ahead', 'Asia/Tokyo', 'Asia/Seoul', true],
    ['a zone an hour off', 'Asia/Shanghai', 'Asia/Seoul', false],
    ['the same time of another day', 'Pacific/Kiritimati', 'Pacific/Honolulu', false],
  ])('%s', (_, one, other, same) => {
    expect(sameClock(one, other, at)).toBe(same)
  })

  test('zones that agree in winter differ in summer', () => {
    const zones = ['Europe/London', 'Africa/Abidjan'] as const
    expect(sameClock(...zones, new Date('2021-11-24T05:00:00Z'))).toBe(true)
    expect(sameClock(...zones, new Date('2021-07-24T05:00:00Z'))).toBe(false)
  })
})

test('clocks show 24 hours, in every language', () => {
  const end = new Date('2021-11-24T15:00:00Z')
  for (const language of ['en', 'ko'])
    expect(clockRange(at, end, { language, timeZone: 'Asia/Seoul' })).toBe('14:15–00:00')
})

describe('a moment is told with the zone whose clocks show it', () => {
  const seoul = { language: 'en', timeZone: 'Asia/Seoul' }
  test('with its date', () => expect(dateTimeInZone(at, seoul)).toBe('24 Nov 2021, 14:15 (Seoul, GMT+9)'))
  test('by the clock alone', () => expect(clockTimeInZone(at, seoul)).toBe('14:15 (Seoul, GMT+9)'))
  test('to the second, without', () => expect(clockWithSeconds(at, seoul)).toBe('14:15:00'))
})

test('days of a project are calendar days, wherever the viewer is', () => {
  expect(calendarRange('2021-11-24', '2021-11-25', 'en')).toMatch(/^24\D+25 November 2021$/)
})
