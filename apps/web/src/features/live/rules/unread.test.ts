import { type GroupId } from '@muster/contracts/ids'
import { streamId } from '@muster/live/stream'
import { makeGroupId, makeSessionId } from '@muster/live/testing/make'
import { expect, test } from 'vitest'
import { type Unread, unreadElsewhere, unreadLabel } from './unread.ts'

test.each([
  [1, '1'],
  [99, '99'],
  [100, '99+'],
  [1300, '99+'],
])('%i unread messages are said as %s', (count, label) => {
  expect(unreadLabel(count)).toBe(label)
})

const idOf = (groupId: GroupId) => streamId({ kind: 'group', sessionId: makeSessionId(), groupId })
const chat = (number: number, count: number, needsHelp = false): Unread => ({
  id: idOf(makeGroupId(number)),
  name: `Group ${number}`,
  needsHelp,
  count,
})

test('says where something waits: who calls for help first, then the most; not what one is reading', () => {
  const chats = [chat(1, 3), chat(2, 0), chat(3, 9), chat(4, 1, true), chat(5, 20)]
  const found = unreadElsewhere(chats, idOf(makeGroupId(5)))
  expect(found.map(({ name, count }) => [name, count])).toEqual([
    ['Group 4', 1],
    ['Group 3', 9],
    ['Group 1', 3],
  ])
})
