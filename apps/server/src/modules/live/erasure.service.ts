import type { PersonId, PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import { parseStreamId, type StreamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import { deleteAnswersOf, deleteSignsOf, deleteWordsOf } from './erasure.store.ts'
import { liveOf } from './live.ts'
import { doSoon, inBackground, type Live } from './live-state.ts'
import { refOf, stageRef, withLog } from './logs.ts'
import { deleteReactions } from './message-reactions.store.ts'
import { tellTally } from './reactions.ts'
import { believedMs } from './word-cache.ts'

type Whose = { projectId: ProjectId; personId: PersonId }

/**
 * Erases what a person said and wrote in a project's sessions, and what was said to them alone or about them, in the caller's
 * transaction; once that is committed, rooms in which people are forget it, too. Answers how much it was.
 */
export async function eraseSaid(ctx: Ctx, whose: Whose): Promise<{ words: number; answers: number }> {
  const seqs = await deleteWordsOf(ctx.db, whose)
  const written = await deleteAnswersOf(ctx.db, whose)
  const signs = await deleteSignsOf(ctx.db, whose)
  // With a message go the signs at it.
  for (const [streamId, erased] of seqs) await deleteReactions(ctx.db, streamId, erased)
  const live = liveOf(ctx.platform)
  ctx.emit(() => {
    inBackground(live, forgetWords(live, seqs))
    // Another process believes for a moment longer what it has read, and may have told it to somebody who came meanwhile.
    if (live.platform.env.REDIS_URL)
      doSoon(live, `erased ${whose.projectId} ${whose.personId}`, 2 * believedMs, () => forgetWords(live, seqs))
    for (const [streamId, at] of [...seqs, ...signs]) tellSigns(live, { streamId, projectId: whose.projectId }, at)
    const polls = new Map(written.map(({ sessionId, pollId }) => [`${sessionId} ${pollId}`, { sessionId, pollId }]))
    for (const poll of polls.values()) inBackground(live, tellWritten(live, { ...poll, projectId: whose.projectId }))
  })
  return { words: [...seqs.values()].flat().length, answers: written.length }
}

async function forgetWords(live: Live, seqs: ReadonlyMap<StreamId, readonly number[]>): Promise<void> {
  for (const [streamId, erased] of seqs) {
    const log = await live.logs.get(streamId)
    log?.words.erase(erased)
    const words = Object.fromEntries(erased.map((seq) => [seq, null]))
    live.platform.rooms.tell(streamId, 'live:events', { streamId, events: [], words })
  }
}

/** Which signs there still are at messages. */
function tellSigns(
  live: Live,
  { streamId, projectId }: { streamId: StreamId; projectId: ProjectId },
  messages: readonly number[],
): void {
  const stream = parseStreamId(streamId)
  if (stream) live.news.reactedOn({ ref: refOf(stream, { projectId }) }, new Set(messages))
}

/** What is still written in a poll, for whoever has it before them. */
async function tellWritten(
  live: Live,
  { pollId, ...which }: { projectId: ProjectId; sessionId: SessionId; pollId: PollId },
): Promise<void> {
  await withLog(live, stageRef(which), (stage) => tellTally(live, { sessionId: which.sessionId, stage }, pollId))
}
