import { PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { Found } from '@muster/contracts/live'
import { mayRead } from '@muster/live/access'
import { parseStreamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import { getSession } from '../programme/programme.service.ts'
import { readerOf } from './reading.service.ts'
import { requireNotRemoved } from './removal.service.ts'
import { findSaid, listStreams } from './search.store.ts'

/** As many as are worth looking through. */
const mostFound = 50

/**
 * What somebody may read of a session and holds these words, the latest first. NOT_FOUND for a session of another project;
 * REFUSED `removed`.
 */
export async function searchIn(
  ctx: Ctx,
  which: { projectId: ProjectId; sessionId: SessionId },
  words: string,
): Promise<{ found: Found[]; hasMore: boolean }> {
  await getSession(ctx, which)
  await requireNotRemoved(ctx, which)
  const { actor, stage } = await readerOf(ctx, which)
  const readable = (await listStreams(ctx.db, which.sessionId)).filter((id) => {
    const stream = parseStreamId(id)
    return stream !== null && mayRead(stream, actor, stage)
  })
  const rows = await findSaid(ctx.db, readable, { words, most: mostFound + 1 })
  const found = rows.slice(0, mostFound).map(
    ({ streamId, seq, type, at, actorId, about, text }): Found => ({
      streamId,
      kind: kinds[type] ?? 'message',
      about: about ?? seq,
      at: at.getTime(),
      by: actorId === null ? null : PersonId.parse(actorId),
      text,
    }),
  )
  return { found, hasMore: rows.length > mostFound }
}

/** By the event that has the words; everything else that has any is a message. */
const kinds: Readonly<Record<string, Found['kind']>> = {
  'question.asked': 'question',
  'question.answered': 'answer',
  'groups.announced': 'announcement',
}
