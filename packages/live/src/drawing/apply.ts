import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { StageState } from '../streams/stage-state.ts'
import type { DrawingState } from './model.ts'
import { isPage, strokesOn } from './strokes.ts'

/** `deck` is what was on the stage before the event: slides that are replaced take what was drawn on them along. */
export function applyDrawing({ deck, drawing }: Pick<StageState, 'deck' | 'drawing'>, event: Event): DrawingState {
  switch (event.type) {
    case 'drawing.added': {
      const { seq, actor: by, deckId, page, colour, points } = event
      const strokes = [...strokesOn(drawing, event), { seq, by, colour, points }]
      return withinLimit([...without(drawing, event), { deckId, page, strokes }])
    }
    case 'drawing.undone':
      return drawing.flatMap((drawn) => {
        if (!isPage(drawn, event)) return [drawn]
        const strokes = drawn.strokes.filter(({ seq }) => seq !== event.stroke)
        return strokes.length > 0 ? [{ ...drawn, strokes }] : []
      })
    case 'drawing.cleared':
      return without(drawing, event)
    case 'deck.replaced':
      return deck && drawing.some(({ deckId }) => deckId === deck.deckId)
        ? drawing.filter(({ deckId }) => deckId !== deck.deckId)
        : drawing
    default:
      return drawing
  }
}

const without = (drawing: DrawingState, where: { deckId: string; page: number }) =>
  drawing.filter((drawn) => !isPage(drawn, where))

/** The page that was drawn on last always stays: it alone is never too much. */
function withinLimit(drawing: DrawingState): DrawingState {
  let room = limits.drawnPoints
  const kept = drawing.findLastIndex(({ strokes }) => {
    room -= strokes.reduce((sum, { points }) => sum + points.length / 2, 0)
    return room < 0
  })
  return drawing.slice(kept + 1)
}
