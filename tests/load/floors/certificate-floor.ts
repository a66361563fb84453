import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { Blob, Face, Font, shape, Buffer as TextBuffer } from 'harfbuzzjs'
import encodeQR from 'qr'

/**
 * The floor for drawing a certificate: a valid PDF put together by hand, in which everything but the name, the serial
 * and the QR code is a prefix of ready bytes. Work per certificate: two shapings, one QR code, one deflate, one xref.
 * No layout, no tags, no cutting of fonts: nothing that does the job can do less.
 */
export type FloorPerson = { name: string; serial: string; verifyUrl: string }
export type Floor = { prefix: Buffer; offsets: readonly number[]; font: Font; buffer: TextBuffer; em: number }

const require = createRequire(import.meta.url)
const fontFile = require.resolve('@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf')
const ids = { catalogue: 1, pages: 2, page: 3, font: 4, descendant: 5, descriptor: 6, file: 7, contents: 8 } as const

const widthsOf = (font: Font, em: number) =>
  Array.from({ length: 1500 }, (_, glyph) => Math.round((font.glyphHAdvance(glyph) * 1000) / em)).join(' ')

/**
 * Everything that no certificate changes.
 * @param art content drawn beneath every certificate, so that the files are as heavy as real ones
 */
export function prepareFloor(art = ''): Floor {
  const bytes = readFileSync(fontFile)
  const font = new Font(new Face(new Blob(bytes)))
  const em = font.face.upem
  const file = deflateSync(bytes, { level: 9 })
  const background = deflateSync(art, { level: 9 })
  const descriptor = `/Type/FontDescriptor/FontName/Floor/Flags 4/FontBBox[-200 -400 1500 1200]/ItalicAngle 0/Ascent 1000/Descent -300/CapHeight 700/StemV 80/FontFile2 ${ids.file} 0 R`
  const resources = `/Font<</F ${ids.font} 0 R>>/XObject<</A 9 0 R>>`
  const objects: readonly (readonly [number, string, Buffer?])[] = [
    [ids.catalogue, `/Type/Catalog/Pages ${ids.pages} 0 R`],
    [ids.pages, `/Type/Pages/Count 1/Kids[${ids.page} 0 R]`],
    [
      ids.page,
      `/Type/Page/Parent ${ids.pages} 0 R/MediaBox[0 0 842 595]/Resources<<${resources}>>/Contents ${ids.contents} 0 R`,
    ],
    [ids.font, `/Type/Font/Subtype/Type0/BaseFont/Floor/Encoding/Identity-H/DescendantFonts[${ids.descendant} 0 R]`],
    [
      ids.descendant,
      `/Type/Font/Subtype/CIDFontType2/BaseFont/Floor/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${ids.descriptor} 0 R/CIDToGIDMap/Identity/W[0[${widthsOf(font, em)}]]`,
    ],
    [ids.descriptor, descriptor],
    [ids.file, `/Filter/FlateDecode/Length1 ${bytes.length}/Length ${file.length}`, file],
    [9, `/Type/XObject/Subtype/Form/BBox[0 0 842 595]/Filter/FlateDecode/Length ${background.length}`, background],
  ]
  const chunks = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  const offsets: number[] = []
  let length = chunks[0]?.length ?? 0
  for (const [id, entries, stream] of objects) {
    offsets[id] = length
    const body = stream ? [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')] : []
    const chunk = Buffer.concat([Buffer.from(`${id} 0 obj\n<<${entries}>>\n`), ...body, Buffer.from('endobj\n')])
    chunks.push(chunk)
    length += chunk.length
  }
  return { prefix: Buffer.concat(chunks), offsets, font, buffer: new TextBuffer(), em }
}

function glyphs({ font, buffer }: Floor, text: string) {
  buffer.reset()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  return buffer
    .getGlyphInfos()
    .map((info) => info.codepoint.toString(16).padStart(4, '0'))
    .join('')
}

function squares(url: string) {
  const rows = encodeQR(url, 'raw', { ecc: 'medium', border: 1 })
  let out = ''
  for (const [y, row] of rows.entries()) {
    for (let from = 0; from < row.length; ) {
      let to = from
      while (row[to]) to++
      if (to > from) out += `${from} ${-y} ${to - from} 1 re\n`
      from = to + 1
    }
  }
  return `q 2 0 0 2 700 140 cm\n${out}f Q`
}

/** One certificate of the least possible work. */
export function drawFloor(floor: Floor, person: FloorPerson): Buffer {
  const text = `BT /F 34 Tf 100 300 Td <${glyphs(floor, person.name)}> Tj /F 9 Tf 0 -200 Td <${glyphs(floor, person.serial)}> Tj ET`
  const content = deflateSync(`/A Do\n${text}\n${squares(person.verifyUrl)}`)
  const head = `${ids.contents} 0 obj\n<</Filter/FlateDecode/Length ${content.length}>>\nstream\n`
  const tail = '\nendstream\nendobj\n'
  const start = floor.prefix.length + head.length + content.length + tail.length
  const entries = Array.from({ length: 9 }, (_, index) => {
    const offset = index + 1 === ids.contents ? floor.prefix.length : (floor.offsets[index + 1] ?? 0)
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 10\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size 10/Root ${ids.catalogue} 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([floor.prefix, Buffer.from(head), content, Buffer.from(tail + table)])
}
