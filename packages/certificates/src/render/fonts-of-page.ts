import type { FontFace } from '../fonts/face.ts'
import { getFace } from '../fonts/face.ts'
import type { Template } from '../template.ts'
import { type SetLine, setLine, settable } from '../text/set-line.ts'
import type { Glyph } from '../text/shape.ts'
import { type FontProgram, makeFontProgram } from './font-program.ts'

/** The fonts from which a page takes its glyphs, the shared ones first. */
export type PageFonts = {
  find: (face: FontFace, glyph: Glyph) => { program: FontProgram; id: number }
  programs: readonly FontProgram[]
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

/** What most names and texts in Latin script are made of: ASCII, Latin-1, Latin Extended-A, Vietnamese, punctuation. */
const repertoire = `${range(0x20, 0x7e)}${range(0xa1, 0xac)}${range(0xae, 0x17f)}ƠơƯư${range(0x1ea0, 0x1ef9)}–—‘’“”…`
const ligatures = ['fi', 'fl', 'ff', 'ffi', 'ffl', 'fj', 'ft', 'tt', 'fb', 'fh', 'fk']

/** The template's own fonts cut down to the usual letters: made once, embedded in every certificate as they are. */
export function makeSharedPrograms(template: Template): FontProgram[] {
  const styles = template.blocks.flatMap((block) => [
    ...block.slots.map(({ style }) => style),
    ...(block.kind === 'table' ? [block.labelStyle] : []),
  ])
  const faces = new Set(styles.map(({ family, weight }) => getFace(family, weight)))
  return [...faces].map((face, index) => {
    const style = styles.find(({ family, weight }) => getFace(family, weight) === face)
    const glyphs = style
      ? [...repertoire, ...ligatures].flatMap((text) => {
          const setting = { family: style.family, weight: style.weight, lang: 'und', tracking: 0, plain: false }
          return setLine(settable(text, setting))
            .runs.filter((run) => run.face === face)
            .flatMap((run) => run.glyphs)
        })
      : []
    return makeFontProgram(face, `S${index}`, glyphs)
  })
}

/** Whether the shared fonts have every glyph of a line. */
export const sharedHold = (shared: readonly FontProgram[], line: SetLine) =>
  line.runs.every(({ face, glyphs }) => {
    const program = shared.find((candidate) => candidate.face === face)
    return program !== undefined && glyphs.every((glyph) => program.findId(glyph) !== undefined)
  })

/** Adds to the shared fonts what these lines need besides. */
export function makePageFonts(shared: readonly FontProgram[], lines: readonly SetLine[]): PageFonts {
  const missing = new Map<FontFace, Glyph[]>()
  for (const { face, glyphs } of lines.flatMap((line) => line.runs)) {
    const program = shared.find((candidate) => candidate.face === face)
    const absent = program ? glyphs.filter((glyph) => program.findId(glyph) === undefined) : glyphs
    if (absent.length > 0) missing.set(face, [...(missing.get(face) ?? []), ...absent])
  }
  const own = [...missing].map(([face, glyphs], index) => makeFontProgram(face, `P${index}`, glyphs))
  const programs = [...shared, ...own]
  return {
    programs,
    find: (face, glyph) => {
      for (const program of programs) {
        const id = program.face === face ? program.findId(glyph) : undefined
        if (id !== undefined) return { program, id }
      }
      throw new Error(`no program of ${face.key} holds glyph ${glyph.glyph}`)
    },
  }
}
