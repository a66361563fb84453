import { Worker } from 'node:worker_threads'
import { deckLimits } from '@muster/contracts/decks'
import { DeckReading } from './deck-reading.ts'

const patienceMs = 20_000
const mostMemoryMb = 512
/** What a deck may unpack outside the thread's heap, which the limit on that does not see; looked at this often. */
const mostUnpackedBytes = 256 * 1024 * 1024
const lookEveryMs = 100

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads an uploaded PDF in a thread of its own, because a hostile one can keep a processor busy for ever; what takes
 * longer than `waitMs` or kills its thread is broken. One at a time: a deck may hold all the memory it is allowed.
 */
export function readDeck(bytes: Uint8Array, waitMs = patienceMs): Promise<DeckReading> {
  const reading = last.then(() => readInThread(Uint8Array.from(bytes), waitMs))
  last = reading.catch(() => null)
  return reading
}

function readInThread(bytes: Uint8Array<ArrayBuffer>, waitMs: number): Promise<DeckReading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./deck-reading.worker.ts', import.meta.url), {
      workerData: { bytes, maxPages: deckLimits.maxPages },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
      // pdf.js writes warnings about what it will not need here.
      stdout: true,
      stderr: true,
    })
    const finish = (reading: DeckReading) => {
      clearTimeout(timer)
      clearInterval(watch)
      resolve(reading)
      void worker.terminate()
    }
    const giveUp = () => finish({ ok: false, reason: 'broken-pdf' })
    const timer = setTimeout(giveUp, waitMs)
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ external_memory: unpacked }) => unpacked > mostUnpackedBytes && giveUp(),
        // It has ended, which is heard elsewhere.
        () => {},
      )
    }, lookEveryMs)
    worker.once('message', (message) => finish(DeckReading.parse(message)))
    worker.once('error', giveUp)
    worker.once('exit', giveUp)
  })
}
