import type { PersonId } from '@muster/contracts/ids'
import { findWordSeq } from '@muster/live/chat/message'
import type { ChatState, Message } from '@muster/live/chat/model'
import type { Words } from '@muster/live/protocol/stream-sync'

/** One message of a thread; `text` is null where it was deleted or erased. */
export type ChatMessage = Message & { text: string | null }

/** The messages that a stream's state holds, with their words. */
export const withWords = (messages: readonly Message[], words: Words): readonly ChatMessage[] =>
  messages.map((message) => ({ ...message, text: words[findWordSeq(message) ?? 0] ?? null }))

/** Messages that were loaded before, after what the state knows to have become of them since. */
export function withChanges(
  known: readonly ChatMessage[],
  { changed, words }: { changed: ChatState['changed']; words: Words },
): readonly ChatMessage[] {
  if (changed.length === 0) return known
  const bySeq = new Map(changed.map((change) => [change.seq, change]))
  return known.map((message) => {
    const change = bySeq.get(message.seq)
    return change ? { ...message, ...change, text: words[findWordSeq(change) ?? 0] ?? null } : message
  })
}

/** Messages without the words of those events that were erased since they were read. */
export function withoutErased(known: readonly ChatMessage[], erased: readonly number[]): readonly ChatMessage[] {
  if (erased.length === 0) return known
  const gone = new Set(erased)
  return known.map((message) => (gone.has(findWordSeq(message) ?? 0) ? { ...message, text: null } : message))
}

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
