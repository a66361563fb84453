import { expect, test } from 'vitest'
import { clockWithSeconds } from '../../../lib/time.ts'
import { closingMoment } from './closing-moment.ts'

test.each([
  ['the last second of the day in the project’s zone', '2021-11-01', 'Asia/Seoul', '2021-11-01T14:59:59.000Z'],
  ['the day after clocks went back is an hour longer', '2021-11-07', 'America/New_York', '2021-11-08T04:59:59.000Z'],
  [
    'a zone that skips midnight closes where its day ends',
    '2018-11-03',
    'America/Sao_Paulo',
    '2018-11-04T02:59:59.000Z',
  ],
  ['a zone with half an hour', '2021-11-01', 'Asia/Kolkata', '2021-11-01T18:29:59.000Z'],
])('nominations close at %s', (_, day, zone, moment) => {
  expect(closingMoment(day, zone).toISOString()).toBe(moment)
})

test.each(['Asia/Seoul', 'America/Sao_Paulo', 'Asia/Kolkata'])(
  'it is printed as the last second of the day in %s',
  (zone) => {
    expect(clockWithSeconds(closingMoment('2018-11-03', zone), { language: 'en', timeZone: zone })).toBe('23:59:59')
  },
)
