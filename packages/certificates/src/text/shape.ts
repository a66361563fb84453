import { Direction, Feature, shape, Buffer as TextBuffer } from 'harfbuzzjs'
import type { FontFace } from '../fonts/face.ts'

export type Glyph = {
  glyph: number
  /** The characters that it stands for; empty where an earlier glyph of the same cluster carries them. */
  codePoints: readonly number[]
  /** Font units. */
  advance: number
  xOffset: number
  yOffset: number
}

/** Glyphs from left to right. */
export type ShapedRun = {
  face: FontFace
  glyphs: readonly Glyph[]
  /** Ems. */
  width: number
  above: number
  below: number
}

export type ShapeInput = {
  face: FontFace
  text: string
  rightToLeft: boolean
  lang: string
  /** Codes, addresses and letter-spaced lines are set letter by letter: no ligatures, no kerning. */
  plain: boolean
}

const plainFeatures = ['liga', 'clig', 'calt', 'kern'].map((tag) => new Feature(tag, 0))
const buffer = new TextBuffer()
const maxKept = 5000
const kept = new Map<string, ShapedRun>()

/** Where each cluster ends, by where it starts. */
function clusterEnds(starts: readonly number[], length: number) {
  const sorted = [...new Set(starts)].sort((a, b) => a - b)
  return new Map(sorted.map((start, index) => [start, sorted[index + 1] ?? length]))
}

function shapeAfresh({ face, text, rightToLeft, lang, plain }: ShapeInput): ShapedRun {
  buffer.reset()
  buffer.addText(text)
  // A number, not the word: HarfBuzz ignores 'rtl' without a sound.
  buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
  buffer.setLanguage(lang)
  buffer.guessSegmentProperties()
  shape(face.shaper, buffer, plain ? plainFeatures : [])
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const ends = clusterEnds(
    infos.map((info) => info.cluster),
    text.length,
  )
  const em = face.tables.unitsPerEm
  let units = 0
  let above = 0
  let below = 0
  const glyphs = infos.map((info, index): Glyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    // The first glyph of a cluster carries its characters, the others none, so that copying text yields each once.
    const end = ends.get(info.cluster)
    ends.delete(info.cluster)
    const characters = end === undefined ? [] : Array.from(text.slice(info.cluster, end))
    const ink = face.ink(info.codepoint)
    above = Math.max(above, ink.above + yOffset / em)
    below = Math.max(below, ink.below - yOffset / em)
    units += xAdvance
    const codePoints = characters.map((character) => character.codePointAt(0) ?? 0)
    return { glyph: info.codepoint, codePoints, advance: xAdvance, xOffset, yOffset }
  })
  return { face, glyphs, width: units / em, above, below }
}

/** Shapes a text of one font and one direction; the same text is shaped once. */
export function shapeRun(input: ShapeInput): ShapedRun {
  const key = `${input.face.key}|${input.lang}|${Number(input.rightToLeft)}${Number(input.plain)}|${input.text}`
  const known = kept.get(key)
  if (known) return known
  const run = shapeAfresh(input)
  if (kept.size >= maxKept) kept.clear()
  kept.set(key, run)
  return run
}
