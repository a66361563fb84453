import { DeckId, PersonId } from '@muster/contracts/ids'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/** What people draw with. How each looks is the interface's: all can be told apart on any page. */
export const drawingColours = ['red', 'blue', 'green', 'ink'] as const
export const DrawingColour = z.enum(drawingColours)
export type DrawingColour = z.output<typeof DrawingColour>

/** The width and the height of a page are so many units each: a drawing is the same on every screen. */
export const pageUnits = 10_000
const Unit = z.int().min(0).max(pageUnits)

/** Points of a page as `x, y, x, y…`, from its left and its top. */
export const makePoints = (most: number) =>
  z
    .array(Unit)
    .min(2)
    .max(2 * most)
    .refine(({ length }) => length % 2 === 0, { error: 'point-cut-off' })

const page = { deckId: DeckId, page: z.int().positive() }
const drawn = { colour: DrawingColour, points: makePoints(limits.pointsOfStroke) }

/** One line, drawn without lifting the pen; one point is a dot. `seq` is that of its event. */
export const Stroke = z.object({ seq: z.int().positive(), by: PersonId.nullable(), ...drawn })
export type Stroke = z.output<typeof Stroke>

/**
 * The pages on which there is a drawing, the one that was drawn on last at the end. All together they hold so many points and no
 * more: where another is drawn on, those that were drawn on longest ago lose theirs.
 */
export const DrawingState = z.array(z.object({ ...page, strokes: z.array(Stroke) }))
export type DrawingState = z.output<typeof DrawingState>
export const nothingDrawn: DrawingState = []

export const drawingCommands = [
  /** A finished line, on the page where it was begun: that may have been turned meanwhile. */
  z.object({ type: z.literal('drawing.add'), ...page, ...drawn }),
  /** Takes away what the person drew last on this page. */
  z.object({ type: z.literal('drawing.undo'), ...page }),
  /** Takes away everything from this page. */
  z.object({ type: z.literal('drawing.clear'), ...page }),
] as const
const DrawingCommand = z.union(drawingCommands)
export type DrawingCommand = z.output<typeof DrawingCommand>

export const drawingEvents = [
  event('drawing.added', 1, { ...page, ...drawn }),
  event('drawing.undone', 1, { ...page, stroke: z.int().positive() }),
  event('drawing.cleared', 1, page),
] as const
