import { crc32 } from 'node:zlib'

/** A ZIP archive of these texts, as they are, by their names. */
export function makeZip(texts: Readonly<Record<string, string>>): Buffer {
  const entries: Buffer[] = []
  const files: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(texts)) {
    const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(text)]
    const sizes = Buffer.alloc(12)
    for (const [index, size] of [crc32(bytes), bytes.length, bytes.length].entries())
      sizes.writeUInt32LE(size, index * 4)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(nameBytes.length)
    const begin = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]), sizes, lengths])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), begin, place, nameBytes]))
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), begin, nameBytes, bytes])
    files.push(file)
    at += file.length
  }
  const end = Buffer.alloc(18)
  const size = entries.reduce((sum, entry) => sum + entry.length, 0)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, ...entries, Buffer.from('PK\u0005\u0006'), end])
}
