import type { PlacedLine } from '../layout/placed.ts'
import type { SetLine } from '../text/set-line.ts'
import { number, rgb, textString } from './operators.ts'

/** Collects the file. */
export function bytesOf(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

/** Whether the glyphs alone give back the text: none belongs to a cluster that another carries, none is spaced. */
const faithful = (line: SetLine) =>
  line.tracking === 0 && line.runs.every((run) => run.glyphs.every(({ codePoints }) => codePoints.length > 0))

/**
 * A line at its place. Where reordered vowels, stacked letters or letter-spacing would garble it, readers get the words
 * from ActualText. Not where text runs leftwards: poppler takes its ActualText for letters as seen and turns it about;
 * there the words stand in the structure tree.
 */
export function placedOperators(placed: PlacedLine, heightPt: number, operators: string) {
  const { line } = placed
  const place = `1 0 0 1 ${number(placed.x)} ${number(heightPt - placed.baseline)} cm`
  const content = `q ${place} ${rgb(placed.colour)} rg\n${operators}\nQ`
  if (line.rightToLeft || faithful(line)) return content
  return `/Span <</ActualText ${textString(line.text)}>> BDC\n${content}\nEMC`
}

/** As bytes: pdfkit turns long strings into bytes one character at a time. */
export const addContent = (doc: PDFKit.PDFDocument, operators: string) =>
  void doc.addContent(Buffer.from(`${operators}\n`, 'latin1'))
