import { describe, expect, test } from 'vitest'
import { actualBreaks, actualWindow } from './actual-window.ts'

const at = (clock: string) => new Date(`2021-11-24T${clock}:00Z`)
const correction = (startsAt: string, endsAt: string, decidedAt: string) => ({
  startsAt: at(startsAt),
  endsAt: at(endsAt),
  breaks: null,
  decidedAt: at(decidedAt),
})

test('a session that was never opened has no actual window', () => {
  expect(actualWindow({ openedAt: null, endedAt: null }, [])).toBeNull()
})

test('an open session has begun and not ended', () => {
  expect(actualWindow({ openedAt: at('09:02'), endedAt: null }, [])).toEqual({
    startsAt: at('09:02'),
    endsAt: null,
    correctedAt: null,
  })
})

test('without a decision a session ran from its opening to its ending', () => {
  expect(actualWindow({ openedAt: at('09:02'), endedAt: at('10:40') }, [])).toEqual({
    startsAt: at('09:02'),
    endsAt: at('10:40'),
    correctedAt: null,
  })
})

test('a decision stands in place of opening and ending', () => {
  const window = actualWindow({ openedAt: at('09:02'), endedAt: at('10:40') }, [correction('09:00', '10:00', '11:00')])
  expect(window).toEqual({ startsAt: at('09:00'), endsAt: at('10:00'), correctedAt: at('11:00') })
})

test.each([
  ['in the order of deciding', [0, 1]],
  ['in any order', [1, 0]],
])('the latest decision counts, listed %s', (_, order) => {
  const decisions = [correction('09:00', '10:00', '11:00'), correction('09:05', '10:05', '12:00')]
  const listed = order.flatMap((index) => decisions[index] ?? [])
  expect(actualWindow({ openedAt: at('09:02'), endedAt: at('10:40') }, listed)?.startsAt).toEqual(at('09:05'))
})

test('of two decisions in the same millisecond the one recorded later counts', () => {
  const listed = [correction('09:00', '10:00', '11:00'), correction('09:05', '10:05', '11:00')]
  expect(actualWindow({ openedAt: at('09:02'), endedAt: at('10:40') }, listed)?.startsAt).toEqual(at('09:05'))
})

describe('breaks are', () => {
  const planned = [{ startsAt: at('09:30'), endsAt: at('09:45') }]
  const later = [{ startsAt: at('09:40'), endsAt: at('09:50') }]

  test('as planned, whatever is decided of the window alone', () => {
    expect(actualBreaks(planned, [])).toEqual(planned)
    expect(actualBreaks(planned, [correction('09:00', '10:00', '11:00')])).toEqual(planned)
  })

  test('as the latest decision has them that says any', () => {
    const saying = { ...correction('09:00', '10:00', '11:00'), breaks: later }
    expect(actualBreaks(planned, [saying])).toEqual(later)
    expect(actualBreaks(planned, [correction('09:00', '10:00', '12:00'), saying])).toEqual(later)
  })

  test('none, where a decision says that there were none', () => {
    expect(actualBreaks(planned, [{ ...correction('09:00', '10:00', '11:00'), breaks: [] }])).toEqual([])
  })
})
