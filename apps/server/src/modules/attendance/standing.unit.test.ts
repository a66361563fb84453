import { expect, test } from 'vitest'
import { figuresOf } from './standing.ts'

test('where least is credited most was missed', () => {
  const low = { windowMs: 100, creditedMs: 60, missedMs: 40 }
  const high = { windowMs: 100, creditedMs: 90, missedMs: 10 }
  expect(figuresOf({ low, high })).toEqual({
    windowMs: 100,
    creditedMs: { low: 60, high: 90 },
    missedMs: { low: 10, high: 40 },
  })
})

test('of a session that was not held there is nothing', () => {
  const nothing = { low: 0, high: 0 }
  expect(figuresOf(null)).toEqual({ windowMs: 0, creditedMs: nothing, missedMs: nothing })
})
