import type { Failure } from '@muster/contracts/errors'
import type { PersonId, PollId, SessionId } from '@muster/contracts/ids'
import type { Ballot, PollResult } from '@muster/contracts/poll-shapes'
import type { CheerCounts } from '@muster/live/cheers/model'
import type { LiveReply } from '@muster/live/protocol/commands'
import type { EvictionReason, LivePayload } from '@muster/live/protocol/events'
import type { PersonCard } from '@muster/live/protocol/person-card'
import type { ReactionStanding } from '@muster/live/reactions/model'
import { emptySession, type Replica } from '@muster/live/replica'
import type { StreamId } from '@muster/live/stream'
import type { ShownPointers } from '../rules/pointers-shown.ts'
import { type Clock, unknownClock } from './clock.ts'
import type { Way } from './way.ts'

/**
 * `connecting`: not yet in the room. `reconnecting`: was in, and is coming back by itself. `outdated`: the page is older
 * than the server and has to be loaded anew. `waiting`: before a locked room, and coming in by itself once let in. `replay`: what is
 * shown is long over, and nobody is in it. `refused`, `evicted` and `left` stay so until somebody asks to join again.
 */
export type Connection =
  | 'connecting'
  | 'live'
  | 'reconnecting'
  | 'waiting'
  | 'refused'
  | 'evicted'
  | 'outdated'
  | 'left'
  | 'replay'

export type LiveState = {
  sessionId: SessionId
  connection: Connection
  /** How messages travel; null before they ever did. */
  way: Way | null
  /** Why joining was refused. */
  failure: Failure | null
  eviction: EvictionReason | null
  me: LiveReply<'live:join'>['me'] | null
  settings: LiveReply<'live:join'>['settings'] | null
  replica: Replica
  /** How many are in the room now; null before it was told. */
  here: number | null
  /** Who is in the room now, on the stage and in groups; empty while nothing that is shown asks for it. */
  people: ReadonlyMap<PersonId, PersonCard>
  /** Votes so far of the polls on the stage. */
  results: ReadonlyMap<PollId, PollResult>
  /** What is just being said, by the language of the captions. */
  captioning: ReadonlyMap<string, LivePayload<'live:captioning'>>
  /** This person's own ballots: as the server knew them on coming in, or as they were cast here since. */
  ballots: ReadonlyMap<PollId, Ballot>
  /** Votes so far for the questions, and this person's own. */
  upvotes: ReadonlyMap<number, number>
  ownUpvotes: ReadonlySet<number>
  /** The questions that this person asked, also without a name: the log does not say whose those are. */
  askedQuestions: ReadonlySet<number>
  /** What people showed in the last moments: each is gone when it has been seen. */
  cheers: readonly { id: number; counts: CheerCounts }[]
  /** The signs at the messages of each chat. */
  reactions: Readonly<Record<StreamId, ReactionStanding>>
  /** What others point at and draw at this moment. */
  pointers: ShownPointers
  clock: Clock
  /** How long the last answers took, the newest at the end, milliseconds. */
  roundTripsMs: readonly number[]
  /** The last refused command, for the interface to say; `count` tells two alike apart. */
  refusal: { count: number; failure: Failure } | null
}

export const notYetIn = (sessionId: SessionId): LiveState => ({
  sessionId,
  connection: 'connecting',
  way: null,
  failure: null,
  eviction: null,
  me: null,
  settings: null,
  replica: emptySession,
  here: null,
  people: new Map(),
  results: new Map(),
  captioning: new Map(),
  ballots: new Map(),
  upvotes: new Map(),
  ownUpvotes: new Set(),
  askedQuestions: new Set(),
  cheers: [],
  reactions: {},
  pointers: new Map(),
  clock: unknownClock,
  roundTripsMs: [],
  refusal: null,
})
