import type { Part } from '../content.ts'
import type { Slot } from '../template.ts'
import type { SetLine } from '../text/set-line.ts'
import { findUncoveredCharacters } from '../text/uncovered.ts'
import { type Fitted, fit, styled } from './fit.ts'
import type { Refusal } from './placed.ts'

/** A part in its slot, cut into lines of a size. */
export type Row = { part: Part; slot: Slot; fitted: Fitted }

/** A block is set tighter as a whole, step by step, before it is refused. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7] as const
/** Above and below a line, so that tall scripts do not touch. In ems. */
const air = 0.05
const maxKept = 500

/** Most texts of a certificate are those of the certificate before it. */
const kept = new WeakMap<Slot, Map<string, Fitted | null>>()

function fitOnce(part: Part, slot: Slot, room: { widthPt: number; scale: number }) {
  const known = kept.get(slot) ?? new Map<string, Fitted | null>()
  kept.set(slot, known)
  const key = `${room.widthPt}|${room.scale}|${part.lang}|${part.text}`
  const held = known.get(key)
  if (held !== undefined) return held
  const fitted = fit(styled(part.text, slot.style, part.lang), slot, room)
  if (known.size >= maxKept) known.clear()
  known.set(key, fitted)
  return fitted
}

/** The parts that these slots are for, fitted to a width; absent parts leave no gap. */
function fitRows(
  slots: readonly Slot[],
  parts: readonly Part[],
  room: { widthPt: number; scale: number },
): { ok: true; rows: Row[] } | { ok: false; refusal: Refusal } {
  const rows: Row[] = []
  for (const slot of slots) {
    const part = parts.find(({ key }) => key === slot.part)
    if (!part) continue
    const fitted = fitOnce(part, slot, room)
    if (!fitted) return { ok: false, refusal: { reason: 'text-too-long', part: part.key } }
    if (!fitted.lines.every((line) => line.complete)) {
      const characters = findUncoveredCharacters(part.text, part.lang)
      return { ok: false, refusal: { reason: 'uncovered-characters', part: part.key, characters } }
    }
    rows.push({ part, slot, fitted })
  }
  return { ok: true, rows }
}

/** The room that a line takes above and below its baseline, in points: its leading, or more where its ink is taller. */
export function lineRoom(line: SetLine, { slot, fitted }: Row) {
  const { leading } = slot
  const above = leading / 2 + 0.28
  return {
    above: fitted.sizePt * Math.max(above, line.above + air),
    below: fitted.sizePt * Math.max(leading - above, line.below + air),
  }
}

function rowHeight(row: Row) {
  return row.fitted.lines.reduce((sum, line) => {
    const { above, below } = lineRoom(line, row)
    return sum + above + below
  }, 0)
}

/** Height of rows, in points, with the space between them. */
export const rowsHeight = (rows: readonly Row[], scale: number) =>
  rows.reduce((sum, row, index) => sum + rowHeight(row) + (index > 0 ? row.slot.spaceBeforePt * scale : 0), 0)

/** Fits the parts of a block into its room, tighter and tighter until they do. */
export function fitBlock(
  slots: readonly Slot[],
  parts: readonly Part[],
  room: { widthPt: number; heightPt: number },
): { ok: true; rows: Row[]; scale: number } | { ok: false; refusal: Refusal } {
  const present = parts.map(({ key }) => key).filter((key) => slots.some(({ part }) => part === key))
  let refusal: Refusal = { reason: 'block-too-full', parts: present }
  for (const scale of scales) {
    const result = fitRows(slots, parts, { widthPt: room.widthPt, scale })
    if (result.ok && rowsHeight(result.rows, scale) <= room.heightPt) return { ok: true, rows: result.rows, scale }
    if (!result.ok) refusal = result.refusal
    if (refusal.reason === 'uncovered-characters') break
  }
  return { ok: false, refusal }
}
