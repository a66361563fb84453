import { z } from 'zod'
import { readInThread } from '../reading-thread.ts'

const patienceMs = 10_000
const worker = new URL('./office-reading.worker.ts', import.meta.url)
const Notes = z.array(z.string())

/**
 * The speaker's notes of each slide that is shown, in order, read in a thread of its own: of some kilobytes a hostile file can
 * make hours of work. Null for a file that is broken, holds no slides, unpacks to more than any slides need, or takes longer
 * than `waitMs`.
 */
export async function readOffice(bytes: Uint8Array, waitMs = patienceMs): Promise<string[] | null> {
  const found = await readInThread({ worker, data: {}, bytes, waitMs })
  return found === null ? null : Notes.parse(found)
}
