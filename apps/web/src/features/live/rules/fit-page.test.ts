import { expect, test } from 'vitest'
import { fitPage, sharpness, withoutRim } from './fit-page.ts'

test.each([
  ['wide in wide', { width: 960, height: 540 }, { width: 1000, height: 800 }, { width: 1000, height: 562 }],
  ['wide in tall', { width: 960, height: 540 }, { width: 360, height: 640 }, { width: 360, height: 202 }],
  ['tall in wide', { width: 595, height: 842 }, { width: 1000, height: 500 }, { width: 353, height: 500 }],
  ['a room not measured yet', { width: 960, height: 540 }, { width: 0, height: 0 }, { width: 0, height: 0 }],
])('%s', (_, page, room, fitted) => {
  expect(fitPage(page, room)).toEqual(fitted)
})

test.each([
  ['usually', { width: 1000, height: 600 }, { width: 976, height: 576 }],
  ['narrower in a room that is low', { width: 360, height: 150 }, { width: 352, height: 142 }],
])('a rim around a page stays free: %s', (_, room, free) => {
  expect(withoutRim(room)).toEqual(free)
})

test('a page is as sharp as the screen, unless the device could not hold it', () => {
  expect(sharpness({ width: 1200, height: 675 }, 2)).toBe(2)
  expect(sharpness({ width: 3000, height: 2000 }, 3)).toBeCloseTo(Math.SQRT2)
  expect(sharpness({ width: 300, height: 200 }, 0.5)).toBe(1)
})
