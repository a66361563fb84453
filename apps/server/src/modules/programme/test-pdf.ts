/** A PDF of blank pages, written by hand: as many as asked for, each of the given size in points. */
export function makePdf({
  pages,
  width = 960,
  height = 540,
}: {
  pages: number
  width?: number
  height?: number
}): Buffer {
  const first = 3
  const kids = Array.from({ length: pages }, (_, index) => `${first + index} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`,
    ...kids.map(() => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] >>`),
  ]
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const entries = objects.length + 1
  const table = `xref\n0 ${entries}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<< /Size ${entries} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + trailer, 'latin1')
}
