import { expect, test } from 'vitest'
import { findPages } from './find-pages.ts'

const texts = ['Data governance\nSeoul, 2021', 'Données ouvertes\nand their governance', '', '데이터 관리']

test.each([
  ['nothing: all of them', ' ', [1, 2, 3, 4].map((page) => ({ page, line: null }))],
  [
    'a word, whatever its case',
    'GOVERNANCE',
    [
      { page: 1, line: 'Data governance' },
      { page: 2, line: 'and their governance' },
    ],
  ],
  ['a word without its accent', 'donnees', [{ page: 2, line: 'Données ouvertes' }]],
  ['words on several lines', 'seoul data', [{ page: 1, line: 'Data governance' }]],
  ['Korean', '관리', [{ page: 4, line: '데이터 관리' }]],
  ['what is on no page', 'budget', []],
])('%s', (_, search, found) => {
  expect(findPages(texts, search)).toEqual(found)
})
