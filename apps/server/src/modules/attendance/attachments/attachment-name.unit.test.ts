import { expect, test } from 'vitest'
import { attachmentName } from './attachment-name.ts'

test.each([
  ['letter.pdf', 'application/pdf', 'letter.pdf'],
  ['LETTER.PDF', 'application/pdf', 'LETTER.PDF'],
  ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  ['photo.jpg', 'image/jpeg', 'photo.jpg'],
  ['letter.pdf.exe', 'application/pdf', 'letter.pdf.exe.pdf'],
  ['letter.pdf', 'image/png', 'letter.pdf.png'],
  ['letter', 'application/pdf', 'letter.pdf'],
  ['진단서', 'image/jpeg', '진단서.jpg'],
  ['x'.repeat(200), 'image/png', `${'x'.repeat(196)}.png`],
])('%s that is %s is given out as %s', (name, mimeType, expected) => {
  expect(attachmentName(name, mimeType)).toBe(expected)
})
