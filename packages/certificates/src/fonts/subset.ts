import type { TrueType } from './true-type.ts'

const compositeFlags = { wordArguments: 0x1, moreComponents: 0x20, scale: 0x8, twoScales: 0x40, matrix: 0x80 } as const

/** Byte offsets of the glyph indices inside a composite outline; none for a simple one. */
function componentOffsets(outline: Buffer): number[] {
  const offsets: number[] = []
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return offsets
  let at = 10
  let flags: number
  do {
    flags = outline.readUInt16BE(at)
    offsets.push(at + 2)
    at += 4 + (flags & compositeFlags.wordArguments ? 4 : 2)
    if (flags & compositeFlags.scale) at += 2
    else if (flags & compositeFlags.twoScales) at += 4
    else if (flags & compositeFlags.matrix) at += 8
  } while (flags & compositeFlags.moreComponents)
  return offsets
}

/** The outlines of the wanted glyphs, followed by the parts that their composites are made of, renumbered. */
function gather(font: TrueType, wanted: readonly number[]) {
  const glyphs = [...wanted]
  const partIndex = new Map<number, number>()
  const indexOf = (glyph: number) => {
    const known = partIndex.get(glyph)
    if (known !== undefined) return known
    partIndex.set(glyph, glyphs.length)
    return glyphs.push(glyph) - 1
  }
  const outlines: Buffer[] = []
  for (let index = 0; index < glyphs.length; index++) {
    let outline = font.outline(glyphs[index] ?? 0)
    const components = componentOffsets(outline)
    if (components.length > 0) outline = Buffer.from(outline)
    for (const at of components) outline.writeUInt16BE(indexOf(outline.readUInt16BE(at)), at)
    outlines.push(outline)
  }
  return { glyphs, outlines }
}

const padded = (table: Buffer) => Buffer.concat([table, Buffer.alloc(-table.length & 3)])

function checksum(table: Buffer) {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

/** A font file of the given tables, in the order of their tags as the format asks. */
function assemble(tables: readonly (readonly [string, Buffer])[]) {
  const sorted = tables.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(0x10000, 0)
  head.writeUInt16BE(sorted.length, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (sorted.length - 2 ** power), 10)
  const parts = [head]
  let offset = head.length
  for (const [index, [tag, table]] of sorted.entries()) {
    const body = padded(table)
    const entry = 12 + 16 * index
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(checksum(body), entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(table.length, entry + 12)
    parts.push(body)
    offset += body.length
  }
  return Buffer.concat(parts)
}

const edited = (table: Buffer | null, edit: (copy: Buffer) => void) => {
  const copy = Buffer.from(table ?? Buffer.alloc(0))
  edit(copy)
  return copy
}

/**
 * A font file that holds only these outlines: glyph n of the result is `wanted[n]`. An outline may be wanted several
 * times; the first should be 0, the box for missing glyphs. No cmap, since PDF addresses glyphs by number.
 */
export function subset(font: TrueType, wanted: readonly number[]): Buffer {
  const { glyphs, outlines } = gather(font, wanted)
  const loca = Buffer.alloc(4 * glyphs.length + 4)
  const hmtx = Buffer.alloc(4 * glyphs.length)
  const bodies = outlines.map(padded)
  let offset = 0
  for (const [index, glyph] of glyphs.entries()) {
    offset += bodies[index]?.length ?? 0
    loca.writeUInt32BE(offset, 4 * index + 4)
    hmtx.writeUInt16BE(font.advance(glyph), 4 * index)
    hmtx.writeInt16BE(font.leftBearing(glyph), 4 * index + 2)
  }
  const hints = ['cvt ', 'fpgm', 'prep'].flatMap((tag) => {
    const table = font.table(tag)
    return table ? [[tag, table] as const] : []
  })
  return assemble([
    ['glyf', Buffer.concat(bodies)],
    ['loca', loca],
    ['hmtx', hmtx],
    // Long offsets, and no checksum of the whole file: PDF readers do not look at it.
    ['head', edited(font.table('head'), (head) => void (head.writeInt16BE(1, 50), head.writeUInt32BE(0, 8)))],
    ['hhea', edited(font.table('hhea'), (hhea) => void hhea.writeUInt16BE(glyphs.length, 34))],
    ['maxp', edited(font.table('maxp'), (maxp) => void maxp.writeUInt16BE(glyphs.length, 4))],
    ...hints,
  ])
}
