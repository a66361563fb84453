import { Worker } from 'node:worker_threads'
import { LogReading, type Reading } from './log-reading.ts'

const patienceMs = 20_000
const mostMemoryMb = 512

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a log in a thread of its own: twenty megabytes would stop a live session for a second. What takes longer than
 * `waitMs` or kills its thread is broken. One at a time.
 */
export function readInThread(bytes: Uint8Array, reading: Reading, waitMs = patienceMs): Promise<LogReading> {
  const read = last.then(() => start(Uint8Array.from(bytes), reading, waitMs))
  last = read.catch(() => null)
  return read
}

function start(bytes: Uint8Array<ArrayBuffer>, reading: Reading, waitMs: number): Promise<LogReading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./log-reading.worker.ts', import.meta.url), {
      workerData: { bytes, reading },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    })
    const finish = (read: LogReading) => {
      clearTimeout(timer)
      resolve(read)
      void worker.terminate()
    }
    const giveUp = () => finish({ ok: false, reason: 'log-broken' })
    const timer = setTimeout(giveUp, waitMs)
    worker.once('message', (message) => finish(LogReading.parse(message)))
    worker.once('error', giveUp)
    worker.once('exit', giveUp)
  })
}
