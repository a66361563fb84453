import type { FontFace } from '../fonts/face.ts'
import { type FontProgram, makeFontProgram } from '../render/font-program.ts'
import type { SetLine } from '../text/set-line.ts'
import type { Glyph } from '../text/shape.ts'

/** The fonts of many pages: each cut once, to the glyphs that any of the lines needs. */
export function fontsOfSheets(lines: Iterable<SetLine>) {
  const needed = new Map<FontFace, Set<Glyph>>()
  for (const { runs } of lines)
    for (const { face, glyphs } of runs) {
      const ofFace = needed.get(face) ?? new Set<Glyph>()
      needed.set(face, ofFace)
      for (const glyph of glyphs) ofFace.add(glyph)
    }
  const programs = new Map(
    [...needed].map(([face, glyphs], index) => [face, makeFontProgram(face, `F${index}`, glyphs)] as const),
  )
  return { programs: [...programs.values()], find: (face: FontFace, glyph: Glyph) => findIn(programs, face, glyph) }
}

function findIn(programs: ReadonlyMap<FontFace, FontProgram>, face: FontFace, glyph: Glyph) {
  const program = programs.get(face)
  const id = program?.findId(glyph)
  if (program === undefined || id === undefined) throw new Error(`no program of ${face.key} holds glyph ${glyph.glyph}`)
  return { program, id }
}
