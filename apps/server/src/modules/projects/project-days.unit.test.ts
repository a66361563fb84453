import { describe, expect, test } from 'vitest'
import { zonedDate } from '../../platform/zoned-time.ts'
import { lastInstantOf, projectWindow } from './project-days.ts'

describe('nominations close with the last millisecond of the day in the project’s zone', () => {
  test.each([
    ['2021-11-01', 'Asia/Seoul', '2021-11-01T14:59:59.999Z'],
    ['2021-11-01', 'UTC', '2021-11-01T23:59:59.999Z'],
    ['2021-11-01', 'Asia/Saigon', '2021-11-01T16:59:59.999Z'],
    ['2021-11-01', 'Asia/Kathmandu', '2021-11-01T18:14:59.999Z'],
    // The day on which the clocks go back has 25 hours.
    ['2021-11-07', 'America/New_York', '2021-11-08T04:59:59.999Z'],
    // In Cairo midnight itself was skipped on this day, so the day before ends where 01:00 begins.
    ['2023-04-27', 'Africa/Cairo', '2023-04-27T21:59:59.999Z'],
    ['2023-12-31', 'Pacific/Auckland', '2023-12-31T10:59:59.999Z'],
  ])('%s in %s closes at %s', (date, zone, instant) => {
    expect(lastInstantOf(date, zone).toISOString()).toBe(instant)
  })

  test.each(['Asia/Seoul', 'America/New_York', 'Africa/Cairo', 'Asia/Saigon'])(
    'and reads back as that day in %s',
    (zone) => {
      for (const date of ['2021-11-01', '2021-11-07', '2024-02-29', '2023-04-27'])
        expect(zonedDate(lastInstantOf(date, zone), zone)).toBe(date)
    },
  )
})

test('the window of a two-day project reaches from midnight to midnight of its own zone', () => {
  const { startsAt, endsAt } = projectWindow({ startsOn: '2021-11-24', endsOn: '2021-11-25', timeZone: 'Asia/Seoul' })
  expect(startsAt.toISOString()).toBe('2021-11-23T15:00:00.000Z')
  expect(endsAt.toISOString()).toBe('2021-11-25T15:00:00.000Z')
})
