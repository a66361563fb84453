import { PersonId } from '@muster/contracts/ids'
import { prose } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/** Words that somebody said, as they arrive: not empty, no control characters. */
export const SaidText = prose(limits.textLength).refine((text) => text.length > 0, { error: 'empty' })

/** Something said: its words live beside the log under the stream and this `seq`. */
export const Said = z.object({ seq: z.int().positive(), by: PersonId, at: z.int() })
export type Said = z.output<typeof Said>

export const ChatState = z.object({ messages: z.array(Said) })
export type ChatState = z.output<typeof ChatState>
export const emptyChat: ChatState = { messages: [] }

export const chatCommands = [z.object({ type: z.literal('chat.say'), text: SaidText })] as const
export type ChatCommand = z.output<(typeof chatCommands)[0]>

export const chatEvents = [event('chat.said', 1, {})] as const
