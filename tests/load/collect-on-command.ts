// Loaded into a measured server before its own program (`node --expose-gc --import`): lets the benchmark collect its
// garbage, so that memory is what is kept and not what happens to lie about; and ends it with the benchmark.
import { setTimeout as wait } from 'node:timers/promises'
import { answerBench } from './answer-bench.ts'

/** What is left: all that can still be reached. */
export type Collected = { heapBytes: number }

answerBench<'collect'>(async (): Promise<Collected> => {
  if (!globalThis.gc) throw new Error('started without --expose-gc')
  // What finalizers let go of falls to the second round; V8 gives pages back a little later.
  globalThis.gc()
  await wait(200)
  globalThis.gc()
  await wait(200)
  return { heapBytes: process.memoryUsage().heapUsed }
})
