import { DeckId, PersonId } from '@muster/contracts/ids'
import { z } from 'zod'
import { event } from '../event-shape.ts'

/** A deck has as many pages as its upload allows, and no page beyond them is turned to. */
const Page = z.int().positive()

/** The deck on the stage and its page, from 1; null while nothing is shown. `by` is who put it there. */
export const DeckState = z
  .object({ deckId: DeckId, pageCount: Page, page: Page, by: PersonId.nullable(), since: z.int() })
  .nullable()
export type DeckState = z.output<typeof DeckState>

export const deckCommands = [
  /** How many pages the deck has is a fact that the server brings, see `Facts`. */
  z.object({ type: z.literal('deck.present'), deckId: DeckId, page: Page.default(1) }),
  /** Names the deck, so that a late turn of the last deck does not turn the next one. */
  z.object({ type: z.literal('deck.turn'), deckId: DeckId, page: Page }),
  /** Other slides in place of those that are shown, at the same page or, where they have fewer, at their last. */
  z.object({ type: z.literal('deck.replace'), deckId: DeckId, by: DeckId }),
  z.object({ type: z.literal('deck.stop') }),
] as const
const DeckCommand = z.union(deckCommands)
export type DeckCommand = z.output<typeof DeckCommand>

export const deckEvents = [
  event('deck.presented', 1, { deckId: DeckId, pageCount: Page, page: Page }),
  event('deck.replaced', 1, { deckId: DeckId, pageCount: Page, page: Page }),
  event('deck.turned', 1, { page: Page }),
  event('deck.stopped', 1, {}),
] as const
