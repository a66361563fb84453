/** Far more than anybody reads on a slide. UTF-16 units. */
const mostText = 4000

type Piece = { str: string; hasEOL: boolean }

/** The text of a page in one piece, its lines apart: nothing in it that a database would refuse, and not without end. */
export function pageText(pieces: readonly Piece[]): string {
  const text = pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')
  return text
    .slice(0, mostText)
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll(/[ \t\u{a0}]+/gu, ' ')
    .replaceAll(/ ?\n[\n ]*/g, '\n')
    .trim()
}
