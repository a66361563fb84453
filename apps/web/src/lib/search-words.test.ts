import { expect, test } from 'vitest'
import { folded, wordSearch } from './search-words.ts'

test.each<[string, string, string, boolean]>([
  ['accents', 'gokce', 'Gökçe Yıldız', true],
  ['accents that are typed', 'gökçe', 'Gokce', true],
  ['a dotless i', 'yildiz', 'Gökçe Yıldız', true],
  ['letters of full width', 'ana', 'Ａｎａ', true],
  ['case', 'NGUYEN', 'Nguyễn Thị Ánh', true],
  ['several words in another order', 'anh nguyen', 'Nguyễn Thị Ánh', true],
  ['one word that is missing', 'nguyen bao', 'Nguyễn Thị Ánh', false],
  ['the beginning of a syllable of Hangul', '김민', '김민지', true],
  ['vowel signs that stand for themselves', 'की', 'का', false],
  ['nothing', '  ', 'Ana', true],
])('%s', (_, search, text, holds) => {
  expect(wordSearch(search)(folded(text))).toBe(holds)
})
