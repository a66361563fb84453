import { readFileSync } from 'node:fs'
import { Blob, Face, Font } from 'harfbuzzjs'
import { type Family, fontFile, fontName, type Weight } from './catalogue.ts'
import { readTrueType, type TrueType } from './true-type.ts'

/** One weight of one family, ready to be shaped with and cut from. */
export type FontFace = {
  /** Unique, `serif-700`. */
  key: string
  /** For PDF, `NotoSans-Bold`. */
  name: string
  shaper: Font
  tables: TrueType
  covers: (codePoint: number) => boolean
  /** How far the ink of a glyph reaches above and below the baseline, in ems; both positive within a usual letter. */
  ink: (glyph: number) => { above: number; below: number }
}

function memoise<Result>(compute: (input: number) => Result) {
  const known = new Map<number, Result>()
  return (input: number) => {
    const held = known.get(input)
    if (held !== undefined) return held
    const result = compute(input)
    known.set(input, result)
    return result
  }
}

function load(family: Family, weight: Weight): FontFace {
  const bytes = readFileSync(fontFile(family, weight))
  const shaper = new Font(new Face(new Blob(bytes)))
  const tables = readTrueType(bytes)
  return {
    key: `${family}-${weight}`,
    name: fontName(family, weight),
    shaper,
    tables,
    covers: memoise((codePoint) => (shaper.nominalGlyph(codePoint) ?? 0) > 0),
    ink: memoise((glyph) => {
      const box = shaper.glyphExtents(glyph)
      const top = box?.yBearing ?? 0
      // HarfBuzz's height runs downwards, so it is negative.
      return { above: top / tables.unitsPerEm, below: -(top + (box?.height ?? 0)) / tables.unitsPerEm }
    }),
  }
}

const faces = new Map<string, FontFace>()

/** A font, read at its first use and then kept: a Chinese one takes 10 MB that most processes never need. */
export function getFace(family: Family, weight: Weight): FontFace {
  const key = `${family}-${weight}`
  const known = faces.get(key)
  if (known) return known
  const face = load(family, weight)
  faces.set(key, face)
  return face
}
