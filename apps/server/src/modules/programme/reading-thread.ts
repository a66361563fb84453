import { Worker } from 'node:worker_threads'

const mostMemoryMb = 512
/** What a file may unpack outside the thread's heap, which the limit on that does not see; looked at this often. */
const mostUnpackedBytes = 256 * 1024 * 1024
const lookEveryMs = 100

type Order = { worker: URL; data: object; bytes: Uint8Array; waitMs: number }

let last: Promise<unknown> = Promise.resolve()

/**
 * What a thread of its own says of a file, because a hostile one can keep a processor busy for ever; null for one that takes
 * longer than `waitMs` or kills its thread. One at a time: each may hold all the memory it is allowed.
 */
export function readInThread(order: Order): Promise<unknown> {
  const reading = last.then(() => read({ ...order, bytes: Uint8Array.from(order.bytes) }))
  last = reading.catch(() => null)
  return reading
}

function read({ worker: file, data, bytes, waitMs }: Order & { bytes: Uint8Array<ArrayBuffer> }): Promise<unknown> {
  return new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: { ...data, bytes },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
      // pdf.js writes warnings about what it will not need here.
      stdout: true,
      stderr: true,
    })
    const finish = (found: unknown) => {
      clearTimeout(timer)
      clearInterval(watch)
      resolve(found)
      void worker.terminate()
    }
    const giveUp = () => finish(null)
    const timer = setTimeout(giveUp, waitMs)
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ external_memory: unpacked }) => unpacked > mostUnpackedBytes && giveUp(),
        // It has ended, which is heard elsewhere.
        () => {},
      )
    }, lookEveryMs)
    worker.once('message', finish)
    worker.once('error', giveUp)
    worker.once('exit', giveUp)
  })
}
