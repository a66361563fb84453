import { PollId } from '@muster/contracts/ids'
import type { Poll } from '@muster/live/polls/model'
import { expect, test } from 'vitest'
import { findPollChange } from './poll-change.ts'

type Known = Pick<Poll, 'pollId' | 'closed'>
const id = (last: number) => PollId.parse(`01900000-0000-7000-8000-00000000000${last}`)
const open = (number: number): Known => ({ pollId: id(number), closed: null })
const closed = (number: number): Known => ({ pollId: id(number), closed: { kind: 'text', ballots: 0 } })

test.each<[string, Known[], Known[], [string, number] | null]>([
  ['nothing of what stays', [open(1)], [open(1)], null],
  ['one that opens', [], [open(1)], ['opened', 1]],
  ['one that opens beside another', [open(1)], [open(1), open(2)], ['opened', 2]],
  ['the newest of several that open', [], [open(1), open(2)], ['opened', 2]],
  [
    'the newest that closes, not the older one that stays open',
    [open(1), open(2)],
    [open(1), closed(2)],
    ['closed', 2],
  ],
  ['an older one that closes', [open(1), open(2)], [closed(1), open(2)], ['closed', 1]],
  ['the one that opens where another closes', [open(1)], [closed(1), open(2)], ['opened', 2]],
  ['nothing of a closed one that was closed before', [closed(1)], [closed(1)], null],
  ['nothing of one that comes closed', [], [closed(1)], null],
  ['nothing of one that goes from the stage', [open(1), closed(2)], [open(1)], null],
])('of polls is said: %s', (_, before, now, expected) => {
  const change = findPollChange(before, now)
  expect(change && [change.what, change.poll.pollId]).toEqual(expected && [expected[0], id(expected[1])])
})
