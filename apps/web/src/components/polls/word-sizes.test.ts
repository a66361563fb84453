import { expect, test } from 'vitest'
import { wordSize } from './word-sizes.ts'

test.each([
  ['everything said once is of one middling size', 1, 1, 2],
  ['what is said most is largest', 40, 40, 5],
  ['what is said once is smallest', 1, 40, 1],
  ['a quarter of the most is half as large', 11, 41, 3],
])('%s', (_, count, most, size) => {
  expect(wordSize(count, most)).toBe(size)
})
