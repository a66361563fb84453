import { expect, test } from 'vitest'
import { makeWindowCounter } from './window-counter.ts'

test('what happens is counted by key, in windows that begin with the first time', () => {
  const count = makeWindowCounter({ windowMs: 1000, mostKeys: 10 })
  expect([count('a', 0), count('a', 500), count('b', 600), count('a', 999)]).toEqual([1, 2, 1, 3])
  expect([count('a', 1000), count('b', 1001), count('b', 1600)]).toEqual([1, 2, 1])
})

test('keys that are invented fill no memory', () => {
  const count = makeWindowCounter({ windowMs: 1000, mostKeys: 2 })
  expect([count('a', 0), count('b', 0), count('a', 0), count('c', 0), count('a', 0)]).toEqual([1, 1, 2, 1, 1])
})
