import { PersonId } from '@muster/contracts/ids'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { type Refusal, refuse } from '../decision.ts'
import { hasSlides } from '../handover/decide.ts'
import { findPhaseRefusal } from '../lifecycle/decide.ts'
import { limits } from '../limits.ts'
import { rules } from '../rules.ts'
import type { StageState } from '../streams/stage-state.ts'
import { DrawingColour, makePoints } from './model.ts'

/**
 * Where somebody points on a page, or how far the line has come that they are drawing: the points since this was told last. It is in
 * no log; a finished line is (`drawing.add`). `line` tells one line from the next of the same person.
 */
export const Pointing = z.object({
  page: z.int().positive(),
  tool: z.union([z.literal('laser'), DrawingColour]),
  line: z.int().nonnegative(),
  points: makePoints(limits.pointsOfMoment),
})
export type Pointing = z.output<typeof Pointing>

export const Pointer = Pointing.extend({ by: PersonId })
export type Pointer = z.output<typeof Pointer>

/** Both as one, where the second goes on with the first; else the second. Where they are too many points, the latest. */
export function joinPointing(before: Pointing | undefined, next: Pointing): Pointing {
  const goesOn = before?.page === next.page && before.tool === next.tool && before.line === next.line
  return goesOn ? { ...next, points: [...before.points, ...next.points].slice(-2 * limits.pointsOfMoment) } : next
}

/** Why somebody may not point at a page now; null where they may. */
export function findPointRefusal(
  { lifecycle, presenter, deck, video }: Pick<StageState, 'lifecycle' | 'presenter' | 'deck' | 'video'>,
  actor: Actor,
  { page }: Pick<Pointing, 'page'>,
): Refusal | null {
  const refusal = findPhaseRefusal(lifecycle, rules.stage['drawing.add'].in)
  if (refusal) return refusal
  if (!hasSlides(presenter, actor)) return refuse('not-handed-over')
  if (!deck || video) return refuse('not-presenting')
  return page > deck.pageCount ? refuse('page-out-of-range', { page, pageCount: deck.pageCount }) : null
}
