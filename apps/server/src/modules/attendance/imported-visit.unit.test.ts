import { expect, test } from 'vitest'
import { importedVisit } from './imported-visit.ts'

const window = { startMs: 1000, endMs: 5000 }

test.each([
  ['a known stay is credited as it is', { startMs: 900, endMs: 2000, unknown: false }, [900, 2000, 0, 'imported']],
  [
    'one without an end may go on to the end',
    { startMs: 2000, endMs: null, unknown: true },
    [2000, 2000, 3000, 'imported-unknown'],
  ],
  [
    'one without a start may be from the start',
    { startMs: null, endMs: 2000, unknown: true },
    [1000, 1000, 1000, 'imported-unknown'],
  ],
  [
    'one with gaps lies between its times',
    { startMs: 2000, endMs: 3000, unknown: true },
    [2000, 2000, 1000, 'imported-unknown'],
  ],
  [
    'one that began after the end is nothing',
    { startMs: 6000, endMs: null, unknown: true },
    [6000, 6000, 0, 'imported-unknown'],
  ],
])('%s', (_, stay, expected) => {
  const visit = importedVisit({ precisionMs: 0, ...stay }, window)
  expect([visit?.startMs, visit?.endMs, visit?.uncertaintyMs, visit?.endedHow]).toEqual(expected)
  expect(visit?.source).toBe('import')
})

test('of what has no time at all it is not said when it was', () => {
  expect(importedVisit({ startMs: null, endMs: null, precisionMs: 0, unknown: true }, window)).toBeNull()
})

test('one written without seconds began and ended within a minute of what is written', () => {
  const minute = { startMs: 120_000, endMs: 600_000, precisionMs: 60_000, unknown: false }
  expect(importedVisit(minute, window)).toMatchObject({
    startMs: 180_000,
    startUncertaintyMs: 60_000,
    endMs: 600_000,
    uncertaintyMs: 60_000,
  })
  expect(importedVisit({ ...minute, endMs: 240_000, unknown: true }, window)).toMatchObject({
    startMs: 120_000,
    endMs: 120_000,
    uncertaintyMs: 180_000,
  })
})
