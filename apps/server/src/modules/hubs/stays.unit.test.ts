import { expect, test } from 'vitest'
import { findOpenStay, staysOf } from './stays.ts'

const at = (clock: string) => new Date(`2021-11-24T${clock}:00Z`)
const mark = (stayId: string, kind: 'start' | 'end', clock: string) => ({ stayId, kind, at: at(clock) })

test('a stay is from one mark to the other, whatever the order in which they are told', () => {
  const marks = [mark('b', 'start', '10:00'), mark('a', 'end', '09:30'), mark('a', 'start', '09:00')]
  expect(staysOf(marks)).toEqual([
    { stayId: 'a', startsAt: at('09:00'), endsAt: at('09:30') },
    { stayId: 'b', startsAt: at('10:00'), endsAt: null },
  ])
  expect(findOpenStay(marks)?.stayId).toBe('b')
})

test('whoever has signed out, or never in, is not in the room', () => {
  expect(findOpenStay([])).toBeNull()
  expect(findOpenStay([mark('a', 'start', '09:00'), mark('a', 'end', '09:30')])).toBeNull()
  expect(staysOf([mark('a', 'end', '09:30')])).toEqual([])
})
