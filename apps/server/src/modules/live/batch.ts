import type { CommandId, PersonId, PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ballot } from '@muster/contracts/poll-shapes'
import type { Actor, PersonActor } from '@muster/live/actor'
import type { Folded } from '@muster/live/advance'
import type { OpenOrder } from '@muster/live/chat/model'
import type { Command } from '@muster/live/commands'
import type { Refusal } from '@muster/live/decision'
import type { PlacedEvent } from '@muster/live/events'
import type { Poll } from '@muster/live/polls/model'
import type { LineFacts } from '@muster/live/problems/model'
import type { StreamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import type { NewRow } from './live.store.ts'
import type { Reaction } from './message-reactions.store.ts'
import type { Upvote } from './upvotes.store.ts'
import type { NewWords } from './words.store.ts'

/** `rehearsalOf`: the stream is of a rehearsal of that session, and nothing in it counts. */
export type StreamRef = {
  streamId: StreamId
  sessionId: SessionId
  projectId: ProjectId
  rehearsalOf: SessionId | null
}

/** What waits to be decided on a stream; `ctx` says on whose behalf. */
export type Ask =
  | {
      kind: 'command'
      ctx: Ctx
      actor: Actor
      command: Command
      commandId: CommandId | null
      line?: LineFacts
      order?: OpenOrder
    }
  | { kind: 'vote'; personId: PersonId; pollId: PollId; ballot: Ballot }
  | ({ kind: 'upvote' } & Upvote)
  | ({ kind: 'react'; actor: PersonActor; order: OpenOrder } & Omit<Reaction, 'personId'>)
export type CommandAsk = Extract<Ask, { kind: 'command' }>
export type Answer = { ok: true; seq: number } | Refusal

/** A vote that is counted and not yet stored. */
export type NewBallot = { poll: Poll; personId: PersonId; ballot: Ballot }

/** What a batch comes to, while it is being decided. */
export type Batch = {
  ctx: Ctx
  ref: StreamRef
  stream: Folded
  answered: Map<string, number>
  ballots: Map<string, NewBallot>
  upvotes: Map<string, Upvote>
  reactions: Map<string, Reaction>
  rows: NewRow[]
  words: NewWords[]
  placed: PlacedEvent[]
  votedOn: Set<PollId>
  upvotedOn: Set<number>
  reactedOn: Set<number>
  /** On whose behalf a rehearsal was ended: it is forgotten once everything of the batch is stored. */
  ending: Ctx | null
}
