import { personOf } from '../actor.ts'
import { accept, type Decision, type Request, refuse } from '../decision.ts'
import { limits } from '../limits.ts'
import { parseStreamId } from '../stream.ts'
import { isSame } from './complaint.ts'
import type { ComplaintsCommand, ComplaintsState } from './model.ts'

/**
 * Whoever may speak complains of what others said before everybody or in a group, once; those who run the session settle it, by what they
 * have done about it.
 */
export function decideComplaints(
  complaints: ComplaintsState,
  { actor, command, facts: { said } }: Request<ComplaintsCommand>,
): Decision {
  if (command.type === 'complaint.close') {
    const complaint = complaints.find(({ seq }) => seq === command.complaint)
    if (!complaint) return refuse('unknown-complaint')
    if (complaint.closed) return refuse('complaint-closed')
    if (command.how === 'deleted' && !said?.isGone) return refuse('not-done')
    if (command.how === 'muted' && !said?.isMuted) return refuse('not-done')
    return accept({ type: 'complaint.closed', v: 1, complaint: complaint.seq, how: command.how })
  }
  const { about, text } = command
  const me = personOf(actor)
  const kind = parseStreamId(about.streamId)?.kind
  if (kind !== 'stage' && (kind !== 'group' || about.kind === 'question')) return refuse('wrong-stream')
  if (!said) return refuse(about.kind === 'question' ? 'unknown-question' : 'unknown-message')
  if (said.isGone) return refuse('message-deleted')
  if (said.author === me) return refuse('own-message')
  const own = complaints.filter(({ by }) => by.some((one) => one.by === me))
  if (said.isRepeated || own.some((complaint) => isSame(complaint.about, about))) return refuse('already-complained')
  if (own.filter(({ closed }) => closed === null).length >= limits.openComplaintsOfPerson)
    return refuse('too-many-complaints')
  const event = {
    type: 'complaint.made',
    v: 1,
    about,
    author: said.author,
    hasWords: text !== undefined,
  } as const
  return { ok: true, events: [text === undefined ? { event } : { event, words: text }] }
}
