import { PersonId, PollId } from '@muster/contracts/ids'
import { PollResult } from '@muster/contracts/poll-shapes'
import { CaptionLanguage } from '@muster/contracts/text'
import { z } from 'zod'
import { PersonActor } from '../actor.ts'
import { CheerCounts } from '../cheers/model.ts'
import { Pointer } from '../drawing/pointing.ts'
import { QuestionStanding } from '../questions/model.ts'
import { ReactionCounts } from '../reactions/model.ts'
import { StreamId } from '../stream.ts'
import { PersonCard } from './person-card.ts'
import { EventBatch, StreamSync } from './stream-sync.ts'

/** Why the server puts somebody out; the client does not come back by itself. */
export const evictionReasons = [
  'signed-out',
  'not-allowed',
  'joined-elsewhere',
  'session-gone',
  'removed',
  'rehearsal-over',
] as const
export type EvictionReason = (typeof evictionReasons)[number]

/** Every message from the server that answers no command. */
export const liveEvents = {
  'live:events': EventBatch,
  /** The last `seq` of each stream that the client reads, every second: so that even a lost last event shows. */
  'live:heads': z.object({ heads: z.record(StreamId, z.int().nonnegative()) }),
  /** The votes so far, a few times a second, and once more when the poll has closed: `poll.closed` carries no words. */
  'live:tally': PollResult.extend({ pollId: PollId }),
  /** What is being said, to who wants captions in that language; it is of before any line after `afterSeq`. */
  'live:captioning': z.object({ language: CaptionLanguage, text: z.string(), afterSeq: z.int().nonnegative() }),
  /** The votes for questions that were voted for lately, by question, a few times a second. */
  'live:upvotes': QuestionStanding.pick({ votes: true }),
  /** The signs at the messages at which some were left or taken back lately, as they are now; a few times a second. */
  'live:reacted': z.object({ streamId: StreamId, counts: ReactionCounts }),
  /** What people showed in the last moment: who misses it misses nothing. */
  'live:cheers': z.object({ counts: CheerCounts }),
  /** What is pointed at and drawn at this moment: who misses it misses nothing, a finished line comes with the log. */
  'live:pointing': z.object({ pointers: z.array(Pointer) }),
  /** How many people are there, once a second at most. */
  'live:headcount': z.object({ here: z.int().nonnegative() }),
  /** Everybody who is there, in place of whatever was known, to who looks: at first, and after having been behind. */
  'live:present': z.object({ people: z.array(PersonCard) }),
  /** Who came (or changed rooms or roles) and who left, coalesced; to who looks. */
  'live:presence': z.object({ joined: z.array(PersonCard), left: z.array(PersonId) }),
  /** Streams that the person may read from now on, or no longer; the client acknowledges. */
  'live:streams': z.object({ add: z.array(StreamSync), remove: z.array(StreamId) }),
  /** What the person may do from now on: somebody gave them a role, or took one. */
  'live:me': PersonActor,
  /** Who waited before a locked door may come in now. */
  'live:door': z.object({ isOpen: z.literal(true) }),
  'live:evicted': z.object({ reason: z.enum(evictionReasons) }),
} as const

export type LiveEventName = keyof typeof liveEvents
export type LivePayload<Name extends LiveEventName> = z.output<(typeof liveEvents)[Name]>

/** The one message that the client acknowledges. */
type Acknowledged = 'live:streams'

export type ServerToClient = {
  [Name in Exclude<LiveEventName, Acknowledged>]: (payload: LivePayload<Name>) => void
} & { [Name in Acknowledged]: (payload: LivePayload<Name>, received: () => void) => void }
