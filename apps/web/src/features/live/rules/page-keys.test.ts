import { expect, test } from 'vitest'
import { pageForKey } from './page-keys.ts'

test.each([
  ['ArrowRight', 3, 'ltr', 4],
  ['ArrowRight', 3, 'rtl', 2],
  ['ArrowLeft', 3, 'ltr', 2],
  ['ArrowLeft', 3, 'rtl', 4],
  ['PageDown', 3, 'rtl', 4],
  ['PageUp', 3, 'ltr', 2],
  [' ', 3, 'ltr', 4],
  ['Home', 3, 'ltr', 1],
  ['End', 3, 'ltr', 12],
  ['ArrowLeft', 1, 'ltr', null],
  ['PageDown', 12, 'ltr', null],
  ['Home', 1, 'ltr', null],
  ['a', 3, 'ltr', null],
] as const)('%s on page %i (%s) turns to %s', (key, page, direction, target) => {
  expect(pageForKey(key, { page, pageCount: 12, direction })).toBe(target)
})
