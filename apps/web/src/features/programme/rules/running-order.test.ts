import { BlockId } from '@muster/contracts/ids'
import type { Block } from '@muster/contracts/run-of-show'
import { describe, expect, test } from 'vitest'
import { addBlock, changeBlock, lengthOf, listStarts, moveBlock, type OrderEdit, removeBlock } from './running-order.ts'

const make = (number: number, what: Partial<Block> = {}): Block => ({
  id: BlockId.parse(`01900000-0000-7000-8000-00000000000${number}`),
  kind: 'presentation',
  title: `${number}`,
  minutes: 10,
  speakerId: null,
  notes: '',
  pollId: null,
  deckId: null,
  videoId: null,
  ...what,
})
const [one, two, three] = [make(1), make(2), make(3)]
const titles = (blocks: Block[] | null) => blocks && blocks.map(({ title }) => title).join(' ')

test.each<[string, OrderEdit, string | null]>([
  ['a block is added at the end', addBlock(make(4)), '1 2 3 4'],
  ['a block is removed', removeBlock(two.id), '1 3'],
  ['one that somebody else removed is gone anyhow', removeBlock(make(9).id), '1 2 3'],
  ['a block is moved', moveBlock(three.id, one.id), '3 1 2'],
  ['a block that is gone is not moved', moveBlock(make(9).id, one.id), null],
  ['a block is changed', changeBlock({ before: two, after: { ...two, title: 'B' } }), '1 B 3'],
  ['a block that is gone is not changed', changeBlock({ before: make(9), after: make(9, { title: 'B' }) }), null],
])('%s', (_, edit, expected) => {
  expect(titles(edit([one, two, three]))).toBe(expected)
})

describe('a block that two people change', () => {
  const theirs = [one, { ...two, minutes: 25, notes: 'Theirs' }, three]

  test('has both changes, where they are of different fields', () => {
    const merged = changeBlock({ before: two, after: { ...two, title: 'Mine' } })(theirs)
    expect(merged?.[1]).toEqual({ ...two, title: 'Mine', minutes: 25, notes: 'Theirs' })
  })

  test('is not changed behind somebody’s back, where they are of the same', () => {
    expect(changeBlock({ before: two, after: { ...two, notes: 'Mine' } })(theirs)).toBeNull()
  })
})

describe('the time of a session', () => {
  const session = { startsAt: '2021-11-24T05:00:00.000Z', endsAt: '2021-11-24T05:30:59.000Z' }
  test.each([
    ['has some left', [10], { usedMinutes: 10, plannedMinutes: 30, leftMinutes: 20 }],
    ['is used in full', [10, 20], { usedMinutes: 30, plannedMinutes: 30, leftMinutes: 0 }],
    ['is not enough', [10, 21], { usedMinutes: 31, plannedMinutes: 30, leftMinutes: -1 }],
  ])('%s', (_, minutes, expected) => {
    expect(
      lengthOf(
        minutes.map((minutes) => ({ minutes })),
        session,
      ),
    ).toEqual(expected)
  })

  test('blocks follow one another from its beginning', () => {
    const starts = listStarts([{ minutes: 10 }, { minutes: 5 }, { minutes: 1 }], session.startsAt)
    expect(starts.map((at) => at.toISOString().slice(11, 16))).toEqual(['05:00', '05:10', '05:15'])
  })
})
