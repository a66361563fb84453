import type { DeckId, PersonId, ProjectId, SessionId, VideoId } from '@muster/contracts/ids'
import type { StageState } from '@muster/live/streams/stage-state'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { getSession } from '../programme/programme.service.ts'
import { stageOf } from './hall.ts'
import { liveOf } from './live.ts'
import { stageRef, withLog } from './logs.ts'

/**
 * Ends a live session by a recorded decision: its room closes and its visits with it. Resolves when that is stored; does
 * nothing where it is over already. NOT_FOUND. Not to be called in a transaction: the log has its own.
 */
export async function endLiveSession(
  ctx: Ctx,
  which: { projectId: ProjectId; sessionId: SessionId; how: 'by-decision' },
): Promise<void> {
  await getSession(ctx, which)
  const answer = await withLog(liveOf(ctx.platform), stageRef(which), (log) =>
    log.asks.add({
      kind: 'command',
      ctx,
      actor: { system: true },
      command: { type: 'session.cancel' },
      commandId: null,
    }),
  )
  if (!answer.ok && answer.reason !== 'session-cancelled') throw new AppError('REFUSED', answer.reason)
}

/** The group rooms of a session while they are open, and who is placed in which; null while there are none. */
export async function findGroups(
  ctx: Ctx,
  which: { projectId: ProjectId; sessionId: SessionId },
): Promise<StageState['groups']> {
  return withLog(liveOf(ctx.platform), stageRef(which), async (stage) => stageOf({ stage }).groups)
}

/** The video that everybody in a session is shown now; null where there is none. */
export async function findShownVideo(
  ctx: Ctx,
  which: { projectId: ProjectId; sessionId: SessionId },
): Promise<VideoId | null> {
  return withLog(liveOf(ctx.platform), stageRef(which), async (stage) => stageOf({ stage }).video?.videoId ?? null)
}

/**
 * Opens a live session on behalf of somebody who runs it, as `session.open` over their socket would; does nothing where it
 * is open already. NOT_FOUND; REFUSED with the reasons of opening. Not to be called in a transaction.
 */
export async function openLiveSession(
  ctx: Ctx,
  which: { projectId: ProjectId; sessionId: SessionId; personId: PersonId },
): Promise<void> {
  await getSession(ctx, which)
  const actor = { personId: which.personId, may: { speak: true, present: true, help: true, run: true } }
  const answer = await withLog(liveOf(ctx.platform), stageRef(which), (log) =>
    log.asks.add({ kind: 'command', ctx, actor, command: { type: 'session.open' }, commandId: null }),
  )
  if (!answer.ok && answer.reason !== 'already-open') throw new AppError('REFUSED', answer.reason)
}

/** Puts slides on the stage from their first page, in the name of who presents them. REFUSED as `deck.present`. Not to be called in a transaction. */
export async function presentLiveDeck(
  ctx: Ctx,
  which: { projectId: ProjectId; sessionId: SessionId; personId: PersonId; deckId: DeckId },
): Promise<void> {
  const { deckId, personId } = which
  const actor = { personId, may: { speak: true, present: true, help: true, run: true } }
  const command = { type: 'deck.present', deckId, page: 1 } as const
  const answer = await withLog(liveOf(ctx.platform), stageRef(which), (log) =>
    log.asks.add({ kind: 'command', ctx, actor, command, commandId: null }),
  )
  if (!answer.ok) throw new AppError('REFUSED', answer.reason)
}

/**
 * Has other slides take the place of those that are shown, at the same page; does nothing where they are not on the stage.
 * Not to be called in a transaction.
 */
export async function replaceLiveDeck(
  ctx: Ctx,
  which: { projectId: ProjectId; sessionId: SessionId; personId: PersonId; deckId: DeckId; by: DeckId },
): Promise<void> {
  const { deckId, by, personId } = which
  const actor = { personId, may: { speak: true, present: true, help: true, run: true } }
  const command = { type: 'deck.replace', deckId, by } as const
  await withLog(liveOf(ctx.platform), stageRef(which), (log) =>
    log.asks.add({ kind: 'command', ctx, actor, command, commandId: null }),
  )
}
