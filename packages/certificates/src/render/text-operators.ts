import type { SetLine } from '../text/set-line.ts'
import type { PageFonts } from './fonts-of-page.ts'
import { number } from './operators.ts'

const hexId = (id: number) => id.toString(16).padStart(4, '0')

/**
 * Content that prints a line with its left end at the origin of a page whose y counts upwards. Glyphs follow one another
 * with corrections where shaping differs from the font's own advances; one that is raised or moved is placed by itself.
 */
export function lineOperators(line: SetLine, sizePt: number, find: PageFonts['find']): string {
  const out: string[] = line.tracking === 0 ? [] : [`${number(line.tracking * sizePt)} Tc`]
  let x = 0
  let resource = ''
  let shown = ''
  const flush = () => {
    if (shown) out.push(`[${shown}] TJ`)
    shown = ''
  }
  for (const run of line.runs) {
    const em = run.face.tables.unitsPerEm
    const scale = sizePt / em
    // A run starts anew, so that roundings do not add up.
    let moved = true
    for (const glyph of run.glyphs) {
      const { program, id } = find(run.face, glyph)
      if (program.resource !== resource) {
        flush()
        resource = program.resource
        out.push(`/${resource} ${number(sizePt)} Tf`)
        moved = true
      }
      const shifted = glyph.xOffset !== 0 || glyph.yOffset !== 0
      if (moved || shifted) {
        flush()
        out.push(`1 0 0 1 ${number(x + glyph.xOffset * scale)} ${number(glyph.yOffset * scale)} Tm`)
      }
      // TJ subtracts thousandths of the size.
      const usual = run.face.tables.advance(glyph.glyph)
      const more = ((glyph.advance - usual) * 1000) / em
      shown += `<${hexId(id)}>${more === 0 ? '' : number(-more)}`
      x += glyph.advance * scale + line.tracking * sizePt
      moved = shifted
    }
    flush()
  }
  return `BT\n${out.join('\n').replaceAll('><', '')}\nET`
}
