import { BlockId } from '@muster/contracts/ids'
import type { ClientCommand } from '@muster/live/commands'
import type { Show } from '@muster/live/show/model'
import { expect, test } from 'vitest'
import { listToCome } from './blocks-to-come.ts'

const idOf = (number: number) => BlockId.parse(`01900000-0000-7000-8000-00000000000${number}`)
const show = (on: number): Show => ({
  blocks: [1, 2, 3, 4].map((number) => ({
    id: idOf(number),
    kind: 'presentation',
    title: `${number}`,
    speakerId: null,
    plannedMs: 60_000,
    lengthMs: 60_000,
    spentMs: 0,
    skipped: number === 3,
  })),
  on: idOf(on),
  since: 0,
  begunAt: 0,
})
const move = (number: number, before: number | null): ClientCommand => ({
  type: 'show.move',
  blockId: idOf(number),
  beforeId: before === null ? null : idOf(before),
})

test.each<[string, Show, ClientCommand[], string]>([
  ['what follows, skipped or not', show(1), [], '2 3 4'],
  ['nothing after the last', show(4), [], ''],
  ['a move that is under way shows at once', show(1), [move(4, 2)], '4 2 3'],
  ['one after the other', show(1), [move(4, 2), move(2, null)], '4 3 2'],
  ['one of what has come on meanwhile does not', show(2), [move(2, null)], '3 4'],
  ['other commands move nothing', show(1), [{ type: 'show.stop' }], '2 3 4'],
])('%s', (_, state, underWay, expected) => {
  expect(
    listToCome(state, underWay)
      .map(({ title }) => title)
      .join(' '),
  ).toBe(expected)
})
