import { parseStreamId, type StreamId } from '@muster/live/stream'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { findGroup, groupStreamId, mayRun, ownGroupId, staffIdOf, stageIdOf, stageOf } from '../store/selectors.ts'

export type Channel = { id: StreamId; name: string; needsHelp: boolean }

/** The chats that this person takes part in, everybody's first; and the one that is shown: the chosen one, else the room one is in. */
export function useChannels(): { channels: Channel[]; shown: Channel } {
  const { t } = useTranslation('live')
  const { channel } = useRoomView()
  const stageId = useLive(stageIdOf)
  const staffId = useLive((state) => (mayRun(state) ? staffIdOf(state) : null))
  const ownId = useLive((state) => {
    const groupId = ownGroupId(state)
    return groupId && groupStreamId(state, groupId)
  })
  const rooms = useLive((state) => stageOf(state).groups?.rooms ?? null)
  const readable = useLive((state) => [...state.replica.streams.keys()])
  const calling = useLive((state) =>
    (rooms ?? []).filter(({ groupId }) => findGroup(state, groupId)?.help).map(({ groupId }) => groupId),
  )

  const everybody = { id: stageId, name: t('chat.everybody'), needsHelp: false }
  const groups = readable.flatMap((id): Channel[] => {
    const stream = parseStreamId(id)
    if (stream?.kind !== 'group') return []
    const room = rooms?.find(({ groupId }) => groupId === stream.groupId)
    return room ? [{ id, name: room.name, needsHelp: calling.includes(room.groupId) }] : []
  })
  const staff = staffId && readable.includes(staffId) ? [{ id: staffId, name: t('chat.staff'), needsHelp: false }] : []
  const channels = [everybody, ...staff, ...groups]
  const shown = channels.find(({ id }) => id === channel) ?? channels.find(({ id }) => id === ownId) ?? everybody
  return { channels, shown }
}
