import { personOf } from '../actor.ts'
import { accept, type Decision, type Request, refuse } from '../decision.ts'
import { limits } from '../limits.ts'
import type { StageState } from '../streams/stage-state.ts'
import type { DrawingCommand } from './model.ts'
import { strokesOn } from './strokes.ts'

/** That the actor has the slides is for the stage to ask. */
export function decideDrawing(
  { deck, video, drawing }: Pick<StageState, 'deck' | 'video' | 'drawing'>,
  { actor, command }: Request<DrawingCommand>,
): Decision {
  const { deckId, page } = command
  // A video lies over the slides: what is drawn under it would show when it is over.
  if (!deck || video) return refuse('not-presenting')
  if (deck.deckId !== deckId) return refuse('not-this-deck')
  if (page > deck.pageCount) return refuse('page-out-of-range', { page, pageCount: deck.pageCount })
  const strokes = strokesOn(drawing, command)
  switch (command.type) {
    case 'drawing.add': {
      const most = limits.strokesOfPage
      if (strokes.length >= most) return refuse('page-full', { most })
      const { colour, points } = command
      return accept({ type: 'drawing.added', v: 1, deckId, page, colour, points })
    }
    case 'drawing.undo': {
      const own = strokes.findLast(({ by }) => by === personOf(actor))
      return own ? accept({ type: 'drawing.undone', v: 1, deckId, page, stroke: own.seq }) : refuse('nothing-drawn')
    }
    case 'drawing.clear':
      return strokes.length > 0 ? accept({ type: 'drawing.cleared', v: 1, deckId, page }) : refuse('nothing-drawn')
  }
}
