import type { Slot, TextStyle } from '../template.ts'
import { listBreaks, listGraphemeBreaks } from '../text/breaks.ts'
import { type SetLine, type SettableText, setLine, setLineWithEnd, settable } from '../text/set-line.ts'

/** A text at the size at which it fits. */
export type Fitted = { sizePt: number; lines: readonly SetLine[] }

/** The rule by which a text gives way when it is long. */
type Room = Pick<Slot, 'maxPt' | 'oneLinePt' | 'minPt' | 'maxLines'>

/** Lines are cut by adding up words, and shaped as wholes only then; a hair is allowed for the difference. */
const tolerance = 1.002
const stepPt = 0.5

type Piece = { start: number; end: number; width: number }

const trimmedEnd = (text: string, start: number, end: number) => start + text.slice(start, end).trimEnd().length

/** The unbreakable pieces of a text; a word wider than the line is broken between letters. */
function piecesOf(source: SettableText, lineWidth: number): Piece[] {
  const { text, setting } = source
  const pieces: Piece[] = []
  const cut = (breaks: readonly number[], from: number, until: number, mayBreakWords: boolean) => {
    let start = from
    for (const end of [...breaks, until]) {
      const { width } = setLine(source, start, end)
      const word = text.slice(start, end)
      if (mayBreakWords && setLine(source, start, trimmedEnd(text, start, end)).width > lineWidth) {
        const offset = start
        cut(
          listGraphemeBreaks(word).map((index) => index + offset),
          start,
          end,
          false,
        )
      } else pieces.push({ start, end, width })
      start = end
    }
  }
  cut(listBreaks(text, setting.lang), 0, text.length, true)
  return pieces
}

/** Fills lines one after another. */
function fill(source: SettableText, pieces: readonly Piece[], lineWidth: number) {
  const lines: { start: number; end: number }[] = []
  let width = 0
  for (const piece of pieces) {
    const line = lines.at(-1)
    const end = trimmedEnd(source.text, piece.start, piece.end)
    const inked = end === piece.end ? piece.width : setLine(source, piece.start, end).width
    if (line && width + inked <= lineWidth * tolerance) {
      line.end = piece.end
      width += piece.width
    } else {
      lines.push({ start: piece.start, end: piece.end })
      width = piece.width
    }
  }
  return lines
}

/** As few lines as needed, then the narrowest measure with as many: so the last line is no widow. */
function wrap(source: SettableText, lineWidth: number, maxLines: number): SetLine[] | null {
  const pieces = piecesOf(source, lineWidth)
  let best = fill(source, pieces, lineWidth)
  if (best.length > maxLines) return null
  let low = Math.max(...pieces.map((piece) => piece.width), lineWidth / 2)
  let high = lineWidth
  for (let round = 0; round < 6 && best.length > 1; round++) {
    const middle = (low + high) / 2
    const tried = fill(source, pieces, middle)
    if (tried.length === best.length) {
      best = tried
      high = middle
    } else low = middle
  }
  return best.map(({ start, end }) => setLineWithEnd(source, start, end))
}

/**
 * Finds the size for a text by the slot's rule: on one line, shrinking a little; then on several lines; then on several
 * lines in smaller sizes.
 * @param scale below 1 where the block as a whole must be set tighter; never goes below the slot's smallest size
 * @returns null where it does not fit
 */
export function fit(source: SettableText, slot: Room, room: { widthPt: number; scale: number }): Fitted | null {
  const largest = Math.max(slot.minPt, slot.maxPt * room.scale)
  const line = setLine(source)
  const oneLinePt = Math.min(largest, room.widthPt / line.width)
  if (oneLinePt >= Math.max(slot.minPt, Math.min(slot.oneLinePt, largest))) return { sizePt: oneLinePt, lines: [line] }
  if (slot.maxLines < 2) return null
  for (let sizePt = Math.min(largest, slot.oneLinePt); sizePt >= slot.minPt; sizePt -= stepPt) {
    const lines = wrap(source, room.widthPt / sizePt, slot.maxLines)
    if (lines) return { sizePt, lines }
  }
  return null
}

/** A text in a style, ready to be cut into lines. */
export const styled = (text: string, style: TextStyle, lang: string): SettableText =>
  settable(style.capitals ? text.toLocaleUpperCase(lang) : text, {
    family: style.family,
    weight: style.weight,
    tracking: style.tracking ?? 0,
    plain: style.plain ?? false,
    lang,
  })
