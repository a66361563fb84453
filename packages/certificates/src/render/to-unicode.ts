/** A block may hold a hundred entries, and may not cross a multiple of 256. */
const blockSize = 64

const hex = (value: number) => value.toString(16).padStart(4, '0')

const utf16 = (codePoints: readonly number[]) =>
  codePoints
    .flatMap((codePoint) => Array.from(String.fromCodePoint(codePoint)))
    .flatMap((character) => Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index))))
    .join('')

/** The table by which a reader turns glyph numbers back into text: entry n belongs to glyph n. */
export function toUnicode(texts: readonly (readonly number[])[]): Buffer {
  const blocks: string[] = []
  for (let start = 0; start < texts.length; start += blockSize) {
    const entries = texts.slice(start, start + blockSize).map((text) => `<${utf16(text)}>`)
    blocks.push(
      `1 beginbfrange\n<${hex(start)}> <${hex(start + entries.length - 1)}> [${entries.join(' ')}]\nendbfrange`,
    )
  }
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
      ...blocks,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
    ].join('\n'),
  )
}
