import type { Event } from '@muster/live/events'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import type { SessionFacts } from '../programme/programme.service.ts'
import type { StreamRef } from './batch.ts'
import { appendEvents, holdLog } from './live.store.ts'

/**
 * Gives a session that was opened without a log (an imported or a demonstration one) the log of what is known of it: when
 * it opened and ended. Does nothing where there is a log.
 */
export async function appendHeld(ctx: Ctx, ref: StreamRef, session: SessionFacts): Promise<void> {
  const { openedAt, endedAt } = session
  if (openedAt === null) return
  await inTransaction(ctx, async (ctx) => {
    const { head } = await holdLog(ctx.db, ref, [])
    if (head > 0) return
    const envelope = { actor: null, commandId: null, v: 1 } as const
    const opened: Event = { ...envelope, type: 'session.opened', seq: 1, at: openedAt.getTime() }
    const ended: Event[] =
      endedAt === null
        ? []
        : [{ ...envelope, type: 'session.ended', how: howOf(session), seq: 2, at: endedAt.getTime() }]
    const events = [opened, ...ended]
    await appendEvents(
      ctx.db,
      ref.streamId,
      events.map((event) => ({ event, part: 0 })),
    )
  })
}

const howOf = ({ endedHow }: SessionFacts) => (endedHow === 'by-facilitator' ? endedHow : 'by-itself')
