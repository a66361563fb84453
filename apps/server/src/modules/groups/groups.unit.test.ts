import { GroupId, PersonId } from '@muster/contracts/ids'
import { describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { findSmallestRoom } from './groups.service.ts'

const [first, second, third] = [newId(GroupId), newId(GroupId), newId(GroupId)]
const groupsOf =
  (...rooms: GroupId[]) =>
  (...sizes: number[]) => ({
    rooms: rooms.map((groupId) => ({ groupId, name: 'A room' })),
    placed: Object.fromEntries(
      rooms.flatMap((groupId, index) => Array.from({ length: sizes[index] ?? 0 }, () => [newId(PersonId), groupId])),
    ),
    openedAt: 0,
    closesAt: null,
    announcements: [],
  })
const three = groupsOf(first, second, third)

describe('a late joiner goes to', () => {
  test.each([
    ['the smallest room', three(3, 1, 2), second],
    ['an empty one', three(3, 1, 0), third],
    ['the first of several that are equally small', three(2, 1, 1), second],
    ['the only one', groupsOf(first)(40), first],
    ['no room while none are open', null, null],
  ])('%s', (_, groups, expected) => {
    expect(findSmallestRoom(groups)).toBe(expected)
  })
})
