import { expect, test } from 'vitest'
import { fileSize } from './file-size.ts'

test.each([
  [0, '0 byte'],
  [900, '900 byte'],
  [2048, '2 kB'],
  [2_516_582, '2.4 MB'],
  [60 * 1024 * 1024, '60 MB'],
  [1024 * 1024 * 1024, '1 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(fileSize(bytes, 'en')).toBe(words)
})
