import PDFDocument from 'pdfkit'
import type { PlacedLine } from '../layout/placed.ts'
import { embedFont } from '../render/font-objects.ts'
import { number, shapeOperators } from '../render/operators.ts'
import { addContent, bytesOf, placedOperators } from '../render/page.ts'
import { lineOperators } from '../render/text-operators.ts'
import type { Shape } from '../template.ts'
import { fontsOfSheets } from './fonts-of-sheets.ts'

/** One page: what is written on it, and what is drawn beneath. */
export type Sheet = { lines: readonly PlacedLine[]; shapes: readonly Shape[] }

export type Sheets = {
  title: string
  /** BCP 47. */
  lang: string
  at: Date
  page: { widthPt: number; heightPt: number }
  sheets: readonly Sheet[]
}

/**
 * Draws pages of text in any script as one tagged PDF, set as certificates are. A character that no font has is drawn as
 * an empty box.
 */
export async function drawSheets({ title, lang, at, page, sheets }: Sheets): Promise<Buffer> {
  const size: [number, number] = [page.widthPt, page.heightPt]
  const doc = new PDFDocument({
    size,
    margin: 0,
    // No text of pdfkit's own, so none of its fonts.
    font: '',
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang,
    tagged: true,
    displayTitle: true,
    info: { Title: title, Creator: 'Muster', Producer: 'Muster', CreationDate: at, ModDate: at },
  })
  const done = bytesOf(doc)
  const fonts = fontsOfSheets(sheets.flatMap(({ lines }) => lines.map(({ line }) => line)))
  const embedded = fonts.programs.map((program) => [program.resource, embedFont(doc, program)] as const)
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const { lines, shapes } of sheets) {
    doc.addPage({ size, margin: 0 })
    for (const [resource, font] of embedded) doc.page.fonts[resource] = font
    doc.markContent('Artifact', { type: 'Layout' })
    addContent(doc, shapeOperators(shapes))
    doc.endMarkedContent()
    const written = lines.map((placed) =>
      placedOperators(placed, page.heightPt, lineOperators(placed.line, placed.sizePt, fonts.find)),
    )
    // pdfkit turns the page over, y downwards; turn it back, or readers take the text for rotated.
    const upright = `1 0 0 -1 0 ${number(page.heightPt)} cm`
    root.add(doc.struct('P', {}, () => addContent(doc, `q ${upright}\n${written.join('\n')}\nQ`)))
  }
  root.end()
  doc.end()
  return done
}
