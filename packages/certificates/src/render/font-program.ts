import { createHash } from 'node:crypto'
import type { FontFace } from '../fonts/face.ts'
import { subset } from '../fonts/subset.ts'
import type { Glyph } from '../text/shape.ts'
import { type Packed, pack } from './pack.ts'
import { toUnicode } from './to-unicode.ts'

/** Some glyphs of a font, compressed and ready to be embedded in any number of files. */
export type FontProgram = {
  face: FontFace
  /** The name under which pages refer to it. */
  resource: string
  /** The number of a glyph in this program, or undefined where it holds no such glyph for these characters. */
  findId: (glyph: Glyph) => number | undefined
  /** `ABCDEF+SourceSerif4`: the prefix is made from the bytes, so the same subset has the same name. */
  name: string
  file: Packed
  fileLength: number
  toUnicode: Packed
  /** In thousandths of an em, by glyph id; written out, since a list of hundreds is slow to write anew for each file. */
  widths: string
}

/**
 * A glyph may stand for several characters in different words. Each pair gets a number of its own, so that copying
 * text from the file gives back what was written.
 */
const pairKey = (glyph: Glyph) => `${glyph.glyph}:${glyph.codePoints.join()}`

const letter = (byte: number) => String.fromCharCode(65 + (byte % 26))

/** Cuts a font down to these glyphs. */
export function makeFontProgram(face: FontFace, resource: string, glyphs: Iterable<Glyph>): FontProgram {
  const ids = new Map<string, number>()
  // Most glyphs asked for come from shaped texts that are kept, so the very object is often known.
  const known = new WeakMap<Glyph, number>()
  const outlines = [0]
  const texts: (readonly number[])[] = [[]]
  for (const glyph of glyphs) {
    const key = pairKey(glyph)
    if (ids.has(key)) continue
    ids.set(key, outlines.length)
    outlines.push(glyph.glyph)
    texts.push(glyph.codePoints)
  }
  const em = face.tables.unitsPerEm
  const bytes = subset(face.tables, outlines)
  const tag = [...createHash('sha256').update(bytes).digest().subarray(0, 6)].map(letter).join('')
  return {
    face,
    resource,
    findId: (glyph) => {
      const held = known.get(glyph)
      if (held !== undefined) return held
      const id = ids.get(pairKey(glyph))
      if (id !== undefined) known.set(glyph, id)
      return id
    },
    name: `${tag}+${face.name}`,
    file: pack(bytes),
    fileLength: bytes.length,
    toUnicode: pack(toUnicode(texts)),
    widths: `[0 [${outlines.map((glyph) => Math.round((face.tables.advance(glyph) * 1000) / em)).join(' ')}]]`,
  }
}
