import { inflateRawSync } from 'node:zlib'

/** A file in a ZIP archive, as its table of contents has it; sizes in bytes. */
type Entry = { name: string; method: number; packedSize: number; size: number; at: number }

// Sizes and signatures of ZIP's records: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Archives of more than 4 GB or
// 65,535 files have others, and are none of ours.
const endSignature = 0x06_05_4b_50
const endSize = 22
const longestComment = 65_535
const entrySignature = 0x02_01_4b_50
const entrySize = 46
const fileSignature = 0x04_03_4b_50
const fileSize = 30
const [stored, deflated] = [0, 8]

/** What an archive says it holds. Throws where it is none, or broken. */
export function listZip(archive: Buffer): Entry[] {
  const end = findEnd(archive)
  const entries: Entry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== entrySignature) throw new Error('The table of contents is broken.')
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((from) => archive.readUInt16LE(at + from))
    const nameAt = at + entrySize
    const nameEnd = nameAt + (nameSize ?? 0)
    entries.push({
      name: archive.toString('utf8', nameAt, nameEnd),
      method: archive.readUInt16LE(at + 10),
      packedSize: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    })
    at = nameEnd + (extraSize ?? 0) + (commentSize ?? 0)
  }
  return entries
}

/** A file of an archive, unpacked: no more of it than its entry says. Throws where there is more, or it is broken. */
export function readZipped(archive: Buffer, { at, method, packedSize, size }: Entry): Buffer {
  if (archive.readUInt32LE(at) !== fileSignature) throw new Error('A file is not where it should be.')
  const from = at + fileSize + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const packed = archive.subarray(from, from + packedSize)
  if (method === stored) return packed
  if (method !== deflated) throw new Error('A file is packed in a way that is not known.')
  return size === 0 ? Buffer.alloc(0) : inflateRawSync(packed, { maxOutputLength: size })
}

/** The last record lies at the end, before a comment of any length. */
function findEnd(archive: Buffer): number {
  const last = archive.length - endSize
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (archive.readUInt32LE(at) === endSignature) return at
  throw new Error('There is no table of contents.')
}
