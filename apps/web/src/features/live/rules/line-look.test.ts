import { drawingColours } from '@muster/live/drawing/model'
import { expect, test } from 'vitest'
import { lineColours, lineWidths, seamColour } from './line-look.ts'

/** The relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test.each(drawingColours)(
  '%s is told apart on a white page, and by its seam on a black one and on any between',
  (colour) => {
    expect(contrast(lineColours[colour], '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(lineColours[colour], seamColour)).toBeGreaterThanOrEqual(4.5)
    // Against any grey, either the line or its seam stands out.
    for (let grey = 0; grey <= 255; grey++) {
      const page = `#${grey.toString(16).padStart(2, '0').repeat(3)}`
      expect(Math.max(contrast(lineColours[colour], page), contrast(seamColour, page))).toBeGreaterThanOrEqual(2)
    }
  },
)

test.each([
  [320, 2, 4],
  [1000, 4.5, 7.5],
])('on a page of %i pixels a line is %d wide, with its seam %d', (page, line, seam) => {
  expect(lineWidths(page)).toEqual({ line, seam })
})
