import { PersonId } from '@muster/contracts/ids'
import { filledProse } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'
import { StreamId } from '../stream.ts'

const seq = z.int().positive()

/** What is complained of: something said in a chat, or a question, by the event that said it. */
export const SaidThere = z.object({
  streamId: StreamId,
  kind: z.enum(['message', 'question']),
  seq: seq.max(2 ** 31 - 1),
})
export type SaidThere = z.output<typeof SaidThere>

/** What those who run the session did about it. */
const Outcome = z.enum(['deleted', 'muted', 'dismissed'])

/**
 * That people find something unfit to stand: one of these for everything that is complained of at a time, whoever does. Only those
 * who run the session know who it was. It is known by the `seq` of the first complaint; `author` is null where a question was asked
 * without a name. Who gave a reason has it in the words of their event.
 */
export const Complaint = z.object({
  seq,
  about: SaidThere,
  author: PersonId.nullable(),
  by: z.array(z.object({ seq, by: PersonId, at: z.int(), hasWords: z.boolean() })),
  closed: z.object({ by: PersonId, at: z.int(), how: Outcome }).nullable(),
})
export type Complaint = z.output<typeof Complaint>
export const ComplaintsState = z.array(Complaint)
export type ComplaintsState = z.output<typeof ComplaintsState>

/** Why somebody complains, in their words. */
const ComplaintText = filledProse(limits.problemLength)

/** On the stream of those who run the session, which who complains does not read. */
export const complaintsCommands = [
  z.object({ type: z.literal('complaint.make'), about: SaidThere, text: ComplaintText.optional() }),
  z.object({ type: z.literal('complaint.close'), complaint: seq.max(2 ** 31 - 1), how: Outcome }),
] as const
const ComplaintsCommand = z.union(complaintsCommands)
export type ComplaintsCommand = z.output<typeof ComplaintsCommand>

export const complaintsEvents = [
  event('complaint.made', 1, { about: SaidThere, author: PersonId.nullable(), hasWords: z.boolean() }),
  event('complaint.closed', 1, { complaint: seq, how: Outcome }),
] as const
