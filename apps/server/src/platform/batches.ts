/** Work that is done in batches, one in flight: whatever comes meanwhile goes with the next. */
export type Batches<Item, Result> = {
  /** Answers with the item's own result, or throws what its work threw. */
  add(item: Item): Promise<Result>
  /** Resolves once nothing is waiting or in flight. */
  settled(): Promise<void>
}

type Waiting<Item, Result> = { item: Item; resolve(result: Result): void; reject(error: unknown): void }

const MOST_ITEMS = 500

/**
 * Hands everything that waits to `work`, in order, at most 500 at a time; `work` answers item by item in the same order.
 * A batch that fails as a whole is done again item by item, so that only the guilty one fails. What comes in a quiet time
 * is done at once; otherwise a batch begins `apartMs` after the one before, so that more goes together. What cannot wait so
 * long takes everything with it that does.
 */
export function makeBatches<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { apartMs = 0, canWait = () => true }: { apartMs?: number; canWait?: (item: Item) => boolean } = {},
): Batches<Item, Result> {
  const waiting: Waiting<Item, Result>[] = []
  let running: Promise<void> | null = null
  let begunAtMs = Number.NEGATIVE_INFINITY
  /** Ends the wait for more. */
  let hurry = () => {}

  async function run() {
    while (waiting.length > 0) {
      const earlyMs = begunAtMs + apartMs - performance.now()
      if (earlyMs > 0 && waiting.every(({ item }) => canWait(item))) await untilDue(earlyMs)
      begunAtMs = performance.now()
      await settle(waiting.splice(0, MOST_ITEMS))
    }
    running = null
  }

  const untilDue = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      hurry = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function settle(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item))
      if (results.length !== batch.length) throw new Error('A batch was answered with the wrong number of results.')
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result)
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error)
      else for (const entry of batch) await settle([entry])
    }
  }

  return {
    add(item) {
      const result = new Promise<Result>((resolve, reject) => waiting.push({ item, resolve, reject }))
      if (!canWait(item)) hurry()
      running ??= run()
      return result
    },
    settled: async () => {
      while (running) await running
    },
  }
}
