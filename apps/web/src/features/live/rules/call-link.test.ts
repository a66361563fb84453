import { expect, test } from 'vitest'
import { readCallLink } from './call-link.ts'

test.each([
  ['a whole address', ' https://meet.example.org/x?pwd=1 ', 'https://meet.example.org/x?pwd=1'],
  ['one without its beginning', 'meet.example.org/x', 'https://meet.example.org/x'],
  ['one with a port', 'meet.example.org:8443/x', 'https://meet.example.org:8443/x'],
  ['one that is not safe', 'http://meet.example.org/x', null],
  ['a script', 'javascript:alert(1)', null],
  ['a mail address', 'mailto:ann@example.org', null],
  ['a word', 'zoom', null],
  ['words', 'the usual call', null],
  ['nothing', '  ', null],
])('%s', (_, written, address) => {
  expect(readCallLink(written)).toBe(address)
})
