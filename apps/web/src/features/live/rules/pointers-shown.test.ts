import type { Pointer } from '@muster/live/drawing/pointing'
import { ann, ben, facilitator } from '@muster/live/testing/make'
import { describe, expect, test } from 'vitest'
import { fadePointers, type ShownPointers, showPointers } from './pointers-shown.ts'

const red: Pointer = { by: ben.personId, page: 1, tool: 'red', line: 1, points: [1, 1] }
const laser: Pointer = { ...red, tool: 'laser' }
const none: ShownPointers = new Map()
const after = (...moments: Pointer[][]) =>
  moments.reduce((known, pointers, told) => showPointers(known, { pointers, told, me: ann.personId }), none)
const seen = (known: ShownPointers) => [...known.values()].map(({ by, points }) => [by, points])

describe('what is seen of pointing', () => {
  test.each<[string, Pointer[][], unknown[]]>([
    ['a line', [[red]], [[ben.personId, [1, 1]]]],
    ['a line that goes on', [[red], [{ ...red, points: [2, 2] }]], [[ben.personId, [1, 1, 2, 2]]]],
    ['the next line', [[red], [{ ...red, line: 2, points: [2, 2] }]], [[ben.personId, [2, 2]]]],
    ['a line on the next page', [[red], [{ ...red, page: 2, points: [2, 2] }]], [[ben.personId, [2, 2]]]],
    ['a light where it is now', [[laser], [{ ...laser, points: [2, 2] }]], [[ben.personId, [2, 2]]]],
    ['nothing of one’s own', [[{ ...red, by: ann.personId }]], []],
    [
      'two people',
      [[red, { ...laser, by: facilitator.personId, points: [3, 3] }]],
      [
        [ben.personId, [1, 1]],
        [facilitator.personId, [3, 3]],
      ],
    ],
  ])('%s', (_, moments, expected) => {
    expect(seen(after(...moments))).toEqual(expected)
  })

  test.each([
    ['is gone after its time', 1, 0],
    ['stays while it goes on', 0, 1],
  ])('it %s', (_, told, left) => {
    const known = after([red], [{ ...red, points: [2, 2] }])
    expect(fadePointers(known, told).size).toBe(left)
  })
})
