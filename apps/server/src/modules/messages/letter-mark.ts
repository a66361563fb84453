import { createElement as h } from 'react'
import { ink } from './letter-look.ts'

/**
 * The mark without an image, which many mail programs hold back: presence lines of different length that together make
 * an M, and the name beside them. Each row says which of its seven columns are drawn.
 */
const rows = ['##...##', '###.###', '##.#.##', '##...##', '##...##'] as const
const columnPx = 4
const linePx = 3

export function letterMark() {
  return h(
    'table',
    { role: 'presentation', cellPadding: 0, cellSpacing: 0, style: { borderCollapse: 'collapse' } },
    h(
      'tbody',
      null,
      h(
        'tr',
        null,
        h('td', { 'aria-hidden': true, style: { verticalAlign: 'middle' } }, lines()),
        h('td', { style: { verticalAlign: 'middle', padding: '0 12px' } }, h('span', { style: wordmark }, 'Muster')),
      ),
    ),
  )
}

const wordmark = {
  fontFamily: "'Source Serif 4', Georgia, 'Times New Roman', serif",
  fontSize: '20px',
  lineHeight: '24px',
  fontWeight: 600,
  color: ink.text,
}

function lines() {
  return h(
    'table',
    { role: 'presentation', cellPadding: 0, cellSpacing: 0, style: { borderCollapse: 'collapse' } },
    h(
      'tbody',
      null,
      rows.map((row, at) =>
        h(
          'tr',
          { key: at },
          row.split('').map((column, place) => h('td', { key: place, style: cell(column === '#', place) }, '\u200A')),
        ),
      ),
    ),
  )
}

/** The gap between the lines is a border in the sheet's colour: cells may not be spaced vertically alone. */
function cell(drawn: boolean, place: number) {
  const middle = place === 3
  return {
    width: `${columnPx}px`,
    height: `${linePx}px`,
    padding: 0,
    fontSize: '1px',
    lineHeight: `${linePx}px`,
    backgroundColor: drawn ? (middle ? ink.seal : ink.text) : ink.sheet,
    borderBottom: `2px solid ${ink.sheet}`,
  }
}
