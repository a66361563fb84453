import type { Sheet } from '@muster/certificates/sheets/draw-sheets'
import { type SheetStyle, setText } from '@muster/certificates/sheets/set-text'

/** A4, lying; points. */
export const page = { widthPt: 842, heightPt: 595 }
export const margin = { side: 33, top: 30, bottom: 34 }
export const inner = { left: margin.side, right: page.widthPt - margin.side, width: page.widthPt - 2 * margin.side }

export const ink = '#141a2b'
export const softInk = '#565b68'
const leading = 1.35

export type Style = SheetStyle & { colour: `#${string}` }

type Line = Sheet['lines'][number]
type Shape = Sheet['shapes'][number]
type Where = { x: number; top: number; widthPt: number; maxLines?: number; align?: 'left' | 'right' }

/** A sheet that is being written. */
export type OpenSheet = { lines: Line[]; shapes: Shape[] }

/** Writes a text below `top`; answers how high it is. */
export function write(sheet: OpenSheet, text: string, style: Style, where: Where): number {
  const { x, top, widthPt, maxLines = 1, align = 'left' } = where
  const { sizePt, lines } = setText(text, style, { widthPt, maxLines })
  const step = style.sizePt * leading
  for (const [index, line] of lines.entries()) {
    // Text that runs leftwards begins at the right of its column, unless it shares its line.
    const free = widthPt - line.width * sizePt
    const left = align === 'right' ? x + free : x
    sheet.lines.push({ line, x: left, baseline: top + step * index + style.sizePt, sizePt, colour: style.colour })
  }
  return step * Math.max(1, lines.length)
}

type Box = { x: number; y: number; width: number; height: number }

export function fill(sheet: OpenSheet, { x, y, width, height }: Box, colour: `#${string}`): void {
  sheet.shapes.push({
    path: `M${x} ${y} L${x + width} ${y} L${x + width} ${y + height} L${x} ${y + height} Z`,
    fill: colour,
  })
}

export function rule(sheet: OpenSheet, { x, y, width }: Omit<Box, 'height'>, colour: `#${string}`): void {
  sheet.shapes.push({ path: `M${x} ${y} L${x + width} ${y}`, stroke: { colour, widthPt: 0.5 } })
}
