import { parseStreamId, type StreamId } from '@muster/live/stream'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { useWho } from '../room/use-who.ts'
import { inbox } from '../rules/inbox.ts'
import {
  findGroup,
  groupStreamId,
  mayHelp,
  mayRun,
  ownGroupId,
  ownPrivateId,
  staffIdOf,
  stageIdOf,
  stageOf,
} from '../store/selectors.ts'

export type Channel = { id: StreamId; name: string; needsHelp: boolean }

/**
 * The chats that this person takes part in, everybody's first; and the one that is shown: the chosen one, else the room one
 * is in. For those who run the session private threads are not among them: they have their inbox, shown where it is null.
 */
export function useChannels(): { channels: Channel[]; shown: Channel | null } {
  const { t } = useTranslation('live')
  const who = useWho()
  const { channel } = useRoomView()
  const stageId = useLive(stageIdOf)
  const isStaff = useLive(mayRun)
  const staffId = useLive((state) => (mayHelp(state) ? staffIdOf(state) : null))
  const privateId = useLive((state) => (mayHelp(state) || !state.me?.may.speak ? null : ownPrivateId(state)))
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
  const own = privateId ? [{ id: privateId, name: t('chat.private'), needsHelp: false }] : []
  const channels = [everybody, ...staff, ...own, ...groups]
  if (isStaff && channel === inbox) return { channels, shown: null }
  const thread = isStaff && channel ? parseStreamId(channel) : null
  if (channel && channel !== inbox && thread?.kind === 'private')
    return { channels, shown: { id: channel, name: who(thread.personId).name, needsHelp: false } }
  const shown = channels.find(({ id }) => id === channel) ?? channels.find(({ id }) => id === ownId) ?? everybody
  return { channels, shown }
}
