import encodeQR from 'qr'
import type { Template } from '../template.ts'
import { number, rgb } from './operators.ts'

/** The encoder's own quiet zone; the template leaves more of it blank. */
const border = 1

/**
 * Content that draws a QR code as filled rectangles, a row's neighbours joined, for a page whose y counts upwards.
 * Error correction M: a seventh of it may be lost to a fold or a stain.
 */
export function codeOperators(url: string, template: Template): string {
  const { x, y, sidePt, colour } = template.code
  const rows = encodeQR(url, 'raw', { ecc: 'medium', border })
  const count = rows.length - 2 * border
  const cell = number(sidePt / count)
  const rectangles: string[] = []
  for (let row = 0; row < count; row++) {
    const modules = rows[row + border] ?? []
    for (let from = 0; from < count; ) {
      let to = from
      while (to < count && modules[to + border]) to++
      if (to > from) rectangles.push(`${from} ${count - row - 1} ${to - from} 1 re`)
      from = to + 1
    }
  }
  const bottom = number(template.page.heightPt - y - sidePt)
  return `q ${cell} 0 0 ${cell} ${number(x)} ${bottom} cm ${rgb(colour)} rg\n${rectangles.join('\n')}\nf Q`
}
