import type { FontProgram } from './font-program.ts'
import { number } from './operators.ts'
import type { Packed } from './pack.ts'

/** A text string in a PDF dictionary; pdfkit takes plain strings for names. */
export const literal = (text: string): object => Object(text)

/** Ready PDF syntax. pdfkit writes objects of a kind that it does not know by their own `toString`. */
const ready = (syntax: string): object => ({ toString: () => syntax, [Symbol.toStringTag]: 'Ready' })

function object(doc: PDFKit.PDFDocument, data: object) {
  const reference = doc.ref(data)
  reference.end(undefined)
  return reference
}

/** A stream as it is; pdfkit is not to compress it again. */
export function stream(doc: PDFKit.PDFDocument, data: object, { bytes, deflated }: Packed) {
  const reference = doc.ref(deflated ? { ...data, Filter: 'FlateDecode' } : data)
  reference.compress = false
  reference.end(bytes)
  return reference
}

/** Flags of a font descriptor: "symbolic", since glyphs are addressed by number. */
const symbolic = 4
/** PDF asks for a stem width; none of the fonts states one, and readers use it only for substitutes. */
const stemWidth = 80

/** Embeds a font program and returns the font to list among a page's resources. */
export function embedFont(doc: PDFKit.PDFDocument, program: FontProgram) {
  const { face, name } = program
  const thousandths = (units: number) => Number(number((units * 1000) / face.tables.unitsPerEm))
  const file = stream(doc, { Length1: program.fileLength }, program.file)
  const descriptor = object(doc, {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: symbolic,
    FontBBox: face.tables.box.map(thousandths),
    ItalicAngle: 0,
    Ascent: thousandths(face.tables.ascent),
    Descent: thousandths(face.tables.descent),
    CapHeight: thousandths(face.tables.ascent),
    StemV: stemWidth,
    FontFile2: file,
  })
  const descendant = object(doc, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: literal('Adobe'), Ordering: literal('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: ready(program.widths),
    CIDToGIDMap: 'Identity',
  })
  return object(doc, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(doc, {}, program.toUnicode),
  })
}
