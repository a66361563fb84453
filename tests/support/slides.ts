import PDFDocument from 'pdfkit'

/** A real PDF whose pages say which they are: "Slide 1 of 3". `notes` are stuck to its first pages, as speaker's notes are. */
export function makeSlides(pages: number, { notes = [] }: { notes?: readonly string[] } = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: [960, 540], autoFirstPage: false })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (let page = 1; page <= pages; page++) {
    document.addPage().fontSize(48).text(`Slide ${page} of ${pages}`, 80, 220)
    const note = notes[page - 1]
    if (note) document.note(10, 10, 20, 20, note)
  }
  document.end()
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))))
}
