import { expect, test } from 'vitest'
import { sessionDay } from './session-day.service.ts'

const seoul = { startsOn: '2021-11-24', timeZone: 'Asia/Seoul' }

test.each([
  ['the first morning is day 1', '2021-11-24T05:00:00Z', seoul, '2021-11-24', 1],
  [
    'the second day is day 2, also where it is still yesterday elsewhere',
    '2021-11-24T23:30:00Z',
    seoul,
    '2021-11-25',
    2,
  ],
  ['a day without sessions keeps its number', '2021-11-27T05:00:00Z', seoul, '2021-11-27', 4],
  [
    'a change of clocks between makes no difference',
    '2021-11-08T05:30:00Z',
    { startsOn: '2021-11-06', timeZone: 'America/New_York' },
    '2021-11-08',
    3,
  ],
])('%s', (_, startsAt, project, date, number) => {
  expect(sessionDay(new Date(startsAt), project)).toEqual({ date, number })
})
