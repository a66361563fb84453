import { constants, deflateRawSync, deflateSync } from 'node:zlib'

const mebibyte = 2 ** 20
const gibibytes = 3

/** A PDF of a few kilobytes whose catalogue lies in a stream that unpacks, twice, to three gigabytes. */
export function makeBomb(): Buffer {
  const stream = deflateSync(zeros(gibibytes * 1024))
  const begin = Buffer.from('%PDF-1.5\n')
  const catalogue = Buffer.concat([
    Buffer.from(
      `5 0 obj\n<< /Type /ObjStm /N 3 /First 20 /Filter [/FlateDecode /FlateDecode] /Length ${stream.length} >>\nstream\n`,
    ),
    stream,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  const tableAt = begin.length + catalogue.length
  const table = Buffer.concat([
    entry(0, 0, 65_535),
    entry(2, 5, 0),
    entry(2, 5, 1),
    entry(2, 5, 2),
    entry(1, tableAt, 0),
    entry(1, begin.length, 0),
  ])
  return Buffer.concat([
    begin,
    catalogue,
    Buffer.from(`4 0 obj\n<< /Type /XRef /Size 6 /W [1 4 2] /Root 1 0 R /Length ${table.length} >>\nstream\n`),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${tableAt}\n%%EOF\n`),
  ])
}

/** So many mebibytes of nothing, deflated: one block again and again, so that they need not be made first. */
function zeros(mebibytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(mebibyte), { finishFlush: constants.Z_FULL_FLUSH })
  const header = Buffer.from([0x78, 0x9c])
  const end = Buffer.from([0x03, 0x00, 0, 0, 0, 0])
  return Buffer.concat([header, ...Array.from({ length: mebibytes }, () => block), end])
}

/** A line of a cross-reference stream. */
function entry(type: number, where: number, which: number): Buffer {
  const bytes = Buffer.alloc(7)
  bytes.writeUInt8(type, 0)
  bytes.writeUInt32BE(where, 1)
  bytes.writeUInt16BE(which, 5)
  return bytes
}
