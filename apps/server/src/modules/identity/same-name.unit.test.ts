import { expect, test } from 'vitest'
import { isSameName } from './same-name.ts'

test.each([
  ['letter case tells nobody apart', 'KIM Minji', 'Kim Minji', true],
  ['spacing tells nobody apart', 'Kim  Minji', 'Kim Minji ', true],
  ['composed and decomposed letters are one', 'Nguyễn An', 'Nguyễn An'.normalize('NFD'), true],
  ['full-width letters are the same letters', 'Ｋｉｍ Minji', 'Kim Minji', true],
  ['another name is another person', 'Kim Minji', 'Kim Minjun', false],
  ['an accent may be another name', 'José Li', 'Jose Li', false],
  ['a wildcard is a letter like others', 'K_m Minji', 'Kim Minji', false],
])('%s', (_, a, b, same) => {
  expect(isSameName(a, b)).toBe(same)
})
