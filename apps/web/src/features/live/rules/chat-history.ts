import type { PersonId } from '@muster/contracts/ids'

/** One message of a thread; `text` is null where it was erased. */
export type ChatMessage = { seq: number; by: PersonId; at: number; text: string | null }

/**
 * A thread as it is shown: what was loaded or seen before, and the messages that the live state holds now. The live state
 * only has the last hundred; where it no longer meets what was known (one was away for long), that is forgotten, so that
 * no hole hides in the middle: it can be loaded again.
 */
export function mergeHistory(known: readonly ChatMessage[], recent: readonly ChatMessage[]): readonly ChatMessage[] {
  const [oldest] = recent
  const newestKnown = known.at(-1)
  if (!oldest || !newestKnown) return recent
  if (newestKnown.seq < oldest.seq) return recent
  const before = known.filter(({ seq }) => seq < oldest.seq)
  return before.length === 0 ? recent : [...before, ...recent]
}

/** The same with a page of earlier messages in front. */
export function prependEarlier(known: readonly ChatMessage[], page: readonly ChatMessage[]): readonly ChatMessage[] {
  const [oldest] = known
  return [...page.filter(({ seq }) => !oldest || seq < oldest.seq), ...known]
}

const togetherMs = 5 * 60_000

/** Messages of one person in short succession: one name, one time, several texts. */
export type Turn = { by: PersonId; at: number; messages: ChatMessage[] }

export function groupTurns(messages: readonly ChatMessage[]): Turn[] {
  const turns: Turn[] = []
  for (const message of messages) {
    const last = turns.at(-1)
    const previous = last?.messages.at(-1)
    if (last && previous && last.by === message.by && message.at - previous.at < togetherMs) last.messages.push(message)
    else turns.push({ by: message.by, at: message.at, messages: [message] })
  }
  return turns
}

/** How many messages others have said after `seenSeq`. */
export const countUnread = (
  said: readonly { seq: number; by: PersonId }[],
  { seenSeq, me }: { seenSeq: number; me: PersonId | null },
): number => said.filter(({ seq, by }) => seq > seenSeq && by !== me).length
