import fc from 'fast-check'
import type { CommandOf, CommandType } from '../commands.ts'
import { drawingColours } from '../drawing/model.ts'
import { ann, speaker } from './make.ts'
import { deckId, page, unit, videoId } from './parts.ts'

type Presenting = Extract<CommandType, `${'deck' | 'drawing' | 'video'}.${string}`>

/** Of each command about what is shown on the stage. */
export const presenting: { [Type in Presenting]: fc.Arbitrary<CommandOf<Type>> } = {
  'deck.present': fc.record({ type: fc.constant('deck.present'), deckId, page }),
  'deck.turn': fc.record({ type: fc.constant('deck.turn'), deckId, page }),
  'deck.replace': fc.record({ type: fc.constant('deck.replace'), deckId, by: deckId }),
  'deck.hand-over': fc.record({
    type: fc.constant('deck.hand-over'),
    to: fc.constantFrom(speaker, ann).map((who) => who.personId),
  }),
  'deck.take-back': fc.record({ type: fc.constant('deck.take-back') }),
  'drawing.add': fc.record({
    type: fc.constant('drawing.add'),
    deckId,
    page,
    colour: fc.constantFrom(...drawingColours),
    points: fc.array(fc.tuple(unit, unit), { minLength: 1, maxLength: 5 }).map((points) => points.flat()),
  }),
  'drawing.undo': fc.record({ type: fc.constant('drawing.undo'), deckId, page }),
  'drawing.clear': fc.record({ type: fc.constant('drawing.clear'), deckId, page }),
  'video.show': fc.record({ type: fc.constant('video.show'), videoId }),
  'video.play': fc.record({ type: fc.constant('video.play'), videoId }),
  'video.pause': fc.record({ type: fc.constant('video.pause'), videoId }),
  'video.seek': fc.record({
    type: fc.constant('video.seek'),
    videoId,
    positionMs: fc.integer({ min: 0, max: 90_000 }),
  }),
  'video.stop': fc.record({ type: fc.constant('video.stop'), videoId }),
  'deck.stop': fc.record({ type: fc.constant('deck.stop') }),
}
