import { expect, test } from 'vitest'
import { listRising, sumCheers } from './cheers-shown.ts'

test.each([
  ['one for one', { heart: 1 }, ['heart']],
  ['a few for many', { applause: 900, laugh: 2 }, ['applause', 'applause', 'applause', 'laugh', 'laugh']],
  ['nothing for nothing', {}, []],
])('what rises: %s', (_name, counts, expected) => {
  expect(listRising(counts)).toEqual(expected)
})

test('what was counted in several moments is one figure for each, the most first', () => {
  expect(sumCheers([{ heart: 1 }, { applause: 2, heart: 4 }])).toEqual([
    { cheer: 'heart', count: 5 },
    { cheer: 'applause', count: 2 },
  ])
})
