import type { StreamId } from '@muster/live/stream'
import { useEffect } from 'react'
import { create } from 'zustand'
import { useLive } from '../room/live-context.tsx'
import { countUnread } from '../rules/chat-history.ts'
import type { LiveState } from '../store/live-state.ts'

/** The last message seen of each chat, by stream. Kept beside the room: leaving the panel does not forget it. */
const useSeen = create<{ seen: ReadonlyMap<StreamId, number>; note(id: StreamId, seq: number): void }>((set) => ({
  seen: new Map(),
  note: (id, seq) => set(({ seen }) => ((seen.get(id) ?? -1) < seq ? { seen: new Map(seen).set(id, seq) } : { seen })),
}))

const chatsOf = (streams: LiveState['replica']['streams']) =>
  [...streams].flatMap(([id, { state }]) => ('chat' in state ? [{ id, messages: state.chat.messages }] : []))

/** How much others have said since one last looked: for each chat, and in all. What was said before one came is not new. */
export function useUnread(): { of: (id: StreamId) => number; total: number } {
  const { seen, note } = useSeen()
  const me = useLive((state) => state.me?.personId ?? null)
  const streams = useLive((state) => state.replica.streams)
  useEffect(() => {
    // What begins while one is there is new from its first word; a private thread begins with it.
    const isIn = seen.size > 0
    for (const [id, { state, seq }] of streams)
      if ('chat' in state && !seen.has(id)) note(id, isIn && state.kind === 'private' ? 0 : seq)
  }, [streams, seen, note])
  const counts = new Map(
    chatsOf(streams).map(({ id, messages }) => [
      id,
      countUnread(messages, { seenSeq: seen.get(id) ?? Number.POSITIVE_INFINITY, me }),
    ]),
  )
  return { of: (id) => counts.get(id) ?? 0, total: [...counts.values()].reduce((sum, count) => sum + count, 0) }
}

/** Notes that everything up to `seq` is before one's eyes. */
export function useMarkSeen(id: StreamId, seq: number, isVisible: boolean): void {
  const { note } = useSeen()
  useEffect(() => {
    if (isVisible && document.visibilityState === 'visible') note(id, seq)
  }, [id, seq, isVisible, note])
}
