import { expect, test } from 'vitest'
import { placeOption } from './place-option.ts'

test.each([
  ['to the front', 2, 0, [2, 0, 1]],
  ['to the end', 0, 2, [1, 2, 0]],
  ['a step up', 1, 0, [1, 0, 2]],
  ['where it is', 1, 1, [0, 1, 2]],
])('an option goes %s', (_, option, place, expected) => {
  expect(placeOption([0, 1, 2], option, place)).toEqual(expected)
})
