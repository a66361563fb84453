import type { SaidThere } from '@muster/live/complaints/model'
import { useQuery } from '@tanstack/react-query'
import { askEarlier } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { findSaid } from '../rules/find-said.ts'
import { findStream } from '../store/selectors.ts'

/** What was said there, as it stands now: as the room holds it, else as the server has it. Null while it is not known. */
export function useSaid({ streamId, kind, seq }: SaidThere): { text: string | null } | null {
  const where = useWhere()
  const roomId = useLive((state) => state.sessionId)
  const held = useLive((state) => findSaid(findStream(state, streamId), { kind, seq }))
  const asked = useQuery({
    queryKey: ['said', roomId, streamId, seq],
    queryFn: () => askEarlier({ ...where, sessionId: roomId }, { streamId, before: seq + 1 }),
    enabled: held === null && kind === 'message',
  })
  return held ?? asked.data?.find((message) => message.seq === seq) ?? null
}
