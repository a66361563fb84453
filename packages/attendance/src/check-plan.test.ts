import { expect, test } from 'vitest'
import { findChecksToPlace } from './check-plan.ts'
import { MINUTE } from './test-makers.ts'

test.each([
  [49, 0],
  [50, 3],
  [99, 3],
  [100, 6],
])('three in each 50 minutes, rounded down: of %d minutes', (minutes, count) => {
  const placing = { kind: 'density', count: 3, perMinutes: 50 } as const
  expect(findChecksToPlace({ placing }, minutes * MINUTE)).toBe(count)
})

test('one after the other has no number', () => {
  expect(findChecksToPlace({ placing: { kind: 'every', fromMinutes: 12, toMinutes: 14 } }, MINUTE)).toBe(null)
})
