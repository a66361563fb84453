import { describe, expect, test } from 'vitest'
import { movedBy, type PagePoint, pathOf, pointOf, stepFor } from './page-points.ts'

describe('a place on a page', () => {
  const page = { left: 100, top: 50, width: 800, height: 400 }
  test.each<[string, number, number, PagePoint]>([
    ['its corner', 100, 50, [0, 0]],
    ['its middle', 500, 250, [5000, 5000]],
    ['its last corner', 900, 450, [10_000, 10_000]],
    ['left of it', 0, 250, [0, 5000]],
    ['under it', 500, 999, [5000, 10_000]],
  ])('%s', (_, clientX, clientY, expected) => {
    expect(pointOf({ clientX, clientY }, page)).toEqual(expected)
  })
})

test.each([
  ['ArrowRight', false, [100, 0]],
  ['ArrowLeft', true, [-25, 0]],
  ['ArrowUp', false, [0, -100]],
  ['ArrowDown', true, [0, 25]],
  ['PageDown', false, null],
])('the key %s, with shift: %s', (key, shiftKey, expected) => {
  expect(stepFor({ key, shiftKey })).toEqual(expected)
})

test('nobody moves beyond the page', () => {
  expect(movedBy([9990, 5], [100, -100])).toEqual([10_000, 0])
})

test.each([
  ['a line', [0, 0, 5000, 10_000], 'M 0 0 L 80 90'],
  ['a dot', [5000, 5000], 'M 80 45 L 80 45'],
  ['three points', [0, 0, 10_000, 0, 3333, 5000], 'M 0 0 L 160 0 53.3 45'],
])('%s is drawn', (_, points, expected) => {
  expect(pathOf(points, { width: 160, height: 90 })).toBe(expected)
})
