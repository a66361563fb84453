import { CommandId, PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Action } from '@muster/contracts/permissions'
import { Ballot } from '@muster/contracts/poll-shapes'
import { CaptionLanguage, CaptionText } from '@muster/contracts/text'
import { z } from 'zod'
import { PersonActor } from '../actor.ts'
import { Cheer } from '../cheers/model.ts'
import { ClientCommand } from '../commands.ts'
import { Pointing } from '../drawing/pointing.ts'
import { PollStanding } from '../polls/model.ts'
import { QuestionStanding } from '../questions/model.ts'
import { ReactionStanding } from '../reactions/model.ts'
import { StreamId } from '../stream.ts'
import type { Ack } from './ack.ts'
import { StreamSync } from './stream-sync.ts'

type Declaration = { action: Action; input: z.ZodType; reply: z.ZodType }

const instantMs = z.int().nonnegative()
const seqOf = z
  .int()
  .positive()
  .max(2 ** 31 - 1)

/**
 * Every socket command. `action` is checked on joining for the project that is joined, and again on each command. What a
 * `live:command` holds is refused or allowed by `decide`, from the actor's capacities.
 */
export const liveCommands = {
  'live:join': {
    action: 'live.join',
    input: z.object({
      projectId: ProjectId,
      sessionId: SessionId,
      /** One tab of one browser, across reconnects. */
      device: z.uuid(),
      /** The last `seq` applied of each stream that the client still holds. */
      resume: z.record(StreamId, z.int().nonnegative()).optional(),
      clientNow: instantMs,
    }),
    reply: z.object({
      me: PersonActor,
      serverNow: instantMs,
      /** Another one than before means that the server was restarted. */
      boot: z.uuid(),
      streams: z.array(StreamSync),
      /** Every poll on the stage: votes are in no log, so that who comes (back) finds them here. */
      polls: z.array(PollStanding),
      /** How the questions stand: votes and who asked without a name are in no log either. */
      questions: QuestionStanding,
      settings: z.object({ pingIntervalMs: z.int().positive(), graceMs: z.int().nonnegative() }),
    }),
  },
  'live:leave': { action: 'live.join', input: z.object({}), reply: z.null() },
  'live:command': {
    action: 'live.join',
    input: z.object({ streamId: StreamId, commandId: CommandId, command: ClientCommand }),
    /** The `seq` of the last event decided; a retry with the same `commandId` is answered the same. */
    reply: z.object({ seq: z.int().positive() }),
  },
  'live:since': {
    action: 'live.join',
    input: z.object({ streamId: StreamId, afterSeq: z.int().nonnegative() }),
    reply: StreamSync,
  },
  'live:vote': {
    action: 'live.speak',
    input: z.object({ pollId: PollId, ballot: Ballot }),
    reply: z.object({ counted: z.literal(true) }),
  },
  /** Whether this connection wants to be told who is there, and who comes and goes: whose list nobody sees is told how many. */
  'live:people': { action: 'live.join', input: z.object({ isWatching: z.boolean() }), reply: z.null() },
  /** The language whose captions this connection wants as they are being written; null for none. */
  'live:captions': {
    action: 'live.join',
    input: z.object({ language: CaptionLanguage.nullable() }),
    reply: z.null(),
  },
  /** What is being written: shown until the whole line comes, and kept nowhere. */
  'live:caption': {
    action: 'live.join',
    input: z.object({ language: CaptionLanguage, text: CaptionText }),
    reply: z.null(),
  },
  /** A vote for a question, or the same taken back: one for each person and question, however often it is sent. */
  'live:upvote': {
    action: 'live.speak',
    input: z.object({
      question: seqOf,
      isUp: z.boolean(),
    }),
    reply: z.object({ counted: z.literal(true) }),
  },
  /** A sign at a message, or the same taken back: one of a kind for each person and message, however often it is sent. */
  'live:react': {
    action: 'live.speak',
    input: z.object({ streamId: StreamId, message: seqOf, sign: Cheer, isOn: z.boolean() }),
    reply: z.object({ counted: z.literal(true) }),
  },
  /** The signs at the messages of a stream from one on; of very many, at the latest. From then on changes are told. */
  'live:reactions': {
    action: 'live.join',
    input: z.object({ streamId: StreamId, from: seqOf }),
    reply: ReactionStanding,
  },
  /** Shown to all for a moment and kept nowhere; too soon after the last of the same person: RATE_LIMITED. */
  'live:cheer': { action: 'live.speak', input: z.object({ cheer: Cheer }), reply: z.null() },
  /** What one points at or is drawing, shown to all and kept nowhere. */
  'live:point': { action: 'live.present', input: Pointing, reply: z.null() },
  'live:clock': {
    action: 'live.join',
    input: z.object({ clientNow: instantMs }),
    reply: z.object({ serverNow: instantMs }),
  },
} as const satisfies Record<string, Declaration>

export type LiveCommandName = keyof typeof liveCommands
/** What a handler gets after parsing. */
export type LiveInput<Name extends LiveCommandName> = z.output<(typeof liveCommands)[Name]['input']>
/** What a client sends. */
export type LiveRequest<Name extends LiveCommandName> = z.input<(typeof liveCommands)[Name]['input']>
export type LiveReply<Name extends LiveCommandName> = z.output<(typeof liveCommands)[Name]['reply']>

export type ClientToServer = {
  [Name in LiveCommandName]: (input: LiveRequest<Name>, ack: (answer: Ack<LiveReply<Name>>) => void) => void
}
