import { expect, it } from 'vitest'
import { isSlowLine } from './slow-line.ts'

const fast = { roundTripsMs: [40, 60], effectiveType: null, saveData: false }

it.each([
  ['a fast one', fast, false],
  ['one of which nothing is known yet', { ...fast, roundTripsMs: [] }, false],
  ['one slow answer', { ...fast, roundTripsMs: [700] }, false],
  ['a slow answer after a fast one', { ...fast, roundTripsMs: [699, 2000] }, false],
  ['two slow answers', { ...fast, roundTripsMs: [50, 700, 1400] }, true],
  ['one that was slow before', { ...fast, roundTripsMs: [900, 900, 60] }, false],
  ['2g', { ...fast, effectiveType: '2g' }, true],
  ['slower than 2g', { ...fast, effectiveType: 'slow-2g' }, true],
  ['4g', { ...fast, effectiveType: '4g' }, false],
  ['a wish to save data', { ...fast, saveData: true }, true],
])('%s', (_name, line, expected) => {
  expect(isSlowLine(line)).toBe(expected)
})
