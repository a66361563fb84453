import { expect, test } from 'vitest'
import { actualWindow } from './actual-window.ts'

const at = (clock: string) => new Date(`2021-11-24T${clock}:00Z`)
const correction = (startsAt: string, endsAt: string, decidedAt: string) => ({
  startsAt: at(startsAt),
  endsAt: at(endsAt),
  decidedAt: at(decidedAt),
})

test('a session that was never opened has no actual window', () => {
  expect(actualWindow({ openedAt: null, endedAt: null }, [])).toBeNull()
})

test('an open session has begun and not ended', () => {
  expect(actualWindow({ openedAt: at('09:02'), endedAt: null }, [])).toEqual({
    startsAt: at('09:02'),
    endsAt: null,
    corrected: false,
  })
})

test('without a decision a session ran from its opening to its ending', () => {
  expect(actualWindow({ openedAt: at('09:02'), endedAt: at('10:40') }, [])).toEqual({
    startsAt: at('09:02'),
    endsAt: at('10:40'),
    corrected: false,
  })
})

test('a decision stands in place of opening and ending', () => {
  const window = actualWindow({ openedAt: at('09:02'), endedAt: at('10:40') }, [correction('09:00', '10:00', '11:00')])
  expect(window).toEqual({ startsAt: at('09:00'), endsAt: at('10:00'), corrected: true })
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
