import { PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { Found } from '@muster/contracts/live'
import { mayRead } from '@muster/live/access'
import type { Event } from '@muster/live/events'
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
  const rows = await findSaid(ctx.db, readable, { words, types: [...kinds.keys()], most: mostFound + 1 })
  const found = rows
    .slice(0, mostFound)
    .flatMap(({ streamId, seq, type, at, actorId, about, language, text }): Found[] => {
      const kind = kinds.get(type)
      const by = actorId === null ? null : PersonId.parse(actorId)
      return kind ? [{ streamId, kind, about: about ?? seq, at: at.getTime(), by, language, text }] : []
    })
  return { found, hasMore: rows.length > mostFound }
}

/** By the event that has the words. What a person is told of their problem is on their own stream. */
const kinds: ReadonlyMap<string, Found['kind']> = new Map<Event['type'], Found['kind']>([
  ['chat.said', 'message'],
  ['chat.edited', 'message'],
  ['question.asked', 'question'],
  ['question.answered', 'answer'],
  ['groups.announced', 'announcement'],
  ['caption.said', 'caption'],
  ['problem.reported', 'problem'],
  ['problem.answered', 'problem-answer'],
  ['problem.told', 'problem-answer'],
  ['door.removed', 'removal'],
  ['complaint.made', 'complaint'],
])
