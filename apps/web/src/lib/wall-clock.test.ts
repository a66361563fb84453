import { describe, expect, test } from 'vitest'
import { instantAt, wallTimeOf } from './wall-clock.ts'

const newYork = 'America/New_York'

describe('a time written in a zone', () => {
  test.each([
    ['is an instant', '2021-11-24', '14:00', 'Asia/Seoul', '2021-11-24T05:00:00.000Z'],
    ['may hold seconds', '2021-11-24', '14:00:30', 'Asia/Seoul', '2021-11-24T05:00:30.000Z'],
    ['follows half-hour zones', '2021-11-24', '14:00', 'Asia/Kolkata', '2021-11-24T08:30:00.000Z'],
    ['follows the clocks of its season: winter', '2021-11-08', '09:00', newYork, '2021-11-08T14:00:00.000Z'],
    ['follows the clocks of its season: summer', '2021-11-05', '09:00', newYork, '2021-11-05T13:00:00.000Z'],
    ['may be the last minute of a day', '2021-11-24', '23:59', 'Pacific/Kiritimati', '2021-11-24T09:59:00.000Z'],
  ])('%s', (_, date, time, zone, instant) => {
    const reading = instantAt({ date, time }, zone)
    expect(reading.ok && [reading.at.toISOString(), reading.twice]).toEqual([instant, false])
  })

  test('that comes twice, because clocks go back, is the first of the two', () => {
    const reading = instantAt({ date: '2021-11-07', time: '01:30' }, newYork)
    expect(reading).toEqual({ ok: true, at: new Date('2021-11-07T05:30:00Z'), twice: true })
  })

  test.each([
    ['that clocks skip is refused', '2021-03-14', '02:30', 'time-skipped'],
    ['that is not there is refused', '2021-03-14', '', 'no-time'],
    ['on a day that is not there is refused', '2021-02-30', '09:00', 'no-time'],
    ['without a day is refused', '', '09:00', 'no-time'],
  ])('%s', (_, date, time, reason) => {
    expect(instantAt({ date, time }, newYork)).toEqual({ ok: false, reason })
  })
})

describe('an instant on the wall', () => {
  test.each([
    ['shows the day and time of its zone', '2021-11-24T05:00:00Z', 'Asia/Seoul', '2021-11-24', '14:00'],
    ['may be yesterday elsewhere', '2021-11-24T05:00:00Z', 'America/Los_Angeles', '2021-11-23', '21:00'],
    ['shows seconds where there are some', '2021-11-24T05:00:07.400Z', 'Asia/Seoul', '2021-11-24', '14:00:07'],
    ['shows the later of two equal times alike', '2021-11-07T06:30:00Z', newYork, '2021-11-07', '01:30'],
  ])('%s', (_, instant, zone, date, time) => {
    expect(wallTimeOf(new Date(instant), zone)).toEqual({ date, time })
  })

  test('comes back as it was, in every zone and at every hour of a year', () => {
    for (const zone of ['Asia/Seoul', newYork, 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Europe/Berlin']) {
      for (let hour = 0; hour < 365 * 24; hour += 7) {
        const at = new Date(Date.UTC(2021, 0, 1, hour))
        const reading = instantAt(wallTimeOf(at, zone), zone)
        const missMs = reading.ok && !reading.twice ? reading.at.getTime() - at.getTime() : 0
        expect([reading.ok, missMs]).toEqual([true, 0])
      }
    }
  })
})
