import type { PollId } from '@muster/contracts/ids'
import type { Ack } from '@muster/live/protocol/ack'
import type { ClientToServer, LiveRequest } from '@muster/live/protocol/commands'
import type { LivePayload, ServerToClient } from '@muster/live/protocol/events'
import type { Socket } from 'socket.io-client'
import { inTime } from './in-time.ts'

type Counted = Promise<Ack<{ counted: true }>>

/** What is voted on in a session: polls, and the questions that people ask. */
export type Votes = {
  /** The votes of a poll as they were told last; null before any were. */
  tally(pollId: PollId): LivePayload<'live:tally'> | null
  /** The same for a question. */
  upvotes(question: number): number | null
  vote(pollId: PollId, ballot: LiveRequest<'live:vote'>['ballot']): Counted
  upvote(question: number, isUp?: boolean): Counted
}

/** A client's votes. Calls `changed` whenever it is told of some. */
export function makeVotes(socket: Socket<ServerToClient, ClientToServer>, changed: () => void): Votes {
  const tallies = new Map<PollId, LivePayload<'live:tally'>>()
  const upvotes = new Map<string, number>()
  socket.on('live:tally', (tally) => {
    tallies.set(tally.pollId, tally)
    changed()
  })
  socket.on('live:upvotes', ({ votes }) => {
    for (const [question, count] of Object.entries(votes)) upvotes.set(question, count)
    changed()
  })
  return {
    tally: (pollId) => tallies.get(pollId) ?? null,
    upvotes: (question) => upvotes.get(String(question)) ?? null,
    vote: (pollId, ballot) => inTime(socket.emitWithAck('live:vote', { pollId, ballot })),
    upvote: (question, isUp = true) => inTime(socket.emitWithAck('live:upvote', { question, isUp })),
  }
}
