import { describe, expect, test } from 'vitest'
import { scrollFor, seenPart, zoomBy, zoomForKey } from './zoom.ts'

test.each([
  [1, 1, 1.25],
  [3, 1, 4],
  [4, 1, 4],
  [2, -1, 1.5],
  [1, -1, 1],
] as const)('from %d by %d to %d', (zoom, by, next) => {
  expect(zoomBy(zoom, by)).toBe(next)
})

test.each([
  ['+', 1.25],
  ['=', 1.25],
  ['-', 1],
  ['0', 1],
  ['a', null],
])('the key %s', (key, zoom) => {
  expect(zoomForKey(key, 1)).toBe(zoom)
})

describe('the part of a page that is seen', () => {
  const room = { left: 100, top: 50, width: 800, height: 450 }
  test.each([
    [
      'all of one that fits',
      { left: 200, top: 60, width: 400, height: 225 },
      { left: 0, top: 0, width: 400, height: 225 },
    ],
    [
      'the middle of a large one',
      { left: -300, top: -175, width: 1600, height: 900 },
      { left: 400, top: 225, width: 800, height: 450 },
    ],
    ['its end', { left: -700, top: -400, width: 1600, height: 900 }, { left: 800, top: 450, width: 800, height: 450 }],
    [
      'nothing of one that is elsewhere',
      { left: 2000, top: 0, width: 100, height: 100 },
      { left: 0, top: 50, width: 0, height: 50 },
    ],
  ])('%s', (_, page, seen) => {
    expect(seenPart(page, room)).toEqual(seen)
  })
})

test.each([
  ['a page that begins to be larger shows its middle', 0, { room: 800, before: 800, after: 1600 }, 400],
  ['what was in the middle stays there', 400, { room: 800, before: 1600, after: 3200 }, 1200],
  ['a page that fits again is not scrolled', 400, { room: 800, before: 1600, after: 800 }, 0],
])('%s', (_, scrolled, sides, expected) => {
  expect(scrollFor(scrolled, sides)).toBe(expected)
})
