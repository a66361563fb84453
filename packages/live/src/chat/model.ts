import { PersonId } from '@muster/contracts/ids'
import { prose } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/** Words that somebody said, as they arrive: not empty, no control characters. */
export const SaidText = prose(limits.textLength).refine((text) => text.length > 0, { error: 'empty' })

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

/** `changed` are messages that were edited or deleted lately and are no longer among `messages`. */
export const ChatState = z.object({ messages: z.array(Message), changed: z.array(Trace.extend({ seq })) })
export type ChatState = z.output<typeof ChatState>
export const emptyChat: ChatState = { messages: [], changed: [] }

export const chatCommands = [
  z.object({ type: z.literal('chat.say'), text: SaidText, replyTo: message.optional() }),
  /** One's own, for a while. */
  z.object({ type: z.literal('chat.edit'), message, text: SaidText }),
  /** One's own, or by who runs the session anybody's. */
  z.object({ type: z.literal('chat.delete'), message }),
] as const
const ChatCommand = z.union(chatCommands)
export type ChatCommand = z.output<typeof ChatCommand>

/** `erases` is the event whose words are gone with this one: they are deleted where they are stored. */
export const chatEvents = [
  event('chat.said', 2, { replyTo: seq.nullable() }),
  event('chat.edited', 1, { message: seq, erases: seq }),
  event('chat.deleted', 1, { message: seq, erases: seq, author: PersonId }),
] as const
