import { limits } from '@muster/live/limits'
import type { StreamId } from '@muster/live/stream'
import { useMemo, useState } from 'react'
import { askEarlier } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import {
  type ChatMessage,
  mergeHistory,
  prependEarlier,
  withChanges,
  withoutErased,
  withWords,
} from '../rules/chat-history.ts'
import { findStream } from '../store/selectors.ts'

export type Thread = {
  messages: readonly ChatMessage[]
  hasEarlier: boolean
  /** A page more. Throws CallError. */
  loadEarlier(): Promise<void>
  /** Everything from a message on. Throws CallError. */
  loadBackTo(seq: number): Promise<void>
}

/** A chat's messages as far as they are known here, and a way to load earlier ones. */
export function useThread(id: StreamId): Thread {
  const where = useWhere()
  const roomId = useLive((state) => state.sessionId)
  const stream = useLive((state) => findStream(state, id))
  const recent = useMemo((): readonly ChatMessage[] => {
    if (!stream || !('chat' in stream.state)) return []
    return withWords(stream.state.chat.messages, stream.words)
  }, [stream])
  const [known, setKnown] = useState(recent)
  const [shown, setShown] = useState(recent)
  const [hasEarlier, setHasEarlier] = useState(recent.length >= limits.recentMessages)
  if (shown !== recent) {
    setShown(recent)
    setKnown(mergeHistory(known, recent))
    if (recent.length >= limits.recentMessages && known.length < limits.recentMessages) setHasEarlier(true)
  }
  const messages = useMemo(() => {
    if (!stream || !('chat' in stream.state)) return known
    const changed = withChanges(known, { changed: stream.state.chat.changed, words: stream.words })
    return withoutErased(changed, stream.erased)
  }, [known, stream])
  async function load(isEnough: (oldest: number) => boolean) {
    let [loaded, more] = [known, hasEarlier]
    for (let [oldest] = loaded; oldest && more && !isEnough(oldest.seq); [oldest] = loaded) {
      const page = await askEarlier({ ...where, sessionId: roomId }, { streamId: id, before: oldest.seq })
      // A page that is not full is the first one: there is nothing before it to ask for.
      more = page.length >= limits.messagesOfPage
      loaded = prependEarlier(loaded, page)
    }
    setHasEarlier(more)
    setKnown((messages) => prependEarlier(messages, loaded))
  }
  return {
    messages,
    hasEarlier,
    loadEarlier: () => load((oldest) => oldest !== known[0]?.seq),
    loadBackTo: (seq) => load((oldest) => oldest <= seq),
  }
}
