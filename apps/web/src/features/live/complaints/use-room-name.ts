import type { SaidThere } from '@muster/live/complaints/model'
import { parseStreamId } from '@muster/live/stream'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { stageOf } from '../store/selectors.ts'

/** Where something was said. A group may be closed since. */
export function useRoomName({ streamId, kind }: SaidThere): string {
  const { t } = useTranslation('live')
  const stream = parseStreamId(streamId)
  const name = useLive((state) =>
    stream?.kind === 'group'
      ? (stageOf(state).groups?.rooms.find(({ groupId }) => groupId === stream.groupId)?.name ?? null)
      : null,
  )
  if (kind === 'question') return t('side.questions')
  return stream?.kind === 'group' ? (name ?? t('complaints:closedGroup')) : t('chat.everybody')
}
