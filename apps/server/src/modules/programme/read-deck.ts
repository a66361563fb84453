import { deckLimits } from '@muster/contracts/decks'
import { DeckReading } from './deck-reading.ts'
import { readInThread } from './reading-thread.ts'

const patienceMs = 20_000
const worker = new URL('./deck-reading.worker.ts', import.meta.url)

/** Reads an uploaded PDF in a thread of its own; what takes longer than `waitMs` or kills its thread is broken. */
export async function readDeck(bytes: Uint8Array, waitMs = patienceMs): Promise<DeckReading> {
  const found = await readInThread({ worker, data: { maxPages: deckLimits.maxPages }, bytes, waitMs })
  return found === null ? { ok: false, reason: 'broken-pdf' } : DeckReading.parse(found)
}
