import PDFDocument from 'pdfkit'
import { dateOf } from '../dates.ts'
import type { PlacedText } from '../layout/placed.ts'
import type { Layout } from '../layout.ts'
import { codeOperators } from './code.ts'
import { embedFont, literal, stream } from './font-objects.ts'
import { number } from './operators.ts'
import { addContent, bytesOf, placedOperators } from './page.ts'
import { makePress, type Plate } from './plate.ts'

const tagOf = { heading: 'H1', subheading: 'H2', paragraph: 'P' } as const

function structureOptions(text: PlacedText, documentLang: string) {
  const { lang } = text.part
  return {
    ...(lang === documentLang || lang === 'und' ? {} : { lang }),
    ...(text.lines.some(({ line }) => line.rightToLeft) ? { actual: text.part.text } : {}),
  }
}

function addCode(doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, { content, template }: Layout) {
  const { x, y, sidePt } = template.code
  const { url, alternative } = content.code
  const box = { alt: alternative, bbox: [x, y, x + sidePt, y + sidePt], placement: 'Block' }
  const link = doc.struct('Link')
  parent.add(link)
  link.add(doc.struct('Figure', box, () => addContent(doc, codeOperators(url, template))))
  // Not in pdfkit's types: the parent in the structure tree, and that plain strings are written as names.
  const options: PDFKit.Mixins.AnnotationOption = {}
  Object.assign(options, { structParent: link, Contents: literal(alternative) })
  doc.link(x, y, sidePt, sidePt, url, options)
  link.end()
}

/**
 * Draws a page as a tagged PDF. The bytes depend on the arguments alone (and on the build), the file's dates included.
 * @param issuedOn calendar date
 */
export async function render(layout: Layout, plate: Plate, issuedOn: string): Promise<Buffer> {
  const { content, template, texts } = layout
  const { widthPt, heightPt } = template.page
  const date = dateOf(issuedOn)
  const doc = new PDFDocument({
    size: [widthPt, heightPt],
    margin: 0,
    // No text of pdfkit's own, so none of its fonts.
    font: '',
    pdfVersion: '1.7',
    lang: content.lang,
    tagged: true,
    displayTitle: true,
    info: { Title: content.documentTitle, Creator: 'Muster', Producer: 'Muster', CreationDate: date, ModDate: date },
  })
  const done = bytesOf(doc)
  const press = makePress(
    plate,
    texts.flatMap(({ lines }) => lines),
  )
  for (const program of press.programs) doc.page.fonts[program.resource] = embedFont(doc, program)
  doc.page.xobjects.Art = stream(
    doc,
    { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, widthPt, heightPt], Resources: {} },
    plate.art,
  )
  // pdfkit turns the page over, y downwards; turn it back, or readers take the text for rotated.
  doc.addContent(`1 0 0 -1 0 ${number(heightPt)} cm`)
  doc.markContent('Artifact', { type: 'Layout' })
  doc.addContent('/Art Do')
  doc.endMarkedContent()
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const text of texts) {
    const lines = text.lines.map((line) => placedOperators(line, heightPt, press.print(line)))
    const draw = () => addContent(doc, lines.join('\n'))
    root.add(doc.struct(tagOf[text.part.role], structureOptions(text, content.lang), draw))
  }
  addCode(doc, root, layout)
  root.end()
  doc.end()
  return done
}
