import type { DeckId, ProjectId } from '@muster/contracts/ids'
import { isAllowed, requirePerson } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { requireNotRemoved } from '../live/removal.service.ts'
import { getOwners } from './deck-notes.store.ts'

/**
 * Who is in a session's room opens its slides as they are now; those that were replaced stay to whoever runs sessions, and to
 * whose they are. NOT_FOUND; REFUSED `removed`, `unknown-deck`.
 */
export async function requireMayOpen(ctx: Ctx, which: { projectId: ProjectId; deckId: DeckId }): Promise<void> {
  const { projectId } = which
  const { sessionId, isReplaced, owners } = await getOwners(ctx.db, which)
  await requireNotRemoved(ctx, { projectId, sessionId })
  const { personId } = requirePerson(ctx.actor)
  if (isReplaced && !isAllowed(ctx.actor, 'live.run', projectId) && !owners.includes(personId))
    throw new AppError('REFUSED', 'unknown-deck')
}
