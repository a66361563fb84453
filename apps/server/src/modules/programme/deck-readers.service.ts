import type { DeckId, ProjectId } from '@muster/contracts/ids'
import { isAllowed, requirePerson } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { requireMaySeeShown } from '../live/shown.service.ts'
import { getOwners } from './deck-notes.store.ts'

/**
 * Who is in a session's room opens its slides as they are now; those that were replaced stay to whoever runs sessions or looks at
 * them again, and to whose they are. NOT_FOUND; REFUSED `removed`, `unknown-deck`; FORBIDDEN `not-allowed`.
 */
export async function requireMayOpen(ctx: Ctx, which: { projectId: ProjectId; deckId: DeckId }): Promise<void> {
  const { projectId } = which
  const { sessionId, isReplaced, owners } = await getOwners(ctx.db, which)
  await requireMaySeeShown(ctx, { projectId, sessionId })
  const { personId } = requirePerson(ctx.actor)
  const seesAll = isAllowed(ctx.actor, 'live.run', projectId) || isAllowed(ctx.actor, 'session.replay', projectId)
  if (isReplaced && !seesAll && !owners.includes(personId)) throw new AppError('REFUSED', 'unknown-deck')
}
