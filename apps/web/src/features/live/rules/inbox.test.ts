import type { PersonId } from '@muster/contracts/ids'
import { emptyChat, type Message } from '@muster/live/chat/model'
import { emptyReplica, type StreamReplica } from '@muster/live/replica/stream-replica'
import { emptyState } from '@muster/live/state'
import { type StreamId, streamId } from '@muster/live/stream'
import { facilitator, makePersonId, makeSessionId, start } from '@muster/live/testing/make'
import { expect, test } from 'vitest'
import { listThreads } from './inbox.ts'

const sessionId = makeSessionId()
const say = (by: PersonId, minute: number, isDeleted = false): Message => ({
  seq: minute,
  by,
  at: start + minute * 60_000,
  replyTo: null,
  edited: null,
  deleted: isDeleted ? { by, at: start } : null,
})
const { personId: fay } = facilitator
const first = makePersonId(1)
const second = makePersonId(2)
const third = makePersonId(3)
const fourth = makePersonId(4)
const fifth = makePersonId(5)
const sixth = makePersonId(6)
const thread = (personId: PersonId, ...messages: Message[]): [StreamId, StreamReplica] => [
  streamId({ kind: 'private', sessionId, personId }),
  emptyReplica({ kind: 'private', chat: { ...emptyChat, messages } }),
]

test('who waits longest comes first, who was answered last comes next; what was taken back does not count', () => {
  const streams = new Map<StreamId, StreamReplica>([
    [streamId({ kind: 'stage', sessionId }), emptyReplica(emptyState('stage'))],
    thread(first, say(first, 1), say(fay, 2)),
    thread(second, say(second, 9)),
    thread(third, say(third, 3), say(fay, 4), say(third, 5)),
    thread(fourth, say(fay, 6), say(fourth, 7, true)),
    thread(fifth, say(fifth, 8, true)),
    thread(sixth, say(fay, 7)),
  ])
  expect(listThreads(streams).map(({ personId, standing }) => [personId, standing])).toEqual([
    [third, 'waiting'],
    [second, 'waiting'],
    [sixth, 'written-to'],
    [fourth, 'answered'],
    [first, 'answered'],
  ])
})
