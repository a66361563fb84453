import type { PlacedLine } from '../layout/placed.ts'
import type { Template } from '../template.ts'
import type { SetLine } from '../text/set-line.ts'
import type { FontProgram } from './font-program.ts'
import { makePageFonts, makeSharedPrograms, type PageFonts, sharedHold } from './fonts-of-page.ts'
import { number, shapeOperators } from './operators.ts'
import { type Packed, pack } from './pack.ts'
import { lineOperators } from './text-operators.ts'

/** What is the same on every certificate of a template, made once: art, the usual letters, lines printed before. */
export type Plate = {
  template: Template
  /** Content that draws the art. */
  art: Packed
  fonts: readonly FontProgram[]
  /** Lines that need only the shared fonts, by size; most of a certificate is the same as the one before. */
  lines: WeakMap<SetLine, { sizePt: number; operators: string }>
}

export const makePlate = (template: Template): Plate => ({
  template,
  art: pack(Buffer.from(`1 0 0 -1 0 ${number(template.page.heightPt)} cm\n${shapeOperators(template.art)}`)),
  fonts: makeSharedPrograms(template),
  lines: new WeakMap(),
})

function operatorsOf(plate: Plate, fonts: PageFonts, { line, sizePt }: PlacedLine) {
  const known = plate.lines.get(line)
  if (known?.sizePt === sizePt) return known.operators
  const operators = lineOperators(line, sizePt, fonts.find)
  if (sharedHold(plate.fonts, line)) plate.lines.set(line, { sizePt, operators })
  return operators
}

/** The fonts for these lines, and a function that gives the content for each. */
export function makePress(plate: Plate, lines: readonly PlacedLine[]) {
  const fonts = makePageFonts(
    plate.fonts,
    lines.map(({ line }) => line).filter((line) => !plate.lines.has(line)),
  )
  return { programs: fonts.programs, print: (placed: PlacedLine) => operatorsOf(plate, fonts, placed) }
}
