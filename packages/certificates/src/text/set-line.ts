import { getFace } from '../fonts/face.ts'
import { type Covers, type Item, itemise, type Typeface, visualOrder } from './itemise.ts'
import { type ShapedRun, shapeRun } from './shape.ts'

/** How a text is set, apart from its size. */
export type Setting = Typeface & {
  lang: string
  /** Space added after each letter, in ems. Only for Latin capitals: it would tear other scripts apart. */
  tracking: number
  /** Letter by letter, without ligatures and kerning: for serials and addresses. */
  plain: boolean
}

/** One line of text as glyphs, measured in ems, so that it fits any size. */
export type SetLine = {
  text: string
  runs: readonly ShapedRun[]
  width: number
  above: number
  below: number
  tracking: number
  /** Whether any of it runs from right to left. */
  rightToLeft: boolean
  /** False where a character has no glyph in any font; such a line must not be printed. */
  complete: boolean
}

/** A text whose fonts and directions are known, from which lines can be cut. */
export type SettableText = { text: string; items: readonly Item[]; setting: Setting }

const covers: Covers = (family, weight, codePoint) => getFace(family, weight).covers(codePoint)

export const settable = (text: string, setting: Setting): SettableText => ({
  text,
  items: itemise(text, { lang: setting.lang, face: setting, covers }),
  setting,
})

const clip = (items: readonly Item[], start: number, end: number) =>
  items.flatMap((item) => {
    const clipped = { ...item, start: Math.max(item.start, start), end: Math.min(item.end, end) }
    return clipped.start < clipped.end ? [clipped] : []
  })

/** Sets a stretch of text as one line; without a stretch, all of it. */
export function setLine({ text, items, setting }: SettableText, start = 0, end = text.length): SetLine {
  const parts = clip(items, start, end)
  const tracked = parts.every((item) => item.family === setting.family)
  const tracking = tracked ? setting.tracking : 0
  const runs = visualOrder(parts).map((item) =>
    shapeRun({
      face: getFace(item.family ?? setting.family, setting.weight),
      text: text.slice(item.start, item.end),
      rightToLeft: item.level % 2 === 1,
      lang: setting.lang,
      plain: setting.plain || tracking > 0,
    }),
  )
  const letters = runs.reduce((count, run) => count + run.glyphs.length, 0)
  return {
    text: text.slice(start, end),
    runs,
    width: runs.reduce((sum, run) => sum + run.width, 0) + tracking * Math.max(0, letters - 1),
    above: Math.max(0, ...runs.map((run) => run.above)),
    below: Math.max(0, ...runs.map((run) => run.below)),
    tracking,
    rightToLeft: parts.some((item) => item.level % 2 === 1),
    // An uncovered character that is alone in its item shapes to glyph 0; a pair of joined ones might not, so both count.
    complete:
      parts.every((item) => item.family !== null) && runs.every((run) => run.glyphs.every(({ glyph }) => glyph > 0)),
  }
}

/**
 * A line that others follow. It keeps the space at its end, so that copied text does not run together, but is measured
 * without; not where text runs leftwards, since there the end is on the left and would push the line aside.
 */
export function setLineWithEnd(source: SettableText, start: number, end: number): SetLine {
  const bare = setLine(source, start, start + source.text.slice(start, end).trimEnd().length)
  return bare.rightToLeft ? bare : { ...setLine(source, start, end), width: bare.width }
}
