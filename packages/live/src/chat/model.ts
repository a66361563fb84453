import { PersonId } from '@muster/contracts/ids'
import { filledProse } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/** Words that somebody said, as they arrive: not empty, no control characters. */
export const SaidText = filledProse(limits.textLength)

const seq = z.int().positive()
/** The message that a command is about. */
const message = seq.max(2 ** 31 - 1)

/** Something said: its words live beside the log under the stream and this `seq`. */
export const Said = z.object({ seq, by: PersonId, at: z.int() })
export type Said = z.output<typeof Said>

/** What became of a message: an edited one has the words of the event `edited.seq`, a deleted one has none. */
const Trace = z.object({
  edited: z.object({ seq, at: z.int() }).nullable(),
  deleted: z.object({ by: PersonId, at: z.int() }).nullable(),
})

/** A message is known by the `seq` of the event that said it, whatever became of it; `replyTo` is the one that it answers. */
export const Message = Said.extend({ replyTo: seq.nullable(), ...Trace.shape })
export type Message = z.output<typeof Message>

/** Who may write how often: staff always. `last` is when others wrote last, as far as that still makes them wait. */
const Slow = z.object({ everyMs: z.int().positive(), last: z.record(PersonId, z.int()) })

/**
 * `changed` are messages that were edited or deleted lately and are no longer among `messages`; `pinned` is the one on top;
 * in a closed chat only those who run the session write, and who is muted does not.
 */
export const ChatState = z.object({
  messages: z.array(Message),
  changed: z.array(Trace.extend({ seq })),
  pinned: Message.nullable(),
  slow: Slow.nullable(),
  isClosed: z.boolean(),
  muted: z.array(PersonId),
})
export type ChatState = z.output<typeof ChatState>
/** What of the order of the open chat counts elsewhere. */
export type OpenOrder = Pick<ChatState, 'muted' | 'slow'>
export const emptyChat: ChatState = {
  messages: [],
  changed: [],
  pinned: null,
  slow: null,
  isClosed: false,
  muted: [],
}

const sayingCommands = [
  z.object({ type: z.literal('chat.say'), text: SaidText, replyTo: message.optional() }),
  /** One's own, for a while. */
  z.object({ type: z.literal('chat.edit'), message, text: SaidText }),
  /** One's own, or by who runs the session anybody's. */
  z.object({ type: z.literal('chat.delete'), message }),
] as const
const SayingCommand = z.union(sayingCommands)
export type SayingCommand = z.output<typeof SayingCommand>

/** How those who run the session keep a chat in order. */
const orderCommands = [
  /** In place of what was pinned before. */
  z.object({ type: z.literal('chat.pin'), message }),
  z.object({ type: z.literal('chat.unpin') }),
  /** At most one message in so much time for each person; null: as often as they like. */
  z.object({ type: z.literal('chat.slow'), everyMs: z.int().min(1000).max(limits.slowestChatMs).nullable() }),
  z.object({ type: z.literal('chat.close') }),
  z.object({ type: z.literal('chat.open') }),
  z.object({ type: z.literal('chat.mute'), personId: PersonId }),
  z.object({ type: z.literal('chat.unmute'), personId: PersonId }),
] as const
const OrderCommand = z.union(orderCommands)
export type OrderCommand = z.output<typeof OrderCommand>

export const chatCommands = [...sayingCommands, ...orderCommands] as const
export type ChatCommand = SayingCommand | OrderCommand

/** `erases` is the event whose words are gone with this one: they are deleted where they are stored. */
export const chatEvents = [
  event('chat.said', 2, { replyTo: seq.nullable() }),
  event('chat.edited', 1, { message: seq, erases: seq }),
  event('chat.deleted', 1, { message: seq, erases: seq, author: PersonId }),
  event('chat.pinned', 1, { message: seq }),
  event('chat.unpinned', 1, {}),
  event('chat.slowed', 1, { everyMs: z.int().positive().nullable() }),
  event('chat.closed', 1, {}),
  event('chat.opened', 1, {}),
  event('chat.muted', 1, { personId: PersonId }),
  event('chat.unmuted', 1, { personId: PersonId }),
] as const
