import type { Part } from '../content.ts'
import type { TableBlock } from '../template.ts'
import { type SetLine, setLineWithEnd } from '../text/set-line.ts'
import { styled } from './fit.ts'
import type { Placed, PlacedLine } from './placed.ts'
import { fitBlock, lineRoom, type Row, rowsHeight } from './rows.ts'

const kept = new WeakMap<TableBlock, Map<string, SetLine>>()

/** The label's line; the very same object each time, so that what is printed once need not be printed again. */
function labelOf(part: Part, block: TableBlock): SetLine {
  const known = kept.get(block) ?? new Map<string, SetLine>()
  kept.set(block, known)
  const key = `${part.lang}|${part.label}`
  const held = known.get(key)
  if (held) return held
  const text = styled(`${part.label ?? ''} `, block.labelStyle, part.lang)
  const line = setLineWithEnd(text, 0, text.text.length)
  known.set(key, line)
  return line
}

function place(block: TableBlock, rows: readonly Row[], at: { scale: number; textX: number }) {
  const { area, labelStyle } = block
  let y = area.y + area.height - rowsHeight(rows, at.scale)
  return rows.map((row, index) => {
    const { part, slot, fitted } = row
    if (index > 0) y += slot.spaceBeforePt * at.scale
    const lines = fitted.lines.map((line): PlacedLine => {
      const { above, below } = lineRoom(line, row)
      const baseline = y + above
      y = baseline + below
      return { line, x: at.textX, baseline, sizePt: fitted.sizePt, colour: slot.style.colour }
    })
    const baseline = lines[0]?.baseline ?? y
    const label = { line: labelOf(part, block), x: area.x, baseline, sizePt: block.labelPt, colour: labelStyle.colour }
    return { part, lines: [label, ...lines] }
  })
}

/** Labels on the left and texts on the right, as in a timetable, standing at the bottom of the area. */
export function placeTable(block: TableBlock, parts: readonly Part[]): Placed {
  const labelled = parts.filter(({ key }) => block.slots.some(({ part }) => part === key))
  const labelWidth = Math.max(0, ...labelled.map((part) => labelOf(part, block).width * block.labelPt))
  const textX = block.area.x + labelWidth + block.gapPt
  const widthPt = block.area.x + block.area.width - textX
  const fitted = fitBlock(block.slots, parts, { widthPt, heightPt: block.area.height })
  return fitted.ok ? { ok: true, texts: place(block, fitted.rows, { scale: fitted.scale, textX }) } : fitted
}
