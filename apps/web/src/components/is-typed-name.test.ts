import { expect, test } from 'vitest'
import { isTypedName } from './is-typed-name.ts'

test.each([
  ['Mia Chen', true],
  ['  mia   chen ', true],
  ['천미아', true],
  ['천미아'.normalize('NFD'), true],
  ['Ibrahim Sukru Gokce', true],
  ['İBRAHİM ŞÜKRÜ GÖKÇE', true],
  ['Mia', false],
  ['Mia Cheng', false],
  ['', false],
  [' ', false],
])('what is typed as a name: %o', (typed, is) => {
  expect(isTypedName(typed, ['Mia Chen', '천미아', 'İbrahim Şükrü Gökçe'])).toBe(is)
})

test('nothing typed is no name, also of whoever has none', () => {
  expect(isTypedName('', [''])).toBe(false)
})
