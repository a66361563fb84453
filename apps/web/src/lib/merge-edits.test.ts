import { expect, test } from 'vitest'
import { changesOf, mergeEdits } from './merge-edits.ts'

const base = { title: 'A mission', code: 'IP-1', quota: { overseas: 10, local: 2 } }
const fields = ['title', 'code', 'quota'] as const

test.each([
  ['what only they changed becomes theirs', {}, { code: 'IP-2' }, { code: 'IP-2' }, []],
  ['what only I changed stays mine', { title: 'My mission' }, {}, { title: 'My mission' }, []],
  ['changes of different fields both count', { title: 'Mine' }, { code: 'IP-2' }, { title: 'Mine', code: 'IP-2' }, []],
  ['what both changed stays mine, and is named', { title: 'Mine' }, { title: 'Theirs' }, { title: 'Mine' }, ['title']],
  ['the same change twice is no clash', { title: 'Same' }, { title: 'Same' }, { title: 'Same' }, []],
  [
    'a field of parts is one field',
    { quota: { overseas: 12, local: 2 } },
    { quota: { overseas: 10, local: 5 } },
    { quota: { overseas: 12, local: 2 } },
    ['quota'],
  ],
])('%s', (_, mine, theirs, merged, clashes) => {
  const result = mergeEdits({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } }, fields)
  expect(result).toEqual({ draft: { ...base, ...merged }, clashes })
})

test('only the changed fields are sent', () => {
  const after = { ...base, title: 'Another', quota: { overseas: 10, local: 3 } }
  expect(changesOf({ before: base, after }, fields)).toEqual({ title: 'Another', quota: { overseas: 10, local: 3 } })
})
