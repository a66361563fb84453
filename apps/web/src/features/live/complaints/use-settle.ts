import type { Complaint } from '@muster/live/complaints/model'
import { useState } from 'react'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { findChat, findStream, staffIdOf } from '../store/selectors.ts'

type Act = 'see' | 'delete' | 'mute' | 'dismiss'

/** What can be done about a complaint: it is settled by what was done, once that has been done. Refusals are told by the room itself. */
export function useSettle(
  { seq, about, author }: Complaint,
  { isGone }: { isGone: boolean },
): { acts: { act: Act; run: () => void }[]; isUnderWay: boolean } {
  const store = useLiveStore()
  const { lead, showTool } = useRoomView()
  const staffId = useLive(staffIdOf)
  const [isUnderWay, setUnderWay] = useState(false)
  const isHere = useLive((state) => findStream(state, about.streamId) !== null)
  const isMuted = useLive(
    (state) => author !== null && (findChat(state, about.streamId)?.muted.includes(author) ?? false),
  )
  const after = async (done: Promise<{ ok: boolean }> | null, how: 'deleted' | 'muted' | 'dismissed') => {
    setUnderWay(true)
    if (!done || (await done).ok) await store.give({ type: 'complaint.close', complaint: seq, how }, staffId)
    setUnderWay(false)
  }
  const remove = () =>
    about.kind === 'question'
      ? store.give({ type: 'question.dismiss', question: about.seq, reason: 'unsuitable' }, about.streamId)
      : store.give({ type: 'chat.delete', message: about.seq }, about.streamId)
  const see = () => {
    showTool(null)
    lead({ panel: about.kind === 'question' ? 'questions' : 'chat', channel: about.streamId, seq: about.seq })
  }
  const all: [Act, boolean, () => void][] = [
    ['see', isHere && !isGone, see],
    // Also in a group that is closed by now.
    ['delete', !isGone, () => void after(remove(), 'deleted')],
    [
      'mute',
      isHere && author !== null && !isMuted,
      () => author !== null && void after(store.give({ type: 'chat.mute', personId: author }, about.streamId), 'muted'),
    ],
    ['dismiss', true, () => void after(null, 'dismissed')],
  ]
  return { acts: all.flatMap(([act, can, run]) => (can ? [{ act, run }] : [])), isUnderWay }
}
