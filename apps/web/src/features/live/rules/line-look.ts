import type { DrawingColour } from '@muster/live/drawing/model'

/** How each colour looks: dark enough for its light seam, which tells it apart from a dark page. A test compares them. */
export const lineColours: Readonly<Record<DrawingColour, string>> = {
  red: '#c22d0c',
  blue: '#1457b8',
  green: '#1a6b3c',
  ink: '#111a2e',
}
export const seamColour = '#fffdf9'

/** CSS pixels: as wide as the page is large, so that a drawing is the same on every screen; and never too thin to see. */
export function lineWidths(pageWidth: number): { line: number; seam: number } {
  const line = Math.max(2, pageWidth * 0.0045)
  return { line, seam: line + Math.max(2, pageWidth * 0.003) }
}
