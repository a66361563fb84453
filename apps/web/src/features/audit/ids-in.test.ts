import { expect, it } from 'vitest'
import { idsIn } from './ids-in.ts'

it.each([
  ['a person by their own id', { subject: { type: 'person', id: 'p' }, detail: { role: 'auditor' } }, ['p']],
  [
    'a certificate by the person whom it is for',
    { subject: { type: 'certificate', id: 'c' }, detail: { person: 'p' } },
    ['c', 'p'],
  ],
  ['slides by their session', { subject: { type: 'deck', id: 'd' }, detail: { sessionId: 's', pages: 3 } }, ['d', 's']],
  [
    'the log of a live session by that session',
    { subject: { type: 'stream', id: 's:group:g' }, detail: { seq: 4 } },
    ['s'],
  ],
])('an entry about %s', (_, entry, ids) => {
  expect(idsIn(entry)).toEqual(ids)
})
