/**
 * Reads the tables of a TrueType font once, so that many small subsets can be cut from it quickly. Offsets and flags:
 * OpenType specification, tables `head`, `hhea`, `hmtx`, `maxp`, `loca`, `glyf`.
 */
export type TrueType = {
  unitsPerEm: number
  glyphCount: number
  /** xMin, yMin, xMax, yMax in font units. */
  box: readonly [number, number, number, number]
  /** In font units. */
  ascent: number
  descent: number
  /** Advance width in font units. */
  advance: (glyph: number) => number
  leftBearing: (glyph: number) => number
  /** The outline's bytes; empty for a blank. */
  outline: (glyph: number) => Buffer
  /** The table's bytes, or null where the font has none. */
  table: (tag: string) => Buffer | null
}

/**
 * @param bytes the whole file
 * @throws Error where a table is missing, as in a font with PostScript outlines
 */
export function readTrueType(bytes: Buffer): TrueType {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index
    const start = bytes.readUInt32BE(entry + 8)
    tables.set(
      bytes.toString('latin1', entry, entry + 4),
      bytes.subarray(start, start + bytes.readUInt32BE(entry + 12)),
    )
  }
  const required = (tag: string) => {
    const table = tables.get(tag)
    if (!table) throw new Error(`not a TrueType font: no table ${tag}`)
    return table
  }
  const head = required('head')
  const hhea = required('hhea')
  const hmtx = required('hmtx')
  const loca = required('loca')
  const glyf = required('glyf')
  const wide = head.readInt16BE(50) === 1
  // Glyphs beyond this count repeat the last advance and have only a bearing each.
  const metricCount = hhea.readUInt16BE(34)
  const offset = (glyph: number) => (wide ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph))

  return {
    unitsPerEm: head.readUInt16BE(18),
    glyphCount: required('maxp').readUInt16BE(4),
    box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    advance: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, metricCount - 1)),
    leftBearing: (glyph) =>
      hmtx.readInt16BE(glyph < metricCount ? 4 * glyph + 2 : 4 * metricCount + 2 * (glyph - metricCount)),
    outline: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
    table: (tag) => tables.get(tag) ?? null,
  }
}
