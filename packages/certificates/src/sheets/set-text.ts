import { type Fitted, fit } from '../layout/fit.ts'
import { cleanText } from '../text/clean.ts'
import type { Typeface } from '../text/itemise.ts'
import { setLine, settable } from '../text/set-line.ts'

export type SheetStyle = Typeface & { lang: string; sizePt: number }

type Room = { widthPt: number; maxLines: number }

/** So much smaller a text may be set before it is cut: a table of many sizes cannot be read. */
const smallest = 0.85

/** Sets a text in a size, on as many lines as it takes; what still does not fit is cut at its end, and says so. */
export function setText(
  text: string,
  { sizePt, lang, family, weight }: SheetStyle,
  { widthPt, maxLines }: Room,
): Fitted {
  const setting = { family, weight, lang, tracking: 0, plain: false }
  const clean = cleanText(text)
  const set = (of: string, minPt: number) => {
    const room = { maxPt: sizePt, oneLinePt: maxLines === 1 ? minPt : sizePt, minPt, maxLines }
    return fit(settable(of, setting), room, { widthPt, scale: 1 })
  }
  if (clean === '') return { sizePt, lines: [] }
  const whole = set(clean, sizePt * smallest)
  if (whole) return whole
  // Halving finds how much of it fits.
  const letters = Array.from(
    new Intl.Segmenter(lang, { granularity: 'grapheme' }).segment(clean),
    ({ segment }) => segment,
  )
  let fits = 0
  let tooMany = letters.length
  let best: Fitted = { sizePt, lines: [setLine(settable('…', setting))] }
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    const tried = set(`${letters.slice(0, middle).join('').trimEnd()}…`, sizePt)
    if (tried) {
      best = tried
      fits = middle
    } else tooMany = middle
  }
  return best
}
