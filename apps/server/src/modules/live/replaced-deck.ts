import { type Hall, stageOf } from './hall.ts'
import { findInPlaceOf } from './live.store.ts'
import type { Live } from './live-state.ts'
import { commandAsSystem } from './logs.ts'

/**
 * Brings to the stage what took the place of its slides: who replaced them did so in a transaction of its own, and may have
 * ended before they could say it here.
 */
export async function bringReplacement(live: Live, hall: Hall): Promise<void> {
  const { deck } = stageOf(hall)
  const by = deck && (await findInPlaceOf(live.platform.database.client, deck.deckId))
  if (by) await commandAsSystem(live, hall.stage, { type: 'deck.replace', deckId: deck.deckId, by })
}
