import { limits } from '@muster/live/limits'
import type { StreamId } from '@muster/live/stream'
import { useMemo, useState } from 'react'
import { askEarlier } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { type ChatMessage, mergeHistory, prependEarlier, withChanges, withWords } from '../rules/chat-history.ts'
import { findStream } from '../store/selectors.ts'

/** A chat's messages as far as they are known here, and a way to load earlier ones. Throws CallError on loading. */
export function useThread(id: StreamId) {
  const where = useWhere()
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
    return withChanges(known, { changed: stream.state.chat.changed, words: stream.words })
  }, [known, stream])
  return {
    messages,
    hasEarlier,
    async loadEarlier() {
      const [oldest] = known
      if (!oldest) return
      const page = await askEarlier(where, { streamId: id, before: oldest.seq })
      // A page that is not full is the first one: there is nothing before it to ask for.
      setHasEarlier(page.length >= limits.messagesOfPage)
      setKnown((messages) => prependEarlier(messages, page))
    },
  }
}
