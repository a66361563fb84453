import type { Part } from '../content.ts'
import type { StackBlock } from '../template.ts'
import type { Placed, PlacedLine } from './placed.ts'
import { fitBlock, lineRoom, type Row, rowsHeight } from './rows.ts'

const shareOnTheLeft = { left: 0, centre: 0.5, right: 1 } as const
const shareAbove = { top: 0, middle: 0.5, bottom: 1 } as const

function place(block: StackBlock, rows: readonly Row[], scale: number) {
  const { area } = block
  let y = area.y + (area.height - rowsHeight(rows, scale)) * shareAbove[block.stand]
  return rows.map((row, index) => {
    const { part, slot, fitted } = row
    if (index > 0) y += slot.spaceBeforePt * scale
    const lines = fitted.lines.map((line): PlacedLine => {
      const { above, below } = lineRoom(line, row)
      const x = area.x + (area.width - line.width * fitted.sizePt) * shareOnTheLeft[block.align]
      const baseline = y + above
      y = baseline + below
      return { line, x, baseline, sizePt: fitted.sizePt, colour: slot.style.colour }
    })
    return { part, lines }
  })
}

/** Parts one beneath the other; the block is set tighter as a whole until it fits its area. */
export function placeStack(block: StackBlock, parts: readonly Part[]): Placed {
  const fitted = fitBlock(block.slots, parts, { widthPt: block.area.width, heightPt: block.area.height })
  return fitted.ok ? { ok: true, texts: place(block, fitted.rows, fitted.scale) } : fitted
}
