import { expect, test } from 'vitest'
import { pageText } from './page-text.ts'

const piece = (str: string, hasEOL = false) => ({ str, hasEOL })

test.each([
  ['lines stay apart', [piece('Data', true), piece('governance')], 'Data\ngovernance'],
  ['pieces of a line are one', [piece('Gover'), piece('nance')], 'Governance'],
  ['spaces and empty lines are not kept', [piece('a   b ', true), piece('', true), piece('  c')], 'a b\nc'],
  ['what a database refuses is not kept', [piece('a\u0000b\u0007c')], 'a b c'],
  ['half a character is none', [piece('a\ud800')], 'a\ufffd'],
  ['a page without text has none', [], ''],
])('%s', (_, pieces, text) => {
  expect(pageText(pieces)).toBe(text)
})

test('a page that goes on without end is cut', () => {
  expect(pageText([piece('x'.repeat(100_000))]).length).toBe(4000)
})
