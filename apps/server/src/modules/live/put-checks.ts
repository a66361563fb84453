import type { PersonId, SessionId } from '@muster/contracts/ids'
import { putEvent } from '@muster/live/checks/decide'
import type { Event } from '@muster/live/events'
import { streamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import { appendToEach } from './live.store.ts'

type AskedEvent = Extract<Event, { type: 'check.asked' }>

/**
 * Puts a check that was asked on the stage on the stream of each of these people, in the caller's transaction and in a few
 * statements however many they are, and tells them once that is stored. Whoever is cut off meanwhile finds it there.
 */
export async function putToEach(
  ctx: Ctx,
  { sessionId, event, personIds }: { sessionId: SessionId; event: AskedEvent; personIds: readonly PersonId[] },
): Promise<void> {
  if (personIds.length === 0) return
  const put = { ...putEvent(event), at: event.at, actor: null, commandId: null }
  const streamIds = personIds.map((personId) => streamId({ kind: 'person', sessionId, personId }))
  const { rooms } = ctx.platform
  for (const appended of await appendToEach(ctx.db, { sessionId, streamIds, event: put }))
    ctx.emit(() => rooms.tell(appended.streamId, 'live:events', { ...appended, words: {} }))
}
